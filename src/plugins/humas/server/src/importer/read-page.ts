/** One page: its parts, and what they say about unit, dates and people. Quotes and events need the whole paste. */
import type { ImportContext, ImportWarning, KnownFacility } from '../../../contracts/import';
import type { TimeZone } from '../../../contracts/public';
import { parseClosingByline } from './byline';
import { parseCredit } from './credit';
import type { FacilityIndex } from './facility-match';
import { recogniseFacility, type PageFacility } from './facility-of-page';
import { findUnitMentions } from './facility-name';
import { parseIndonesianDate, type DateOptions } from '../core';
import { readBody, type PageBody } from './page-body';
import { readHead, readPlainHead, type PageHead } from './page-head';
import type { Line } from './page-lines';
import { readTail, type PageTail } from './page-tail';
import { divideIntoZones, type PageZones } from './page-zones';
import { KOMPASIANA_CREATOR } from './platform-chrome';
import { recognisePlatform, type SeenPlatform } from './platform';
import type { PageZone } from './publication-dates';
import { warning } from './warnings';

export interface PageParts extends SeenPlatform {
  head: PageHead;
  body: PageBody;
  tail: PageTail;
}

export interface ReadPage extends PageParts {
  facility: KnownFacility | null;
  facilityMention: string | null;
  timeZone: TimeZone;
  /** How the dates of the text are read. */
  dates: DateOptions;
  /** Places that units of the page are called after, lower case. */
  places: Set<string>;
  warnings: ImportWarning[];
}

export function readPage(lines: Line[], index: FacilityIndex, context: ImportContext): ReadPage {
  const seen = recognisePlatform(lines);
  const zones = divideIntoZones(lines, seen.platform);
  const parts = readParts(zones, seen, { timeZone: 'Asia/Jakarta', zoneFrom: 'platform' });
  const recognised = recogniseFacility(unitSources(parts), index);
  const { facility, warnings } = confirmFacility(recognised, index, context);
  const timeZone = facility?.timeZone ?? 'Asia/Jakarta';
  const zoned = seen.platform || !facility ? parts : readParts(zones, seen, { timeZone, zoneFrom: 'facility' });
  return {
    ...zoned,
    facility,
    facilityMention: recognised.mention,
    timeZone,
    dates: dateOptions(zoned, context, timeZone),
    places: placesOf(zoned, index),
    warnings,
  };
}

function readParts({ head, body, tail }: PageZones, seen: SeenPlatform, zone: PageZone): PageParts {
  const below = readTail(tail, seen.platform);
  if (seen.platform) {
    const top = readHead(head, seen.platform, zone);
    const text = readBody(body, seen.platform);
    top.byline ??= creatorIn([...text.chrome, ...below.chrome]);
    return { ...seen, head: top, body: text, tail: below };
  }
  const plain = readPlainHead(body, zone);
  return { ...seen, head: plain.head, body: readBody(body.slice(plain.length), null), tail: below };
}

/** "Kreator: …" names the writer of a text that was copied without its head. */
function creatorIn(chrome: { text: string }[]): PageHead['byline'] {
  const name = chrome.map(({ text }) => KOMPASIANA_CREATOR.exec(text.slice(0, 120))?.[1]).find((creator) => creator);
  return name ? { name, bio: null } : null;
}

function unitSources({ head, body }: PageParts) {
  const { byline } = head;
  const credits = body.photos
    .slice(0, READ_TEXTS)
    .flatMap(({ creditRaw }) => (creditRaw ? [parseCredit(creditRaw)?.normalised ?? ''] : []));
  return {
    author: byline ? readable([byline.name, byline.bio ?? '']) : [],
    signature: readable([...body.closing.slice(-9).map((line) => parseClosingByline(line)?.name ?? ''), ...credits]),
    title: readable([head.title]),
    opening: readable(body.paragraphs).slice(0, 2),
    rest: readable(body.paragraphs).slice(2),
  };
}

const READ_TEXTS = 200;
const LONGEST_READ = 20_000;

/** What is searched for units, people and events. No press item has more; a hostile paste does, and all of it is kept. */
export const readable = (texts: string[]) =>
  texts.slice(0, READ_TEXTS).map((text) => (text.length > LONGEST_READ ? '' : text));

/** What the officer says stands; what the page says is compared with it. */
function confirmFacility(recognised: PageFacility, { facilities }: FacilityIndex, context: ImportContext) {
  const warnings: ImportWarning[] = [];
  const { facility, candidates } = recognised;
  const mention = recognised.mention ?? '';
  const chosen = facilities.find(({ slug }) => slug === context.facilitySlug) ?? null;
  if (chosen && (facility ?? candidates[0]) && facility !== chosen && !candidates.includes(chosen)) {
    warnings.push(warning('facility-differs', mention, chosen.slug));
  } else if (!chosen && candidates.length > 1) {
    warnings.push(warning('ambiguous-facility', mention, candidates.map(({ slug }) => slug).join(', ')));
  } else if (!chosen && !facility) warnings.push(warning('unknown-facility', mention));
  return { facility: chosen ?? facility, warnings };
}

/** A date without a year is read by the page's own date, and only without one by the day of the import. */
function dateOptions({ head, body }: PageParts, context: ImportContext, timeZone: TimeZone): DateOptions {
  const dateline = body.dateline?.dateRaw ? parseIndonesianDate(body.dateline.dateRaw) : null;
  const own = head.statedOn ?? dateline?.date ?? null;
  return own
    ? { referenceDate: own, timeZone, trustedDays: 31 }
    : { referenceDate: context.referenceDate ?? null, timeZone, trustedDays: 0 };
}

function placesOf({ head, body }: PageParts, { facilities }: FacilityIndex): Set<string> {
  const texts = [head.title, head.byline?.name ?? '', head.byline?.bio ?? '', ...body.paragraphs];
  const named = readable(texts)
    .flatMap((text) => findUnitMentions(text))
    .map(({ place }) => place);
  const known = facilities.map(({ place }) => place);
  const dated = body.dateline?.place ?? null;
  return new Set([...named, ...known, dated].flatMap((place) => (place ? [place.toLowerCase()] : [])));
}
