/** A page that was read, as records of the newsroom: what is there already is found again, the rest is made. */
import type { Core } from '@strapi/strapi';
import type { ImportedEvent, ImportedPage, ImportedPerson, KnownFacility } from '../../../contracts/import';
import { blockOf } from '../core';
import { owns, type Units } from '../scope';
import { isSameEvent, joinSameEvents } from './same-event';

const uid = (type: string) => `plugin::humas.${type}` as never;

interface Saved {
  documentId: string;
  slug: string;
  publishedAt?: unknown;
}
export type ArticleRecord = Saved & { title: string };
export type EventRecord = Saved & { name: string };
type Options = { isPublished: boolean };

/** Every name that each unit has or had. */
export async function knownFacilities(strapi: Core.Strapi): Promise<(KnownFacility & { documentId: string })[]> {
  const rows = await strapi.db
    .query('plugin::humas.facility')
    .findMany({ where: { isActive: true }, populate: { names: true } });
  return rows.map((row) => ({
    documentId: row.documentId,
    slug: row.slug,
    kind: row.kind,
    class: row.class ?? null,
    specialisation: row.specialisation,
    place: row.place ?? null,
    timeZone: row.timeZone,
    names: [row.shortName, row.name, row.officialName, ...(row.aliases ?? []), ...row.names.flatMap(namesOf)].filter(
      Boolean,
    ),
  }));
}

const namesOf = (dated: { name: string; shortName: string | null; officialName: string | null }) => [
  dated.name,
  dated.shortName,
  dated.officialName,
];

/** The article made from the same words before; its published version where there is one. */
export async function findImported(strapi: Core.Strapi, fingerprint: string): Promise<ArticleRecord | null> {
  const rows = await strapi.db.query('plugin::humas.article').findMany({ where: { importFingerprint: fingerprint } });
  return rows.find((row) => row.publishedAt) ?? rows[0] ?? null;
}

/** The same day and one of its names: then it is the same event, whichever unit tells of it. */
export async function findEvent(strapi: Core.Strapi, event: ImportedEvent): Promise<KnownEvent | null> {
  const where = { startsOn: event.startsOn };
  const sameDay: KnownEvent[] = await strapi.db
    .query('plugin::humas.event')
    .findMany({ where, populate: { venue: true, facilities: { select: ['documentId'] } }, orderBy: { id: 'asc' } });
  const found = sameDay.filter((known) => isSameEvent(asImported(known), event));
  return found.find(({ publishedAt }) => publishedAt) ?? found[0] ?? null;
}

type KnownEvent = EventRecord & { facilities?: { documentId: string }[] } & Nullable<
    Omit<ImportedEvent, 'name' | 'startsOn' | 'timeZone' | 'isAllDay'>
  > &
  Pick<ImportedEvent, 'startsOn' | 'timeZone' | 'isAllDay'>;
type Nullable<Shape> = { [Key in keyof Shape]: Shape[Key] | null };

/** What another unit tells of a known event fills what is still empty; its name and dates stand. */
export async function saveEvent(
  strapi: Core.Strapi,
  event: ImportedEvent,
  facilityId: string | null,
  { units, ...options }: Options & { units: Units },
): Promise<EventRecord & { isNew: boolean }> {
  const known = await findEvent(strapi, event);
  const facilities = facilityId ? { connect: [facilityId] } : undefined;
  if (!known)
    return {
      ...(await create<EventRecord>(strapi, 'event', { ...attributesOf(event), facilities }, options)),
      isNew: true,
    };
  // An event that others wrote down is linked as it is.
  if (!units.isUnlimited && !known.facilities?.some((unit) => owns(units, unit.documentId)))
    return { ...known, isNew: false };
  const { documentId, name } = known;
  const joined = joinSameEvents([asImported(known), event])[0] ?? event;
  const { mode, venue, organiser, subjects } = joined;
  const aliases = [...joined.aliases, joined.name].filter((form) => form !== name);
  const data = {
    aliases,
    mode: known.mode ?? mode,
    ...(known.venue ? {} : { venue }),
    organiser: known.organiser ?? organiser,
    subjects,
    facilities,
  };
  const publishes = options.isPublished && !(await hasUnpublishedEdits(strapi, documentId));
  await strapi.documents(uid('event')).update({ documentId, data, ...statusOf(publishes) } as never);
  return { ...known, publishedAt: publishes || known.publishedAt, isNew: false };
}

/** Somebody may be at work on the event: their words are not ours to publish. */
async function hasUnpublishedEdits(strapi: Core.Strapi, documentId: string): Promise<boolean> {
  const rows = await strapi.db.query('plugin::humas.event').findMany({ where: { documentId } });
  const published = rows.find(({ publishedAt }) => publishedAt);
  const draft = rows.find(({ publishedAt }) => !publishedAt);
  return (
    Boolean(published && draft) &&
    new Date(draft.updatedAt).getTime() - new Date(published.updatedAt).getTime() > SAME_SAVE_MS
  );
}

/** Publishing writes both rows, a moment apart. Strapi's own panel judges by the same distance. */
const SAME_SAVE_MS = 500;

function attributesOf({
  name,
  aliases,
  startsOn,
  endsOn,
  timeZone,
  isAllDay,
  startTime,
  mode,
  venue,
  organiser,
  subjects,
}: ImportedEvent) {
  return { name, aliases, startsOn, endsOn, timeZone, isAllDay, startTime, mode, venue, organiser, subjects };
}

function asImported(known: KnownEvent): ImportedEvent {
  const venue = known.venue?.name ? { name: known.venue.name, locality: known.venue.locality } : null;
  const lists = { aliases: known.aliases ?? [], subjects: known.subjects ?? [], dateEvidence: [] };
  return { ...attributesOf({ ...known, ...lists, venue }), weekday: null, dateEvidence: [] };
}

export async function savePhotos(
  strapi: Core.Strapi,
  page: ImportedPage,
  facilityId: string | null,
  eventId: string | null,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { order, caption, altText, creditRaw, credit } of page.photos) {
    const data = {
      caption,
      altText,
      credit: creditRaw,
      creditedTo: credit,
      facility: facilityId,
      event: eventId,
      importFingerprint: `${page.fingerprint}#${order}`,
    };
    ids.push((await create(strapi, 'photo', data, { isPublished: false })).documentId);
  }
  return ids;
}

/** People who were named in office; another spelling is noted with the one who is meant. */
export async function saveOfficials(strapi: Core.Strapi, people: ImportedPerson[]): Promise<void> {
  for (const person of people.filter(({ position }) => position)) {
    const existing = await strapi.db.query('plugin::humas.official').findOne({ where: { name: person.name } });
    if (!existing) {
      const { name, honorific, position, otherSpellings } = person;
      await create(
        strapi,
        'official',
        { name, honorific, otherSpellings, positions: [{ title: position }] },
        { isPublished: false },
      );
      continue;
    }
    const otherSpellings = [...new Set([...(existing.otherSpellings ?? []), ...person.otherSpellings])];
    const data = { otherSpellings, honorific: existing.honorific ?? person.honorific };
    await strapi.documents(uid('official')).update({ documentId: existing.documentId, data } as never);
  }
}

interface Around {
  facilityId: string | null;
  eventId: string | null;
  photoIds: string[];
}

export async function saveArticle(
  strapi: Core.Strapi,
  page: ImportedPage,
  around: Around,
  options: Options,
): Promise<ArticleRecord> {
  const { title, kicker, platform, publishedAt, updatedAt, isComplete, disclaimer, dateline, tags } = page;
  const data = {
    title,
    kicker,
    body: page.paragraphs.map(blockOf),
    dateline: dateline && { place: dateline.place, agency: dateline.agency },
    byline: bylineOf(page),
    quotes: page.quotes.map(({ text, speaker, office, attribution, isSpeakerInferred, paragraph }) => ({
      text,
      speaker,
      office,
      attribution,
      isSpeakerInferred,
      paragraph,
    })),
    facility: around.facilityId,
    events: around.eventId ? [around.eventId] : [],
    photos: around.photoIds,
    origin: {
      platform,
      statedPublishedAt: publishedAt?.value ?? null,
      statedUpdatedAt: updatedAt?.value ?? null,
      isComplete,
      disclaimer,
      tags,
    },
    importFingerprint: page.fingerprint,
    importWarnings: page.warnings,
  };
  return create(strapi, 'article', data, options, page.language);
}

/** A page may end in "(mun/ali)" without naming an author: then the initials are all there is. */
function bylineOf({ byline, closingByline }: ImportedPage) {
  if (!byline && !closingByline) return null;
  return { name: byline?.name ?? (closingByline as string), bio: byline?.bio ?? null, initials: closingByline };
}

function create<Kind extends Saved>(
  strapi: Core.Strapi,
  type: string,
  data: object,
  { isPublished }: Options,
  locale?: string,
): Promise<Kind> {
  return strapi
    .documents(uid(type))
    .create({ data, ...statusOf(isPublished), ...(locale ? { locale } : {}) } as never) as never;
}

const statusOf = (isPublished: boolean) => (isPublished ? { status: 'published' } : {});
