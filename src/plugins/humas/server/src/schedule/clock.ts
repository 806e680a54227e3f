/** The room's heartbeat: every two seconds it looks for what is due. One round at a time in one process. */
import type { Core } from '@strapi/strapi';

const EVERY_MS = 2_000;

export interface Clock {
  start(): void;
  /** One round now; resolves when it is over. */
  tick(): Promise<void>;
  /** Resolves when the round that is under way has ended. */
  stop(): Promise<void>;
}

type Work = (strapi: Core.Strapi, isStopped: () => boolean) => Promise<unknown>;

export function createClock(strapi: Core.Strapi, works: Record<string, Work>): Clock {
  let timer: NodeJS.Timeout | null = null;
  let round: Promise<void> | null = null;
  let isStopped = false;
  const go = async () => {
    for (const [name, work] of Object.entries(works)) {
      await work(strapi, () => isStopped).catch((error: Error) =>
        strapi.log.error(`humas: ${name} could not be done and is tried again: ${error.message}`),
      );
    }
  };
  const tick = () =>
    (round ??= go().finally(() => {
      round = null;
    }));
  return {
    start() {
      isStopped = false;
      timer ??= setInterval(() => void tick(), EVERY_MS).unref();
    },
    tick,
    async stop() {
      isStopped = true;
      if (timer) clearInterval(timer);
      timer = null;
      await round;
    },
  };
}
