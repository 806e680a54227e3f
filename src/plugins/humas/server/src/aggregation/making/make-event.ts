/** An event out of an item of a newsroom. One that is known here by day and name is linked, and stays as it is. */
import type { Core } from '@strapi/strapi';
import type { EventEdition } from '../../../../contracts/public';
import { findEvent } from '../../importer';
import type { Making } from './make-article';
import { line, prose } from './fitting-text';
import type { Outcome } from './outcome';

const LONGEST_NAME = 200;
const EVENT = 'plugin::humas.event';

export async function makeEvent(making: Making, edition: EventEdition, isPublished: boolean): Promise<Outcome> {
  const { strapi, row } = making;
  const status = isPublished ? { status: 'published' } : {};
  const data = await dataOf(strapi, edition);
  if (row.document_id) return change(making, row.document_id, data, status);
  const { startsOn } = edition;
  const known = startsOn && (await findEvent(strapi, { ...asImported(edition), startsOn }));
  if (known) return { state: 'done', documentId: known.documentId, version: null };
  const made = (await strapi.documents(EVENT as never).create({ data, ...status } as never)) as unknown as Stamped;
  return { state: 'done', documentId: made.documentId, version: stampOf(await draftOf(strapi, made.documentId)) };
}

export interface Stamped {
  documentId: string;
  updatedAt: string | Date;
}

/** Events count no versions: the second of the last writing tells whether somebody has written since. */
export const stampOf = (draft: Stamped | null): number => Math.floor(new Date(draft?.updatedAt ?? 0).getTime() / 1000);

export const draftOf = (strapi: Core.Strapi, documentId: string): Promise<Stamped | null> =>
  strapi.db.query(EVENT).findOne({ where: { documentId, publishedAt: null }, select: ['documentId', 'updatedAt'] });

async function change({ strapi, row }: Making, documentId: string, data: object, status: object): Promise<Outcome> {
  if (row.version === null) return { state: 'done', documentId, version: null };
  const draft = await draftOf(strapi, documentId);
  if (!draft || stampOf(draft) !== row.version)
    return {
      ...{ state: 'refused', documentId, version: row.version },
      problem: {
        id: 'Kegiatannya sudah disunting atau dihapus di sini; perubahan dari sumber tidak dipakai',
        en: 'The event was edited or deleted here; what changed at the source is not used',
      },
    };
  await strapi.documents(EVENT as never).update({ documentId, data, ...status } as never);
  return { state: 'done', documentId, version: stampOf(await draftOf(strapi, documentId)) };
}

async function dataOf(strapi: Core.Strapi, edition: EventEdition): Promise<object> {
  const { startsOn, endsOn, timeZone, isAllDay, startTime, endTime, mode, venue, topics, facilities } = edition;
  return {
    ...{ startsOn, endsOn, timeZone, isAllDay, startTime, endTime, mode },
    name: line(edition.name, LONGEST_NAME),
    englishName: line(edition.englishName, LONGEST_NAME),
    aliases: edition.aliases.map(prose),
    venue: venue && { name: line(venue.name, LONGEST_NAME), locality: line(venue.locality, LONGEST_NAME) },
    organiser: line(edition.organiser, LONGEST_NAME),
    description: edition.description && prose(edition.description),
    subjects: edition.subjects.map(prose),
    topics: await idsOf(strapi, 'topic', { code: { $in: topics.map(({ code }) => code) } }),
    facilities: await idsOf(strapi, 'facility', { slug: { $in: facilities.map(({ slug }) => slug) } }),
  };
}

async function idsOf(strapi: Core.Strapi, type: string, where: object): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db
    .query(`plugin::humas.${type}` as never)
    .findMany({ where, select: ['documentId'] } as never);
  return rows.map(({ documentId }) => documentId);
}

function asImported(edition: EventEdition) {
  const { name, aliases, endsOn, timeZone, isAllDay, startTime, mode, organiser, subjects } = edition;
  const { name: place = null, locality = null } = edition.venue ?? {};
  return {
    ...{ name, aliases, endsOn, timeZone, isAllDay, startTime, mode, organiser, subjects },
    venue: place ? { name: place, locality } : null,
    weekday: null,
    dateEvidence: [],
  };
}
