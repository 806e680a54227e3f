import { setImmediate } from 'node:timers/promises';

export type InTurn = <Result>(piece: () => Promise<Result>) => Promise<Result>;

/**
 * Work that many hands bring at once is done piece by piece, and requests and timers have their turn between two of them. On SQLite
 * nothing waits for anything: all of it together would be one long piece, during which nobody is answered.
 */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (piece) => {
    const mine = last.then(() => setImmediate()).then(piece);
    last = mine.catch(() => undefined);
    return mine;
  };
}
