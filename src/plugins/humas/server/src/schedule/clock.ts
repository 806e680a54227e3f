/** The room's heartbeat: every two seconds it looks for what is due, and more seldom for what is due by the day. */
import type { Core } from '@strapi/strapi';

const EVERY_MS = 2_000;

export interface Clock {
  start(): void;
  /** A whole round of everything from now on; resolves when it is over. */
  tick(): Promise<void>;
  /** Resolves when what is under way has ended. */
  stop(): Promise<void>;
}

type Work = (strapi: Core.Strapi, isStopped: () => boolean) => Promise<unknown>;
interface SeldomWork {
  work: Work;
  everySeconds: number;
}

/** Each kind of work has rounds of its own: a mail server that does not answer must not keep a release waiting. */
export function createClock(strapi: Core.Strapi, works: Record<string, Work | SeldomWork>): Clock {
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const all = Object.entries(works).map(([name, given]) => {
    const { work, everySeconds } = typeof given === 'function' ? { work: given, everySeconds: 0 } : given;
    return rounds(
      () =>
        work(strapi, () => isStopped).catch((error: Error) =>
          strapi.log.error(`humas: ${name} could not be done and is tried again: ${error.message}`),
        ),
      everySeconds * 1000,
    );
  });
  return {
    start() {
      isStopped = false;
      timer ??= setInterval(() => all.forEach(({ beat }) => void beat()), EVERY_MS).unref();
    },
    async tick() {
      await Promise.all(all.map(({ whole }) => whole()));
    },
    async stop() {
      isStopped = true;
      if (timer) clearInterval(timer);
      timer = null;
      await Promise.all(all.map(({ ended }) => ended()));
    },
  };
}

/** One at a time in one process. */
function rounds(work: () => Promise<unknown>, everyMs: number) {
  let current: Promise<unknown> | null = null;
  let beganAt = 0;
  const begin = () => {
    if (!current) beganAt = performance.now();
    return (current ??= work().finally(() => {
      current = null;
    }));
  };
  return {
    async beat() {
      if (beganAt === 0 || performance.now() - beganAt >= everyMs) await begin();
    },
    /** The one that is under way may have looked already. */
    async whole() {
      await current;
      await begin();
    },
    ended: async () => void (await current),
  };
}
