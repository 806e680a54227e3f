import { FetchProblem } from '../../fetching';

export interface Words {
  id: string;
  en: string;
}

/** What another newsroom, or a hub, did not do as it should. */
export class NewsroomProblem extends Error {
  constructor(
    readonly words: Words,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(words.en);
  }
}

export const isTooLarge = (problem: unknown): boolean =>
  problem instanceof FetchProblem && problem.code === 'too-large';

export const wordsOf = (problem: unknown): Words =>
  (problem as { words?: Words }).words ?? { id: (problem as Error).message, en: (problem as Error).message };
