import Database from 'better-sqlite3';
import type { Newsroom } from './newsroom';

const MOST_TIMES = 10;

/**
 * Every statement that reaches the database while `work` runs, whoever sends it: both drivers are asked themselves. The server's
 * clock asks too: it is done until the fewest were counted twice; so the work must be reading.
 */
export async function statementsOf(newsroom: Newsroom, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  const fewest = () => Math.min(...counts);
  while (counts.length < MOST_TIMES && counts.filter((count) => count === fewest()).length < 2)
    counts.push(await countedOnce(newsroom, work));
  return fewest();
}

async function countedOnce(newsroom: Newsroom, work: () => Promise<unknown>): Promise<number> {
  const { prototype, methods } =
    newsroom.app.env.DATABASE_CLIENT === 'postgres'
      ? { prototype: (outside.require('pg') as typeof import('pg')).Client.prototype, methods: ['query'] }
      : {
          prototype: Object.getPrototypeOf(new Database(':memory:').prepare('select 1')),
          methods: ['all', 'get', 'run', 'iterate'],
        };
  const spies = methods.map((method) => jest.spyOn(prototype, method as never));
  try {
    await work();
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
