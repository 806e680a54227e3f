/** Not more at once from one host than is polite, and not one after the other without a breath. Hosts do not wait for each other. */
export interface Politeness {
  /** Resolves with what gives the seat back. */
  seat(host: string, signal?: AbortSignal): Promise<() => void>;
}

interface Host {
  taken: number;
  freeAt: number;
  waiting: (() => void)[];
  timer: NodeJS.Timeout | null;
}

export function createPoliteness({ perHost, intervalMs }: { perHost: number; intervalMs: number }): Politeness {
  const hosts = new Map<string, Host>();
  const callNext = (name: string, host: Host) => {
    const wait = host.freeAt - performance.now();
    if (host.waiting.length === 0) {
      if (host.taken === 0 && wait <= 0) hosts.delete(name);
      return;
    }
    if (host.taken >= perHost || host.timer) return;
    if (wait > 0) {
      host.timer = setTimeout(() => {
        host.timer = null;
        callNext(name, host);
      }, wait);
      return;
    }
    host.taken += 1;
    host.freeAt = performance.now() + intervalMs;
    host.waiting.shift()?.();
    callNext(name, host);
  };
  return {
    seat(name, signal) {
      const host = hosts.get(name) ?? { taken: 0, freeAt: 0, waiting: [], timer: null };
      hosts.set(name, host);
      return new Promise((resolve, reject) => {
        const leave = () => {
          host.taken -= 1;
          callNext(name, host);
        };
        const sit = () => {
          signal?.removeEventListener('abort', giveUp);
          let isTaken = true;
          resolve(() => {
            if (isTaken) leave();
            isTaken = false;
          });
        };
        const giveUp = () => {
          host.waiting = host.waiting.filter((each) => each !== sit);
          reject(signal?.reason);
        };
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener('abort', giveUp, { once: true });
        host.waiting.push(sit);
        return callNext(name, host);
      });
    },
  };
}
