/** The texts and events that one of them is compared with, and what comes of it. */
import type { Core } from '@strapi/strapi';
import type { ProposalKind } from '../../../contracts/coverage';
import type { Locale } from '../../../contracts/public';
import { breathing } from '../core';
import { editionsOf, type Live, type WholeArticle, type WholeEvent } from '../edition';
import { compare, rarityIn, type Comparison, type Telling } from './comparing';
import type { Tellings, Told } from './tellings';

/** Units tell of a day within the next days; some gather a week's news. */
const DAYS = 10;
const MOST_CANDIDATES = 2_000;
/** An event that began earlier is looked for no more, however long it lasts. */
const LONGEST_DAYS = 31;
/** Enough to know the words that every text has; counting them is done in one go. */
const MOST_COUNTED = 100;
/** `seq` of texts that must be read anew, whatever is known of them. */
const ANY_STATE = -1;

export interface Likeness extends Pick<Comparison, 'confidence' | 'reasons' | 'against'> {
  otherId: string;
  locale: Locale;
  kind: ProposalKind;
  eventId: string | null;
}

export interface Likenesses {
  found: Likeness[];
  /** documentIds that it was compared with. */
  compared: Set<string>;
}

type Means = { strapi: Core.Strapi; tellings: Tellings };

/**
 * With those that were published or changed before it: the later one of two always finds the earlier, so each pair is compared
 * once. `partners` are compared however far away they are.
 */
export async function likenessesOf(
  { strapi, tellings }: Means,
  article: WholeArticle,
  partners: string[],
): Promise<Likenesses> {
  const one = tellings.tell(article)?.telling;
  if (!one) return { found: [], compared: new Set() };
  const { locale } = article.edition;
  const articles = before(article, await tellings.of(await articlesNear(strapi, article, partners), locale));
  const events = before(article, await tellings.ofEvents(await eventsNear(strapi, article, partners)));
  return compareAll(strapi, one, { locale, articles, others: [...articles, ...events] });
}

/** Articles that may tell of an event of which nobody has told yet; of one that is told of, `partners` only. */
export async function likenessesOfEvent(
  { strapi, tellings }: Means,
  event: WholeEvent,
  locale: Locale,
  partners: string[],
): Promise<Likenesses> {
  const one = tellings.tellEvent(event)?.telling;
  if (!one) return { found: [], compared: new Set(partners) };
  const articles = before(event, await tellings.of(await articlesAbout(strapi, event, locale, partners), locale));
  return compareAll(strapi, one, { locale, articles, others: articles });
}

const before = ({ seq }: { seq: number }, told: Told[]): Telling[] =>
  told.filter((each) => each.seq < seq).map(({ telling }) => telling);

async function compareAll(
  strapi: Core.Strapi,
  one: Telling,
  { locale, articles, others }: { locale: Locale; articles: Telling[]; others: Telling[] },
): Promise<Likenesses> {
  const rarity = rarityIn([one, ...evenly(articles, MOST_COUNTED)]);
  const likenesses: Likenesses = { found: [], compared: new Set() };
  const breathe = breathing();
  for (const other of others) {
    await breathe();
    const comparison = attempt(strapi, () => compare(one, other, rarity));
    if (!comparison) continue;
    likenesses.compared.add(other.documentId);
    const { confidence, reasons, against } = comparison;
    const said = { otherId: other.documentId, locale, eventId: eventOf(one, other), confidence, reasons, against };
    likenesses.found.push(...kindsOf(comparison, one, other).map((kind) => ({ ...said, kind })));
  }
  return likenesses;
}

async function articlesNear(strapi: Core.Strapi, { edition }: WholeArticle, partners: string[]): Promise<Live[]> {
  const at = edition.releasedAt;
  const around = { locale: edition.locale, from: daysFrom(at, -DAYS), at, to: daysFrom(at, DAYS) };
  const near = await editionsOf(strapi).articlesAround({ ...around, limit: MOST_CANDIDATES });
  return withPartners(near, partners).filter(({ documentId }) => documentId !== edition.id);
}

async function eventsNear(strapi: Core.Strapi, { edition }: WholeArticle, partners: string[]): Promise<Live[]> {
  const { releasedAt, locale } = edition;
  const days = { from: dayOf(daysFrom(releasedAt, -DAYS - LONGEST_DAYS)), to: dayOf(daysFrom(releasedAt, 1)) };
  return withPartners(await editionsOf(strapi).eventsUntold({ locale, ...days, limit: MOST_CANDIDATES }), partners);
}

/** From the day before it: unit and event may live in different zones. */
async function articlesAbout(
  strapi: Core.Strapi,
  { edition: { startsOn, endsOn, coverage } }: WholeEvent,
  locale: Locale,
  partners: string[],
): Promise<Live[]> {
  if (!startsOn || coverage.some((article) => article.locale === locale)) return withPartners([], partners);
  const from = daysFrom(midnight(startsOn), -1);
  const to = daysFrom(midnight(endsOn ?? startsOn), DAYS + 1);
  const around = { locale, from, at: from, to, limit: 2 * MOST_CANDIDATES }; // none before, so half of it
  return withPartners(await editionsOf(strapi).articlesAround(around), partners);
}

const evenly = <T>(items: T[], most: number): T[] => {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(items.length, most) }, (_, index) => items[Math.floor(index * step)] as T);
};

const withPartners = (near: Live[], partners: string[]): Live[] => [
  ...near,
  ...partners
    .filter((documentId) => !near.some((each) => each.documentId === documentId))
    .map((documentId) => ({ seq: ANY_STATE, documentId })),
];

/** One pair that cannot be compared must not keep all that come later from it. */
function attempt(strapi: Core.Strapi, work: () => Comparison): Comparison | null {
  try {
    return work();
  } catch (error) {
    strapi.log.error(`humas: two articles could not be compared: ${(error as Error).message}`);
    return null;
  }
}

function kindsOf({ verdict }: Comparison, one: Telling, other: Telling): ProposalKind[] {
  const isLinked = one.events.some((event) => other.events.includes(event));
  const isOfEvent = [one, other].some(({ story }) => story.type === 'event');
  const kinds: ProposalKind[] = [];
  if ((verdict === 'coverage' || verdict === 'both') && !isLinked) kinds.push(isOfEvent ? 'event' : 'coverage');
  if (isOfEvent) return kinds;
  if (verdict === 'near-duplicate' || verdict === 'both') kinds.push('near-duplicate');
  return kinds;
}

/** An event that is compared is the one that is meant, whatever else the article covers. */
function eventOf(one: Telling, other: Telling): string | null {
  const event = [one, other].find(({ story }) => story.type === 'event') ?? one;
  return event.events[0] ?? other.events[0] ?? null;
}

const midnight = (day: string) => `${day}T00:00:00.000Z`;
const dayOf = (instant: string) => instant.slice(0, 10);
const daysFrom = (instant: string, days: number) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();
