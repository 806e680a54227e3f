import type { BareArticle } from './present';

interface PublicDates {
  /** Unknown where the origin prints only "Diperbarui": the time of an update is never passed off as the first one. */
  publishedAt?: string;
  modifiedAt?: string;
}

/** When it was published and last changed, for search engines and link previews. */
export function publicDatesOf({ releasedAt, releasedAtBasis, origin, corrections }: BareArticle): PublicDates {
  const isFirst = releasedAtBasis !== 'origin-updated';
  const changes = [origin?.updatedAt, ...corrections.map(({ correctedAt }) => correctedAt)];
  const later = changes.filter((at): at is string => Boolean(at && at > releasedAt)).sort();
  return {
    publishedAt: isFirst ? releasedAt : undefined,
    modifiedAt: later.at(-1) ?? (isFirst ? undefined : releasedAt),
  };
}
