/** On which day it happened, as the text says; a day of the past that it only recalls is not that day. */
import { daysBetween, dayAfter, findDates, isWeekday, isWeekdayName } from '../../core';
import { splitSentences } from '../../importer';
import type { Day, Told } from './story';

/** A date without a year may lie so far after the release: what is announced. */
const AHEAD_DAYS = 14;
/** An account stands at the beginning; what comes later is recalled or announced. */
const PARAGRAPHS = 5;

const RECALLS =
  /(?<!\p{L})(?:sejak|sebelumnya|yang lalu|pekan lalu|minggu lalu|bulan lalu|tahun lalu|berdasarkan|surat (?:edaran|perintah|keputusan|tugas)|nomor|undang-undang|lahir|terhitung|per tanggal|periode|hingga saat ini|mulai berlaku|menjelang|jelang|sehari sebelum|akan (?:digelar|dilaksanakan|diselenggarakan|diperingati|berlangsung|jatuh))(?!\p{L})/iu;

const TODAY =
  /(?<!\p{L})(?:hari ini|(?:tadi|pada) (?:pagi|siang|sore|malam) (?:tadi|ini)|(?:pagi|siang|sore|malam) (?:ini|tadi)|tadi (?:pagi|siang|sore|malam))(?!\p{L})/iu;
const YESTERDAY = /(?<!\p{L})(?:kemarin|kemaren)(?!\p{L})/iu;
/** "pada hari Rabu", "Rabu pagi": by itself the name of a day may be that of a speaker's remark. */
const BARE_WEEKDAY =
  /(?<!\p{L})(?<before>(?:pada |hari )(?:hari )?)?(?<weekday>senin|selasa|rabu|kamis|jum['’‘]?at|sabtu|minggu|ahad)(?<part> (?:dini hari|pagi|siang|sore|malam|petang))?(?! (?:lalu|depan|mendatang))(?!\p{L})/giu;

export function dayOf({ title, paragraphs, releasedOn, timeZone }: Told): Day | null {
  const sentences = [title, ...paragraphs.slice(0, PARAGRAPHS)].flatMap((paragraph) =>
    splitSentences(paragraph).map(({ text }) => text),
  );
  return printedDay(sentences, releasedOn, timeZone) ?? toldDay(sentences, releasedOn);
}

/** One with its weekday is the day of the account; else the first that is not recalled. */
function printedDay(sentences: string[], releasedOn: string, timeZone: Told['timeZone']): Day | null {
  const options = {
    referenceDate: dayAfter(releasedOn, AHEAD_DAYS),
    timeZone,
    trustedDays: AHEAD_DAYS + LONG_AGO_DAYS,
  };
  const found = sentences.flatMap((sentence) =>
    findDates(sentence, options).flatMap(({ start, printed, date }) => {
      if (!date) return [];
      const before = sentence.slice(Math.max(0, start - 60), start);
      const isRecalled = RECALLS.test(before) || isOfLongAgo(date.date, releasedOn);
      return isRecalled ? [] : [{ date, hasWeekday: printed.weekdays.length > 0 }];
    }),
  );
  const best = found.find(({ hasWeekday }) => hasWeekday) ?? found[0];
  return best ? { from: best.date.date, to: best.date.endDate ?? best.date.date, basis: 'printed' } : null;
}

/** "17 Agustus 1945" in a speech. */
const isOfLongAgo = (date: string, releasedOn: string) => daysBetween(date, releasedOn) > LONG_AGO_DAYS;
const LONG_AGO_DAYS = 60;

function toldDay(sentences: string[], releasedOn: string): Day | null {
  for (const sentence of sentences) {
    const day = TODAY.test(sentence)
      ? releasedOn
      : YESTERDAY.test(sentence)
        ? dayAfter(releasedOn, -1)
        : lastWeekday(bareWeekday(sentence), releasedOn);
    if (day) return { from: day, to: day, basis: 'told' };
  }
  return null;
}

function bareWeekday(sentence: string): string | undefined {
  const found = [...sentence.matchAll(BARE_WEEKDAY)].find(({ groups }) => groups?.before || groups?.part);
  return found?.groups?.weekday;
}

function lastWeekday(weekday: string | undefined, releasedOn: string): string | null {
  if (!weekday || !isWeekdayName(weekday)) return null;
  for (let back = 0; back < 7; back += 1) {
    const day = dayAfter(releasedOn, -back);
    if (isWeekday(day, weekday)) return day;
  }
  return null;
}
