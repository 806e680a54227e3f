import type { ComparedArticle, Proposal } from '../../../contracts/coverage';

/** Two, or the one that is held against an event. */
export const articlesOf = ({ one, other }: Pick<Proposal, 'one' | 'other'>): ComparedArticle[] => [
  one,
  ...(other ? [other] : []),
];
