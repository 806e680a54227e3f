/** What a request names (unit, topic, events, photos) as the documents that are meant. What is not there is a 400 with its place. */
import type { Core } from '@strapi/strapi';
import type { DraftChanges, NewDraft } from '../../../contracts/intake';
import { blockOf, forbidden, invalid } from '../core';
import type { Unit } from '../scope';

type Written = Omit<NewDraft | DraftChanges, 'previousVersion' | 'locale'>;

/** As the document service takes it; a key that was not sent is left out. */
export async function dataOf(strapi: Core.Strapi, own: Unit[], written: Written): Promise<Record<string, unknown>> {
  const { text, body, facility, topic, events, photos, ...texts } = written;
  const ids = own.map(({ documentId }) => documentId);
  return onlyGiven({
    ...texts,
    body: text === undefined ? body : paragraphsOf(text),
    facility: facility && (await facilityNamed(strapi, ids, facility)),
    topic: topic && (await topicNamed(strapi, topic)),
    ...(topic === null ? { topic } : {}),
    events: events && (await eventsNamed(strapi, ids, events)),
    photos: photos && (await photosNamed(strapi, ids, photos)),
  });
}

const onlyGiven = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/** Paragraphs are apart by an empty line; a line break within one stays. */
function paragraphsOf(text: string) {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(blockOf);
}

/** A token of several units says for which one; whether another unit exists is not told. */
export async function facilityFor(strapi: Core.Strapi, own: Unit[], named: string | undefined): Promise<string> {
  const ids = own.map(({ documentId }) => documentId);
  if (named) return facilityNamed(strapi, ids, named);
  if (ids.length === 1) return ids[0] as string;
  const known = (await facilitiesOf(strapi, ids)).map(({ slug, documentId }) => slug ?? documentId);
  throw wrong(['facility'], `harus salah satu dari ${known.join(', ')}`, `must be one of ${known.join(', ')}`);
}

async function facilityNamed(strapi: Core.Strapi, ids: string[], named: string): Promise<string> {
  const own = await facilitiesOf(strapi, ids);
  const found = own.find(({ documentId, slug }) => documentId === named || slug === named);
  if (found) return found.documentId;
  throw forbidden(
    `Token ini tidak terikat pada satuan kerja '${named}'; pakai token satuan kerja itu`,
    `this token is not bound to the unit '${named}': use a token of that unit`,
    { known: own.map(({ documentId, slug }) => slug ?? documentId) },
  );
}

const facilitiesOf = (strapi: Core.Strapi, ids: string[]): Promise<{ documentId: string; slug: string | null }[]> =>
  strapi.db
    .query('plugin::humas.facility')
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', 'slug'], orderBy: { id: 'asc' } });

async function topicNamed(strapi: Core.Strapi, code: string): Promise<string> {
  const topic = await strapi.db.query('plugin::humas.topic').findOne({ where: { code }, select: ['documentId'] });
  if (!topic) throw wrong(['topic'], `tidak ada topik '${code}'`, `there is no topic '${code}'`);
  return topic.documentId;
}

/** Those of the own units, and every other that is published: an event is told by several units. */
async function eventsNamed(strapi: Core.Strapi, ids: string[], named: string[]): Promise<string[]> {
  const isNamed = { $or: [{ documentId: { $in: named } }, { slug: { $in: named } }] };
  const isSeen = { $or: [{ publishedAt: { $notNull: true } }, { facilities: { documentId: { $in: ids } } }] };
  const rows: { documentId: string; slug: string | null; publishedAt: unknown }[] = await strapi.db
    .query('plugin::humas.event')
    .findMany({ where: { $and: [isNamed, isSeen] }, select: ['documentId', 'slug', 'publishedAt'] });
  // Only published addresses are unique.
  rows.sort((a, b) => Number(Boolean(b.publishedAt)) - Number(Boolean(a.publishedAt)));
  return named.map((name, index) => {
    const row = rows.find(({ documentId }) => documentId === name) ?? rows.find(({ slug }) => slug === name);
    if (!row) throw wrong(['events', String(index)], `tidak ada kegiatan '${name}'`, `there is no event '${name}'`);
    return row.documentId;
  });
}

async function photosNamed(strapi: Core.Strapi, ids: string[], named: string[]): Promise<string[]> {
  const rows: { documentId: string }[] = await strapi.db.query('plugin::humas.photo').findMany({
    where: { documentId: { $in: named }, facility: { documentId: { $in: ids } } },
    select: ['documentId'],
  });
  named.forEach((name, index) => {
    if (!rows.some(({ documentId }) => documentId === name))
      throw wrong(
        ['photos', String(index)],
        `tidak ada foto '${name}' pada satuan kerja Anda`,
        `there is no photo '${name}' in your units`,
      );
  });
  return named;
}

function wrong(place: string[], indonesian: string, english: string) {
  const path = ['data', ...place];
  return invalid(`${path.join('.')}: ${indonesian}`, english, { errors: [{ path: path.join('.'), message: english }] });
}
