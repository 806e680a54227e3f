/** The event whose coverage two articles become: one that they have, or one that the person names. */
import type { Core } from '@strapi/strapi';
import type { NewEvent } from '../../../contracts/coverage';
import { invalid, notFound } from '../core';
import { findEvent } from '../importer';
import { ARTICLE } from '../workflow';
import { eventsOf, type CoveringArticle } from './linking';

const EVENT = 'plugin::humas.event';

interface Wishes {
  preferred: string | null;
  newEvent: NewEvent | null;
  mayPublish: boolean;
}

/** `assertMayChange` is asked before anything is made. */
export async function chooseEvent(
  strapi: Core.Strapi,
  articles: CoveringArticle[],
  { preferred, newEvent, mayPublish }: Wishes,
  assertMayChange: (articles: CoveringArticle[]) => void,
): Promise<string> {
  const had = [...new Set(articles.flatMap(eventsOf))];
  const known = had.find((event) => event === preferred) ?? had[0];
  assertMayChange(known ? articles.filter((each) => !eventsOf(each).includes(known)) : articles);
  if (known) return known;
  if (!newEvent)
    throw invalid(
      'Kedua artikel belum mempunyai kegiatan: isi nama dan tanggal kegiatannya',
      'neither article has an event: give its name and its day',
    );
  const same = await findEvent(strapi, asImported(newEvent));
  return same?.documentId ?? (await makeEvent(strapi, articles, newEvent, mayPublish));
}

/** Its documentId. A link to one that readers do not see would change nothing for them. */
export async function requireEvent(strapi: Core.Strapi, event: string): Promise<string> {
  const live = { documentId: event, publishedAt: { $notNull: true } };
  if ((await strapi.db.query(EVENT).count({ where: live })) > 0) return event;
  throw notFound('Kegiatan itu sedang tidak terbit', 'that event is not published at present');
}

async function makeEvent(
  strapi: Core.Strapi,
  articles: CoveringArticle[],
  { name, startsOn }: NewEvent,
  mayPublish: boolean,
): Promise<string> {
  const facilities = [...new Set(articles.flatMap(({ facility }) => facility ?? []))];
  const made = (await strapi.documents(EVENT as never).create({
    data: { name, startsOn, facilities },
    ...(mayPublish ? { status: 'published' } : {}),
  } as never)) as unknown as { documentId: string };
  return made.documentId;
}

const asImported = ({ name, startsOn }: NewEvent) => ({
  ...{ name, startsOn, aliases: [], endsOn: null, timeZone: 'Asia/Jakarta' as const, weekday: null, isAllDay: true },
  ...{ startTime: null, mode: null, venue: null, organiser: null, subjects: [], dateEvidence: [] },
});

/** documentIds of the articles that are linked to it, published or not. */
export async function coversOf(strapi: Core.Strapi, event: string): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(ARTICLE)
    .findMany({ where: { events: { documentId: event } }, select: ['documentId'] });
  return [...new Set(rows.map(({ documentId }) => documentId))];
}
