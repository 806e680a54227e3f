/** What the officer should look at before publishing. */
import type { ImportedPage, ImportWarning } from '../../../contracts/import';
import { findDates, findPersonalData, weekdayName } from '../core';
import type { FoundQuotes } from './quotes';
import { readable, type ReadPage } from './read-page';
import type { ReadEvent } from './event';
import { warning } from './warnings';

export interface CheckedPage {
  read: ReadPage;
  page: Omit<ImportedPage, 'warnings'>;
  quotes: FoundQuotes;
  event: ReadEvent;
}

export function checkPage(checked: CheckedPage): ImportWarning[] {
  return [
    ...checked.read.warnings,
    ...checkParts(checked),
    ...checkDates(checked),
    ...checkEvent(checked),
    ...checkQuotes(checked),
    ...checkPeopleAndPhotos(checked),
    ...checkPersonalData(checked),
    ...checkLeftOver(checked),
  ];
}

function checkParts({ page }: CheckedPage): ImportWarning[] {
  return [
    ...(page.title === '' ? [warning('no-title', '')] : []),
    ...(page.paragraphs.length === 0 ? [warning('no-body', page.title)] : []),
    ...(page.isComplete ? [] : [warning('incomplete', page.continuationMarker ?? '')]),
  ];
}

function checkDates({ read, page }: CheckedPage): ImportWarning[] {
  const { head, body, dates } = read;
  const hasMoment = Boolean(page.publishedAt ?? page.updatedAt);
  const inDateline = body.dateline?.dateRaw && !hasMoment ? [body.dateline.dateRaw] : [];
  const dayOnly = [...head.dayOnly, ...inDateline].map((text) => warning('no-date', text));
  const none = !hasMoment && dayOnly.length === 0 ? [warning('no-date', '')] : [];
  const inText = readable([page.title, ...page.paragraphs]).flatMap((text) =>
    /\d/.test(text) ? findDates(text, dates).flatMap((found) => checkDate(found)) : [],
  );
  return [...dayOnly, ...none, ...inText];
}

function checkDate({ raw, date, lacksYear }: ReturnType<typeof findDates>[number]): ImportWarning[] {
  if (!date)
    return [
      warning(
        lacksYear && findDates(raw, { referenceDate: '2100-12-31' }, true)[0]?.date
          ? 'date-without-year'
          : 'date-invalid',
        raw,
      ),
    ];
  return date.isWeekdayRight ? [] : [warning('weekday', raw, weekdayName(date.date))];
}

function checkEvent({ page, event }: CheckedPage): ImportWarning[] {
  if (event.event || page.paragraphs.length === 0) return [];
  if (!event.hasName) return [warning('no-event', page.title, 'Nama kegiatan tidak ditemukan di dalam naskah.')];
  return [warning('no-event', page.title, 'Tanggal kegiatan tidak ditemukan di dalam naskah.')];
}

function checkQuotes({ page, quotes }: CheckedPage): ImportWarning[] {
  return [
    ...page.quotes.filter(({ speaker }) => speaker === null).map(({ text }) => warning('quote-without-speaker', text)),
    ...quotes.unclosed.map(({ text }) => warning('quote-unclosed', text)),
  ];
}

function checkPeopleAndPhotos({ page }: CheckedPage): ImportWarning[] {
  const spellings = page.people.flatMap(({ name, otherSpellings }) =>
    otherSpellings.map((spelling) => ({ ...warning('name-spelling', name, spelling), text: spelling })),
  );
  const photos = page.photos
    .filter(({ caption }) => caption === null)
    .map(({ creditRaw, order }) => warning('photo-without-caption', creditRaw ?? '', String(order)));
  return [...spellings, ...photos];
}

const KINDS_OF_DATA = { nik: 'nomor yang tampak seperti NIK', phone: 'nomor telepon' };

function checkPersonalData({ page }: CheckedPage): ImportWarning[] {
  const texts = [
    page.title,
    page.byline?.bio ?? '',
    ...page.paragraphs,
    ...page.photos.map(({ caption }) => caption ?? ''),
  ];
  return texts.flatMap((text) =>
    findPersonalData(text).map((found) => warning('personal-data', found.text, KINDS_OF_DATA[found.kind])),
  );
}

function checkLeftOver({ read: { head, body, tail } }: CheckedPage): ImportWarning[] {
  return [
    ...[...head.notUnderstood, ...body.notUnderstood, ...tail.notUnderstood].map((text) =>
      warning('unrecognised-text', text),
    ),
    ...body.residuals.map((text) => warning('residual-text', text)),
  ];
}
