/**
 * Finished answers in memory, as many as fit. All of them belong to one state of the sequence: when anything is published,
 * corrected or withdrawn they are forgotten at once, so a reader never gets what no longer stands.
 */
import { LRUCache } from 'lru-cache';
import type { FoundReply, Reply } from './reply';

/** An answer with its bytes, plain and compressed: each encoding is made when first asked for, once. */
export interface KeptAnswer {
  reply: Reply;
  plain: Buffer;
  encoded: Map<string, Promise<Buffer>>;
}

export interface AnswerCache {
  /** `make` runs once, however many ask at the same time. */
  get(key: string, make: () => Promise<Reply>): Promise<KeptAnswer>;
}

/** What an entry weighs beside its plain bytes: compressed twice, it is about half as much again. */
const WITH_ENCODINGS = 1.5;
const ENTRY_BYTES = 500;

/** Zero megabytes keep nothing, and make each answer for itself. */
export function createAnswerCache(megabytes: number, stateNow: () => Promise<string | null>): AnswerCache {
  if (megabytes === 0) return { get: (_, make) => make().then(answerOf) };
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: megabytes * 1024 * 1024,
    sizeCalculation: ({ plain }, key) => Math.ceil(plain.length * WITH_ENCODINGS) + key.length * 2 + ENTRY_BYTES,
  });
  const underWay = new Map<string, Promise<KeptAnswer>>();
  let keptState: string | null = null;

  const forgetOutdated = (state: string | null) => {
    if (state === keptState) return;
    kept.clear();
    underWay.clear(); // who asks from now on must not get what was read before
    keptState = state;
  };

  return {
    async get(key, make) {
      const state = await stateNow();
      forgetOutdated(state);
      if (state === null) return answerOf(await make());
      const known = kept.get(key) ?? underWay.get(key);
      if (known) return known;
      const making = make()
        .then(answerOf)
        .then(async (answer) => {
          if (isKept(answer.reply) && (await stateNow()) === state && keptState === state) kept.set(key, answer);
          return answer;
        })
        .finally(() => {
          if (underWay.get(key) === making) underWay.delete(key);
        });
      underWay.set(key, making);
      return making;
    },
  };
}

const NOTHING = Buffer.alloc(0);

export function answerOf(reply: Reply): KeptAnswer {
  return { reply, plain: 'open' in reply ? NOTHING : Buffer.from(reply.body), encoded: new Map() };
}

/**
 * What was not found may be there in a moment, and anybody can ask for any number of things that are not. Of what is made while
 * it is sent there is nothing to keep.
 */
const isKept = (reply: Reply): reply is FoundReply => 'version' in reply && !('open' in reply);
