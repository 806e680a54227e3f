import { FetchProblem } from '../fetching';

export interface Words {
  id: string;
  en: string;
}

interface Wishes {
  /** When it said that it may be asked again. */
  retryAfterSeconds?: number | null;
  /** It said that it will never be there again (410). */
  isGone?: boolean;
  /** Nothing is there (404, 410). */
  isAbsent?: boolean;
}

/** What a source, or a hub, did not do as it should. */
export class SourceProblem extends Error {
  readonly retryAfterSeconds: number | null;
  readonly isGone: boolean;
  readonly isAbsent: boolean;

  constructor(
    readonly words: Words,
    { retryAfterSeconds = null, isGone = false, isAbsent = false }: Wishes = {},
  ) {
    super(words.en);
    this.retryAfterSeconds = retryAfterSeconds;
    this.isGone = isGone;
    this.isAbsent = isAbsent;
  }
}

export const isAbsent = (problem: unknown): boolean => problem instanceof SourceProblem && problem.isAbsent;

export const isTooLarge = (problem: unknown): boolean =>
  problem instanceof FetchProblem && problem.code === 'too-large';

export const wordsOf = (problem: unknown): Words =>
  (problem as { words?: Words }).words ?? { id: (problem as Error).message, en: (problem as Error).message };
