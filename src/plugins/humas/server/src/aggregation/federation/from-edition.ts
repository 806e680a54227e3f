/**
 * Another newsroom's edition as something that comes in here. Only what is taken is looked at, and strictly: a newer version may say
 * more, an older one may say less of the rest.
 */
import { z } from 'zod';
import { articleEdition, eventEdition, facilityLabel, origin, type PhotoLabel } from '../../../../contracts/public';
import type { IncomingArticle, IncomingEvent } from '../incoming';
import { absoluteAt } from './newsroom-address';
import { theirBlocks, withAbsoluteAddresses } from './their-blocks';

const TAKEN = {
  locale: true,
  kind: true,
  title: true,
  kicker: true,
  summary: true,
  dateline: true,
  body: true,
  quotes: true,
  byline: true,
  corrections: true,
  topic: true,
  releasedAt: true,
  photos: true,
  sourceLabel: true,
} as const;

const name = facilityLabel.pick({ slug: true, name: true, shortName: true });

export const theirArticle = articleEdition.pick(TAKEN).extend({
  // Versions before it could not pass on what is somebody else's.
  origin: origin.partial().extend({ isSyndicated: z.boolean().optional() }).nullable(),
  releasedAtBasis: articleEdition.shape.releasedAtBasis.optional(),
  events: z.array(z.object({ id: z.string() })),
  facility: name.nullable(),
  publisher: name.nullable(),
  share: z.object({ url: z.string() }),
});
export type TheirArticle = z.output<typeof theirArticle>;
export const theirEvent = eventEdition;

export const keyOfArticle = (id: string, locale: string | null) => `article ${id} ${locale ?? ''}`.trim();
export const groupOfArticle = (id: string) => `article ${id}`;
export const keyOfEvent = (id: string) => `event ${id}`;

/** `site`: the publisher's address, which relative ones are below. */
export function articleFrom(edition: TheirArticle, site: string): IncomingArticle {
  return {
    type: 'article',
    locale: edition.locale,
    kind: edition.kind,
    title: edition.title,
    kicker: edition.kicker,
    summary: edition.summary,
    dateline: edition.dateline,
    body: theirBlocks(edition.body, site),
    quotes: edition.quotes,
    byline: edition.byline,
    corrections: edition.corrections,
    topic: edition.topic?.code ?? null,
    tags: edition.origin?.tags ?? [],
    url: canonicalOf(edition, site),
    platform: edition.sourceLabel,
    ...timesOf(edition),
    photos: edition.photos.map((photo) => photoAt(photo, site)),
    events: edition.events.map(({ id }) => keyOfEvent(id)),
    facility: facilityOf(edition),
    isSummaryOnly: false,
  };
}

/** What is passed on keeps its first address, so that it is one article by whichever way it comes. */
function canonicalOf({ origin, share }: TheirArticle, site: string): string | null {
  const passedOn = origin?.isSyndicated ? absoluteAt(site, origin.url) : null;
  return passedOn ?? absoluteAt(site, share.url);
}

/** Where it stood before, by its publisher's own word. */
export const originAddressOf = ({ origin }: TheirArticle): string | null =>
  origin?.url && URL.canParse(origin.url) ? origin.url : null;

/** Where only the time of an update is known, it is passed on as that. */
function timesOf({ releasedAt, releasedAtBasis, corrections }: TheirArticle) {
  if (releasedAtBasis === 'origin-updated') return { publishedAt: null, updatedAt: releasedAt };
  return { publishedAt: releasedAt, updatedAt: lastOf(corrections.map(({ correctedAt }) => correctedAt)) };
}

const photoAt = (photo: PhotoLabel, site: string): PhotoLabel => withAbsoluteAddresses(photo, site);

function facilityOf({ facility, publisher }: TheirArticle): IncomingArticle['facility'] {
  const known = [facility, publisher].filter((each) => each !== null);
  if (known.length === 0) return null;
  const names = known.flatMap((each) => [each.name, each.shortName]);
  return { slug: known[0]?.slug ?? null, names: [...new Set(names)] };
}

const lastOf = (instants: string[]): string | null => [...instants].sort().at(-1) ?? null;

/** Their list of who wrote about it, and their own description of it, are made anew here; they would only look like changes. */
export function eventFrom(edition: z.output<typeof theirEvent>): IncomingEvent {
  const { '@context': context, '@type': type, '@id': id } = edition.jsonLd;
  return {
    type: 'event',
    edition: { ...edition, coverage: [], jsonLd: { '@context': context, '@type': type, '@id': id } },
  };
}
