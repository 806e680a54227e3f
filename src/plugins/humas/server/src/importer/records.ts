/** A page that was read, as records of the newsroom: what is there already is found again, the rest is made. */
import type { Core } from '@strapi/strapi';
import type { ImportedEvent, ImportedPage, ImportedPerson, KnownFacility } from '../../../contracts/import';
import { blockOf, slugOf } from '../core';

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
  const rows = await strapi.db.query('plugin::humas.facility').findMany({ where: { isActive: true }, populate: { names: true } });
  return rows.map((row) => ({
    documentId: row.documentId,
    slug: row.slug,
    kind: row.kind,
    class: row.class ?? null,
    specialisation: row.specialisation,
    place: row.place ?? null,
    timeZone: row.timeZone,
    names: [row.shortName, row.name, row.officialName, ...(row.aliases ?? []), ...row.names.flatMap(namesOf)].filter(Boolean),
  }));
}

const namesOf = (dated: { name: string; shortName: string | null; officialName: string | null }) => [dated.name, dated.shortName, dated.officialName];

/** The article made from the same words before; its published version where there is one. */
export async function findImported(strapi: Core.Strapi, fingerprint: string): Promise<ArticleRecord | null> {
  const rows = await strapi.db.query('plugin::humas.article').findMany({ where: { importFingerprint: fingerprint } });
  return rows.find((row) => row.publishedAt) ?? rows[0] ?? null;
}

/** The same day and one of its names: then it is the same event, whichever unit tells of it. */
export async function findEvent(strapi: Core.Strapi, event: ImportedEvent): Promise<(EventRecord & { aliases: string[] | null }) | null> {
  const sameDay = await strapi.db.query('plugin::humas.event').findMany({ where: { startsOn: event.startsOn }, orderBy: { id: 'asc' } });
  const names = new Set([event.name, ...event.aliases].map(nameKey));
  const found = sameDay.filter((row) => [row.name, ...(row.aliases ?? [])].some((name) => names.has(nameKey(name))));
  return found.find((row) => row.publishedAt) ?? found[0] ?? null;
}

const nameKey = (name: string) => slugOf(name, name);

export async function saveEvent(strapi: Core.Strapi, event: ImportedEvent, facilityId: string | null, options: Options): Promise<EventRecord & { isNew: boolean }> {
  const existing = await findEvent(strapi, event);
  if (!existing) return { ...(await createEvent(strapi, event, facilityId, options)), isNew: true };
  const { documentId } = existing;
  const aliases = union(existing.aliases ?? [], [event.name, ...event.aliases], existing.name);
  const facilities = facilityId ? { connect: [facilityId] } : undefined;
  const isPublished = options.isPublished || Boolean(existing.publishedAt);
  await strapi.documents(uid('event')).update({ documentId, data: { aliases, facilities }, ...statusOf(isPublished) } as never);
  return { ...existing, publishedAt: isPublished || null, isNew: false };
}

async function createEvent(strapi: Core.Strapi, event: ImportedEvent, facilityId: string | null, options: Options): Promise<EventRecord> {
  const { name, aliases, startsOn, timeZone, isAllDay, startTime, mode, venue, organiser, subjects } = event;
  const data = { name, aliases, startsOn, timeZone, isAllDay, startTime, mode, venue, organiser, subjects, facilities: facilityId ? [facilityId] : [] };
  return create(strapi, 'event', data, options);
}

/** Names without their repetitions, however they are capitalised. */
function union(known: string[], heard: string[], name: string): string[] {
  const seen = new Set([nameKey(name)]);
  return [...known, ...heard].filter((each) => !seen.has(nameKey(each)) && seen.add(nameKey(each)));
}

export async function savePhotos(strapi: Core.Strapi, page: ImportedPage, facilityId: string | null, eventId: string | null): Promise<string[]> {
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
      await create(strapi, 'official', { name, honorific, otherSpellings, positions: [{ title: position }] }, { isPublished: false });
      continue;
    }
    const otherSpellings = [...new Set([...(existing.otherSpellings ?? []), ...person.otherSpellings])];
    if (otherSpellings.length === (existing.otherSpellings ?? []).length) continue;
    await strapi.documents(uid('official')).update({ documentId: existing.documentId, data: { otherSpellings } } as never);
  }
}

interface Around {
  facilityId: string | null;
  eventId: string | null;
  photoIds: string[];
}

export async function saveArticle(strapi: Core.Strapi, page: ImportedPage, around: Around, options: Options): Promise<ArticleRecord> {
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

function create<Kind extends Saved>(strapi: Core.Strapi, type: string, data: object, { isPublished }: Options, locale?: string): Promise<Kind> {
  return strapi.documents(uid(type)).create({ data, ...statusOf(isPublished), ...(locale ? { locale } : {}) } as never) as never;
}

const statusOf = (isPublished: boolean) => (isPublished ? { status: 'published' } : {});
