/**
 * Pasted text in, pages out: what each says, in its own words, and what an officer should look at. Pure: no network, no
 * clock, nothing saved. No sentence is lost; what is not understood comes back as a warning that quotes it.
 */
import type { ImportContext, ImportedPage, ImportedPhoto } from '../../../contracts/import';
import { checkPage } from './check-page';
import { parseCredit } from './credit';
import { readEvent, type ReadEvent } from './event';
import { joinSameEvents } from './same-event';
import { indexFacilities } from './facility-match';
import { fingerprintOf } from './fingerprint';
import { readLanguage } from './language';
import { readPeople, type PagePeople } from './page-people';
import { resolveSpeakers } from './speakers';
import { readable, readPage, type ReadPage } from './read-page';
import { splitPages } from './split-pages';

export function readPages(text: string, context: ImportContext): ImportedPage[] {
  const facilities = indexFacilities(context.facilities);
  const pages = splitPages(text).map((lines) => readPage(lines, facilities, context));
  const people = readPeople(pages);
  const events = readEvents(pages);
  return pages.map((page, index) => toImportedPage(page, people[index], events[index]));
}

function readEvents(pages: ReadPage[]): ReadEvent[] {
  const read = pages.map((page) =>
    readEvent({
      title: readable([page.head.title])[0] ?? '',
      paragraphs: readable(page.body.paragraphs),
      dates: page.dates,
      datelineDate: page.body.dateline?.dateRaw ?? null,
      timeZone: page.timeZone,
    }),
  );
  const joined = joinSameEvents(read.map(({ event }) => event));
  return read.map((found, index) => ({ ...found, event: joined[index] ?? null }));
}

function toImportedPage(read: ReadPage, people: PagePeople | undefined, event: ReadEvent | undefined): ImportedPage {
  const { head, body, tail, platform, variant } = read;
  const { directory, quotes } = people ?? { directory: null, quotes: { spoken: [], unclosed: [] } };
  const continuation = tail.continuationMarker;
  const page = {
    platform,
    variant,
    title: head.title,
    kicker: head.kicker,
    language: readLanguage([head.title, ...body.paragraphs.slice(0, 50)].join(' ')),
    facilitySlug: read.facility?.slug ?? null,
    facilityMention: read.facilityMention,
    byline: head.byline,
    closingByline: body.closing.length > 0 ? body.closing.join(' ') : null,
    dateline: body.dateline && { place: body.dateline.place, agency: body.dateline.agency, raw: body.dateline.raw },
    publishedAt: head.publishedAt,
    updatedAt: head.updatedAt,
    paragraphs: body.paragraphs,
    isComplete: continuation === null,
    continuationMarker: continuation,
    page: 1,
    totalPages: tail.totalPages,
    quotes: directory ? resolveSpeakers(readable(body.paragraphs), quotes.spoken, directory) : [],
    photos: toPhotos(read),
    event: event?.event ?? null,
    people: directory?.people ?? [],
    tags: [...new Set([...body.tags, ...tail.tags])],
    disclaimer: head.disclaimer,
    chrome: [...head.chrome, ...body.chrome, ...tail.chrome].sort((a, b) => a.line - b.line),
    fingerprint: fingerprintOf(head.title, body.paragraphs),
  };
  return {
    ...page,
    warnings: checkPage({ read, page, quotes, event: event ?? { event: null, hasName: false, hasDate: false } }),
  };
}

function toPhotos(read: ReadPage): ImportedPhoto[] {
  return read.body.photos.map((photo, index) => ({
    order: index + 1,
    ...photo,
    credit: creditOf(photo.creditRaw, read),
  }));
}

/** "Dokpri" is whoever wrote the page: the unit's humas, or the person. */
function creditOf(creditRaw: string | null, { head, facilityMention }: ReadPage): string | null {
  const credit = creditRaw ? (parseCredit(creditRaw) ?? parseCredit(`Foto: ${creditRaw}`)) : null;
  if (!credit || credit.class === 'unknown') return null;
  if (credit.class !== 'own') return credit.normalised;
  const { name = null, bio = null } = head.byline ?? {};
  if (bio && /^humas\b/iu.test(bio) && bio.length < 80) return bio;
  const author = name ?? facilityMention;
  return author && /^(?:lapas|rutan|lpka|bapas|lembaga|rumah|balai)\b/iu.test(author) ? `Humas ${author}` : author;
}
