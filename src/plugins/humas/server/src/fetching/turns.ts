/** Turns at each host: a few requests at once, and a moment between two. A slow host makes only its own visitors wait. */
export interface Turns {
  /** Resolves when it is the caller's turn, with what ends it. Rejects with the signal's reason while waiting. */
  take(host: string, signal: AbortSignal): Promise<() => void>;
  /** The moment between two is kept, but nobody else's turn is taken: for a request that mostly waits. */
  pass(host: string, signal: AbortSignal): Promise<void>;
}

interface Host {
  running: number;
  waiting: Waiting[];
  /** Milliseconds of the monotonic clock. */
  nextAt: number;
  timer: NodeJS.Timeout | null;
}

interface Waiting {
  isPassing: boolean;
  go(): void;
}

export function createTurns(atOnce: number, intervalMs: number): Turns {
  const hosts = new Map<string, Host>();

  const advance = (name: string, host: Host) => {
    if (host.timer) return;
    const now = performance.now();
    const at = host.waiting.findIndex(({ isPassing }) => isPassing || host.running < atOnce);
    if (at >= 0 && now >= host.nextAt) {
      host.nextAt = now + intervalMs;
      const [next] = host.waiting.splice(at, 1);
      next?.go();
      return advance(name, host);
    }
    if (now < host.nextAt) host.timer = setTimeout(wake, host.nextAt - now, name, host).unref();
    else if (host.running === 0 && host.waiting.length === 0) hosts.delete(name);
  };
  const wake = (name: string, host: Host) => {
    host.timer = null;
    advance(name, host);
  };

  const stand = (name: string, isPassing: boolean, signal: AbortSignal) =>
    new Promise<Host>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const host = hosts.get(name) ?? { running: 0, waiting: [], nextAt: 0, timer: null };
      hosts.set(name, host);
      const leave = () => {
        host.waiting.splice(host.waiting.indexOf(waiting), 1);
        reject(signal.reason);
        advance(name, host);
      };
      const waiting: Waiting = {
        isPassing,
        go() {
          signal.removeEventListener('abort', leave);
          if (!isPassing) host.running += 1;
          resolve(host);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      host.waiting.push(waiting);
      advance(name, host);
    });

  return {
    async take(name, signal) {
      const host = await stand(name, false, signal);
      return () => {
        host.running -= 1;
        advance(name, host);
      };
    },
    async pass(name, signal) {
      await stand(name, true, signal);
    },
  };
}
