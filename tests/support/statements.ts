import Database from 'better-sqlite3';
import type { Newsroom } from './newsroom';

/** Every statement that reaches the database while `work` runs, whoever sends it: both drivers are asked themselves. */
export async function statementsOf(newsroom: Newsroom, work: () => Promise<unknown>): Promise<number> {
  const { prototype, methods } =
    newsroom.app.env.DATABASE_CLIENT === 'postgres'
      ? // As the application has loaded it: a new start in a test file has modules of its own.
        { prototype: jest.requireActual<typeof import('pg')>('pg').Client.prototype, methods: ['query'] }
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
