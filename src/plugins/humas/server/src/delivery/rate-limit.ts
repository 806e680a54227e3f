import type { Core } from '@strapi/strapi';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Settings } from '../core';
import { isPostgres } from '../edition';

export interface RateLimit {
  /** Seconds to wait; 0 when the request may pass. */
  ask(address: string): Promise<number>;
}

const TABLE = 'humas_rate_limits';

export function createRateLimit(strapi: Core.Strapi, { requests, seconds, store }: Settings['rateLimit']): RateLimit {
  if (requests === 0) return { ask: async () => 0 };
  const memory = new RateLimiterMemory({ points: requests, duration: seconds });
  const limiter = store === 'database' ? shared(strapi, requests, seconds, memory) : memory;
  return {
    async ask(address) {
      try {
        await limiter.consume(address);
        return 0;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
  };
}

/** Several instances count in one table. When the database does not answer, each counts by itself. */
function shared(strapi: Core.Strapi, points: number, duration: number, memory: RateLimiterMemory): RateLimiterAbstract {
  const knex = strapi.db.connection;
  if (!isPostgres(knex))
    throw new Error(
      "humas.config in config/plugins: rateLimit.store: 'database' needs PostgreSQL; one process on SQLite counts in memory",
    );
  return new RateLimiterPostgres({
    storeClient: knex,
    storeType: 'knex',
    tableName: TABLE,
    points,
    duration,
    inMemoryBlockOnConsumed: points,
    insuranceLimiter: memory,
  });
}
