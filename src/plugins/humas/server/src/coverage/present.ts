import type { Core } from '@strapi/strapi';
import type { ComparedArticle, ComparedEvent, Proposal } from '../../../contracts/coverage';
import type { ArticleEdition, Locale } from '../../../contracts/public';
import { editionsOf } from '../edition';
import { owns, type Units } from '../scope';
import { articlesOf, type ProposalRow } from './tables';

type Texts = Map<string, ArticleEdition>;

/** With what readers see at present of what is compared, and of nothing that was withdrawn. */
export async function presentProposals(strapi: Core.Strapi, rows: ProposalRow[], units: Units): Promise<Proposal[]> {
  const texts = await textsOf(strapi, rows);
  const events = await eventsOf(strapi, [...new Set(rows.flatMap(({ event_id }) => event_id ?? []))]);
  return rows.map((row) => presentProposal(row, texts, events, units));
}

function presentProposal(row: ProposalRow, texts: Texts, events: Events, units: Units): Proposal {
  const { kind, state, locale } = row;
  const [one, other = null] = articlesOf(row).map((id) => compared(id, locale, texts, units)) as [
    ComparedArticle,
    ComparedArticle?,
  ];
  const event = (row.event_id && events.get(row.event_id)) || null;
  const isShown = one.text !== null && (kind === 'event' ? event?.isPublished === true : other?.text != null);
  return {
    ...{ id: Number(row.id), kind, state, locale, one, other },
    event: kind === 'event' && !event?.isPublished ? null : (event?.shown ?? null),
    confidence: Number(row.confidence),
    // They name people out of the texts.
    reasons: isShown ? JSON.parse(row.reasons) : [],
    against: isShown ? JSON.parse(row.against) : [],
    madeAt: row.made_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

function compared(documentId: string, locale: Locale, texts: Texts, units: Units): ComparedArticle {
  const edition = texts.get(keyOf(documentId, locale));
  if (!edition) return { documentId, text: null, isOwn: units.isUnlimited };
  const { title, summary, releasedAt, timeZone, facility, events } = edition;
  return {
    documentId,
    text: {
      ...{ title, summary, releasedAt, timeZone },
      facility: facility && { documentId: facility.id, shortName: facility.shortName },
      events: events.map(({ id, name }) => ({ documentId: id, name })),
    },
    isOwn: owns(units, facility?.id),
  };
}

const keyOf = (documentId: string, locale: string) => `${locale} ${documentId}`;

async function textsOf(strapi: Core.Strapi, rows: ProposalRow[]): Promise<Texts> {
  const texts: Texts = new Map();
  for (const locale of new Set(rows.map((row) => row.locale))) {
    const ids = rows.filter((row) => row.locale === locale).flatMap(articlesOf);
    for (const { edition } of await editionsOf(strapi).liveArticles([...new Set(ids)], locale))
      texts.set(keyOf(edition.id, locale), edition);
  }
  return texts;
}

type Events = Map<string, { isPublished: boolean; shown: ComparedEvent }>;

interface EventRow extends Omit<ComparedEvent, 'venue' | 'facilities'> {
  publishedAt: string | null;
  releasedAt: string | null;
  venue: { name: string | null } | null;
  facilities: { shortName: string }[];
}

/** Of one that waits for its first publication, whoever decides has just given the name; of one that was taken back, nothing. */
async function eventsOf(strapi: Core.Strapi, documentIds: string[]): Promise<Events> {
  const rows: EventRow[] = await strapi.db.query('plugin::humas.event').findMany({
    where: { documentId: { $in: documentIds } },
    populate: { venue: true, facilities: { where: { isActive: true }, select: ['shortName'] } },
  });
  const events: Events = new Map();
  for (const row of rows) {
    const { publishedAt, releasedAt, documentId, name, startsOn, endsOn, timeZone, venue, facilities } = row;
    const units = facilities.map(({ shortName }) => shortName);
    const bare = { documentId, name, startsOn: null, endsOn: null, timeZone, venue: null, facilities: [] };
    if (publishedAt)
      events.set(documentId, {
        isPublished: true,
        shown: { ...bare, startsOn, endsOn, venue: venue?.name ?? null, facilities: units },
      });
    else if (!releasedAt && !events.has(documentId)) events.set(documentId, { isPublished: false, shown: bare });
  }
  return events;
}
