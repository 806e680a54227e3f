/**
 * The line of a page that says when it appeared: "Diperbarui: 15 Agustus 2022   15:02", "16 Agustus 2022 2:30 WIB",
 * "18 April 2022   14:58 Diperbarui: 18 April 2022   15:11 1558" (the last figure counts readers).
 */
import type { StatedInstant } from '../../../contracts/import';
import type { TimeZone } from '../../../contracts/public';
import { findDates, type FoundDate } from '../core';
import { collapseSpaces } from './page-lines';

export interface PublicationDates {
  publishedAt: StatedInstant | null;
  updatedAt: StatedInstant | null;
  /** Local date of the first of them, also when no time is printed. */
  date: string;
  /** What else stood on the line: a count of readers, "waktu baca 1 menit". */
  chrome: string | null;
}

export interface PageZone {
  timeZone: TimeZone;
  zoneFrom: 'platform' | 'facility';
}

const UPDATED = /(?:diperbarui|diperbaharui|update|updated|diubah)(?: pada)?\s*:?\s*$/iu;
const LABELS =
  /(?:diperbarui|diperbaharui|updated?|diubah|diterbitkan|dipublikasikan|dipublikasi|terbit|tayang|publikasi|published|tanggal|diunggah|dimuat|waktu)(?: (?:pada|rilis))?|[:|·•–—\s,()-]+/giu;
const CHROME = /^(?:\d{1,7}(?: (?:kali dibaca|views?))?|waktu ?baca ?\d{1,3} ?menit)$/iu;

/** null: the line says something else, or more. */
export function readPublicationDates(raw: string, zone: PageZone): PublicationDates | null {
  if (raw.length > 140 || !/\d/.test(raw)) return null;
  const found = findDates(raw, {}, true).filter(({ date }) => date);
  if (found.length === 0 || found.length > 2) return null;
  const rest = withoutDates(raw, found);
  const chrome = rest === '' ? null : rest;
  if (chrome && !CHROME.test(chrome)) return null;
  const instants = found.map((date) => ({
    isUpdate: UPDATED.test(raw.slice(Math.max(0, date.start - 20), date.start)),
    instant: toInstant(date, zone),
    date: date.date?.date ?? '',
  }));
  return {
    publishedAt: instants.find(({ isUpdate }) => !isUpdate)?.instant ?? null,
    updatedAt: instants.find(({ isUpdate }) => isUpdate)?.instant ?? null,
    date: instants.map(({ date }) => date).reduce((a, b) => (a < b ? a : b)),
    chrome,
  };
}

function withoutDates(raw: string, found: FoundDate[]): string {
  const rest = found.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, raw);
  return collapseSpaces(rest.replace(LABELS, ' '));
}

function toInstant({ raw, date }: FoundDate, zone: PageZone): StatedInstant | null {
  if (!date?.time) return null;
  const printed = date.timeZone;
  const [dated] = findDates(raw, { timeZone: printed ?? zone.timeZone }, true);
  return {
    raw,
    value: dated?.date?.value ?? date.value,
    timeZone: printed ?? zone.timeZone,
    zoneFrom: printed ? 'text' : zone.zoneFrom,
  };
}
