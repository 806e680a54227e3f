import Database from 'better-sqlite3';
import type { Newsroom } from './newsroom';

/**
 * Every statement that reaches the database while `work` runs, whoever sends it: both drivers are asked themselves. The fewest of
 * three times, because the server's clock asks too; so the work must be reading.
 */
export async function statementsOf(newsroom: Newsroom, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let time = 0; time < 3; time += 1) counts.push(await countedOnce(newsroom, work));
  return Math.min(...counts);
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
