/** Why nothing was read, in words for whoever looks after the source. */
export type ReadingProblemCode =
  | 'unreadable'
  | 'unexpected'
  | 'too-deep'
  | 'too-large'
  | 'too-slow'
  | 'too-much-memory'
  | 'failed'
  | 'stopped';

export interface Words {
  id: string;
  en: string;
}

export class ReadingProblem extends Error {
  override readonly name = 'ReadingProblem';

  constructor(
    readonly code: ReadingProblemCode,
    readonly words: Words,
    options?: ErrorOptions,
  ) {
    super(`${words.id} (${words.en})`, options);
  }
}

export const unreadable = (id: string, en: string) => new ReadingProblem('unreadable', { id, en });

export const tooDeep = (most: number) =>
  new ReadingProblem('too-deep', {
    id: `Isinya bersarang lebih dari ${most} tingkat`,
    en: `Its content is nested more than ${most} levels deep`,
  });
