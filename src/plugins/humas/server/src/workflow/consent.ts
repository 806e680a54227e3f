/**
 * Photos that readers see and whose people are not protected any more, or soon will not be: a consent ends by itself, and
 * nobody saves anything on that day. They are work to do, and the unit is told; nothing is taken down behind its back.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Sentence } from '../../../contracts/workflow';
import { dayAfter, DEFAULT_ZONE, localDateOf, settingsOf, startOfDay, type Settings } from '../core';
import { databaseNow, editionsOf } from '../edition';
import { asSystem, actorOf, usersWho } from '../scope';
import { manuscriptPhoto } from './articles';
import { breachOf, sentenceFor, shortened } from './checks';
import { POPULATE_PHOTO, type PhotoRow } from './content';
import { writeLetters } from './told';
import { addToTrail } from './trail';
import { PHOTO, PUBLISH } from './transitions';

export interface PhotoAtRisk {
  photo: PhotoRow & { facility?: { shortName: string } | null };
  /** `ends`: its consent still holds, but not for long; `broken`: it breaks a rule; `ended`: because its consent is over. */
  risk: 'ends' | 'ended' | 'broken';
  reason: Sentence;
  /** ISO 8601, UTC. */
  since: string;
}

/** Those that show it and have nothing to do with `units` (numbers of facilities; null for all) are left out. Earliest end first. */
export async function photosAtRisk(strapi: Core.Strapi, units: number[] | null, most: number): Promise<PhotoAtRisk[]> {
  const knex = strapi.db.connection;
  const now = await databaseNow(knex);
  const { people } = settingsOf(strapi);
  const query = suspects(knex, people, now).limit(most);
  if (units) query.whereIn('l.facility_id', units);
  return judged(strapi, await query, { now, people });
}

const MOST_TOLD = 100;

/** Writes a letter to those who may publish for the unit: before a consent ends, and when it has ended. Returns how many consents. */
export async function tellOfConsents(strapi: Core.Strapi, isStopped: () => boolean): Promise<number> {
  const knex = strapi.db.connection;
  const now = await databaseNow(knex);
  const { people } = settingsOf(strapi);
  let told = 0;
  for (let after = 0; !isStopped(); ) {
    const some: { id: number }[] = await suspects(knex, people, now, { untold: true })
      .where('p.id', '>', after)
      .clearOrder()
      .orderBy('p.id')
      .limit(MOST_TOLD);
    for (const each of await judged(strapi, some, { now, people })) told += (await tell(strapi, each)) ? 1 : 0;
    if (some.length < MOST_TOLD) break;
    after = Number(some.at(-1)?.id);
  }
  return told;
}

const NAMES = { ends: 'consentEnds', ended: 'consentEnded' } as const;

/** Each step of each consent once: the row that says so is written in the transaction of the letters. */
async function tell(strapi: Core.Strapi, { photo, risk, reason }: PhotoAtRisk): Promise<boolean> {
  const until = photo.consentUntil;
  if (risk === 'broken' || !until) return false;
  return editionsOf(strapi).transaction(async (trx) => {
    const name = NAMES[risk];
    const [mine] = await trx('humas_consent_notices')
      .insert({ document_id: photo.documentId, until, name })
      .onConflict(['document_id', 'until', 'name'])
      .ignore()
      .returning('name');
    if (!mine) return false;
    const facility = photo.facility?.documentId ?? null;
    const line = { type: 'photo' as const, documentId: photo.documentId, title: photo.caption ?? '', facility };
    const id = await asSystem(REMINDER, () => addToTrail(trx, actorOf(strapi), { ...line, name, note: reason.id }));
    if (facility) await writeLetters(trx, id, await usersWho(strapi, facility, PUBLISH));
    return true;
  });
}

const REMINDER = 'Pengingat persetujuan';

interface Given {
  now: string;
  people: Settings['people'];
}

async function judged(strapi: Core.Strapi, some: { id: number }[], given: Given): Promise<PhotoAtRisk[]> {
  if (some.length === 0) return [];
  const rows: PhotoAtRisk['photo'][] = await strapi.db.query(PHOTO).findMany({
    where: { id: { $in: some.map(({ id }) => id) } },
    populate: { ...POPULATE_PHOTO, facility: true } as never,
    orderBy: [{ consentUntil: 'asc' }, { id: 'asc' }] as never,
  });
  return rows.flatMap((photo) => judge(photo, given) ?? []);
}

function judge(row: PhotoAtRisk['photo'], { now, people }: Given): PhotoAtRisk | null {
  const zone = row.facility?.timeZone ?? DEFAULT_ZONE;
  const day = localDateOf(now, zone);
  const photo = manuscriptPhoto(row);
  const until = photo.consent?.until ?? null;
  const label = labelOf(row);
  const breach = breachOf(photo, { rules: people, day, isUnitForChildren: false });
  if (breach === 'consent-ended' && until)
    return {
      photo: row,
      risk: 'ended',
      reason: sentenceFor(breach, label, photo),
      since: startOfDay(dayAfter(until, 1), zone),
    };
  if (breach)
    return {
      photo: row,
      risk: 'broken',
      reason: sentenceFor(breach, label, photo),
      since: new Date(row.updatedAt).toISOString(),
    };
  const noticeOn = until && dayAfter(until, -people.consentNoticeDays);
  if (photo.subjects !== 'inmates' || photo.isMasked || !noticeOn || day < noticeOn) return null;
  return { photo: row, risk: 'ends', reason: endsSoon(label, until), since: startOfDay(noticeOn, zone) };
}

function labelOf({ caption }: PhotoRow): Sentence {
  const words = caption?.trim() ? ` ("${shortened(caption.trim())}")` : '';
  return { id: `Foto yang terbit${words}`, en: `A published photo${words}` };
}

const endsSoon = ({ id, en }: Sentence, until: string): Sentence => ({
  id: `${id} memperlihatkan warga binaan, dan persetujuannya berakhir ${until}. Perbarui persetujuannya, samarkan wajahnya, atau lepaskan fotonya sebelum hari itu.`,
  en: `${en} shows inmates whose consent ends on ${until}. Renew it, mask their faces, or take the photo out before that day.`,
});

/**
 * Photos that may be at risk; the rules themselves decide. It asks no more than the database can answer by itself, for the
 * panel asks every minute.
 */
function suspects(knex: Knex, people: Settings['people'], now: string, { untold = false } = {}) {
  // The easternmost unit is the first to see a day.
  const horizon = dayAfter(localDateOf(now, 'Asia/Jayapura'), people.consentNoticeDays);
  const query = knex('humas_photos as p')
    .leftJoin('humas_photos_facility_lnk as l', 'l.photo_id', 'p.id')
    .leftJoin('humas_facilities as f', 'f.id', 'l.facility_id')
    .whereIn('p.subjects', ['inmates', 'children'])
    .where((shown) => shown.whereExists(liveArticles(knex)).orWhereExists(liveBodies(knex)))
    .orderBy(['p.consent_until', 'p.id'])
    .select<{ id: number }[]>('p.id');
  query.where((open) => {
    open.whereNull('p.masks').orWhereRaw(`cast(p.masks as text) in ('[]', 'null')`);
    if (people.children === 'never') ofChildren(open);
  });
  if (people.inmates === 'consent-or-masked' && !untold)
    query.where((doubtful) =>
      ofChildren(doubtful)
        .orWhereNull('p.consent_given_by')
        .orWhereNull('p.consent_given_on')
        .orWhere('p.consent_given_on', '>', localDateOf(now, 'Asia/Jakarta'))
        .orWhere('p.consent_until', '<=', horizon),
    );
  if (untold)
    query
      .where('p.consent_until', '<=', horizon)
      .whereNotExists(
        knex('humas_consent_notices as n')
          .whereRaw('n.document_id = p.document_id and n.until = cast(p.consent_until as text)')
          .where('n.name', NAMES.ended)
          .select('n.name'),
      );
  return query;
}

/** Asked for each suspect by itself: there are few of those, and millions of articles. */
const liveArticles = (knex: Knex) =>
  knex('humas_articles_photos_lnk as s')
    .join('humas_articles as a', 'a.id', 's.article_id')
    .whereRaw('s.photo_id = p.id')
    .whereNotNull('a.published_at')
    .select('a.id');

const liveBodies = (knex: Knex) =>
  knex('files_related_mph as m')
    .join('humas_body_pictures as b', 'b.file_id', 'm.file_id')
    .whereRaw('m.related_id = p.id')
    .where({ 'm.related_type': PHOTO, 'm.field': 'file' })
    .select('b.file_id');

const ofChildren = (query: Knex.QueryBuilder) =>
  query.orWhere('p.subjects', 'children').orWhere('f.kind', 'lpka').orWhere('f.specialisation', 'children');
