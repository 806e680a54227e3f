import { checkDates } from './dates';
import { body, makeManuscript, NOW } from './make-manuscript';

const READS = {
  codes: (text: string, more = {}) =>
    checkDates(makeManuscript({ body: body(text), ...more }), NOW).map(({ code }) => code),
};
const event = (startsOn: string | null) => ({ events: [{ name: 'Upacara', startsOn }] });

describe('a weekday that the date does not have', () => {
  it.each([
    { name: 'numbers in brackets', text: 'digelar Rabu (21/04/2022) di aula', right: 'Kamis' },
    { name: 'a month by name', text: 'digelar Selasa, 15 Agustus 2022.', right: 'Senin' },
    { name: 'a Friday with its apostrophe', text: "digelar Jum'at 11/08/22 pagi", right: 'Kamis' },
    { name: 'all within brackets', text: 'di aula (Rabu, 21/04/2022)', right: 'Kamis' },
    { name: 'the hour of the day between', text: 'digelar Rabu pagi (21/4/2022)', right: 'Kamis' },
    { name: 'the word tanggal between', text: 'pada hari Rabu, tanggal 21 April 2022', right: 'Kamis' },
    { name: 'dashes', text: 'pada Rabu 21-04-2022', right: 'Kamis' },
    { name: 'capital letters', text: 'RABU (21/4/2022)', right: 'Kamis' },
    { name: 'in small letters', text: 'pada hari minggu, 15 Agustus 2022', right: 'Senin' },
    { name: 'a Sunday', text: 'dibuka Minggu (15/8/2022)', right: 'Senin' },
    { name: 'in English', text: 'held on Wednesday (21 April 2022)', right: 'Kamis' },
    { name: 'a range that does not have the day', text: 'Jumat-Minggu, 15-17 Agustus 2022', right: 'Senin' },
    {
      name: 'without a year, close to the event',
      text: 'digelar Rabu (21/04)',
      more: event('2022-04-21'),
      right: 'Kamis',
    },
    {
      name: 'without a year, some days from the event',
      text: 'dibuka Rabu (30/12)',
      more: event('2023-01-02'),
      right: 'Jumat',
    },
    { name: 'long ago', text: 'Kamis, 17 Agustus 1945', right: 'Jumat' },
  ])('$name', ({ text, more, right }) => {
    const [found, ...others] = checkDates(makeManuscript({ body: body(text), ...more }), NOW);
    expect(found).toMatchObject({ code: 'weekday', level: 'error', field: 'body' });
    expect(found?.message.id).toContain(`adalah hari ${right}`);
    expect(others).toEqual([]);
  });

  it('says where it is and what would be right, in both languages', () => {
    const [found] = checkDates(makeManuscript({ title: 'Upacara Rabu (21/04/2022)' }), NOW);
    expect(found).toMatchObject({ field: 'title', text: 'Rabu (21/04/2022)' });
    expect(found?.message).toEqual({
      id: 'Hari pada "Rabu (21/04/2022)" di judul tidak cocok dengan tanggalnya: 21 April 2022 adalah hari Kamis. Perbaiki hari atau tanggalnya.',
      en: 'The weekday of "Rabu (21/04/2022)" in the title does not fit the date: 21 April 2022 is a Thursday. Mend the weekday or the date.',
    });
  });

  it('is told once when a quotation repeats its paragraph', () => {
    const text = 'Kami mulai Rabu (21/04/2022) pagi,';
    const quotes = [{ text, speaker: null, office: null, attribution: null }];
    expect(READS.codes(`“${text}” ujarnya.`, { quotes })).toEqual(['weekday']);
    expect(READS.codes('Tidak ada tanggal.', { quotes })).toEqual(['weekday']);
  });
});

describe('a day that no calendar has', () => {
  it.each([
    { name: 'February 31st', text: 'pada 31 Februari 2024' },
    { name: 'the leap day of another year', text: 'pada 29 Februari 2023' },
    { name: 'June 31st in numbers', text: 'pada 31/06/2022' },
    { name: 'with a weekday', text: 'Sabtu, 32 Januari 2022' },
    { name: 'a month too many', text: 'Senin (15/13/2022)' },
    { name: 'without a year', text: 'pada 30 Februari mendatang' },
    { name: 'at the end of a range', text: '28-31 Februari 2022' },
  ])('$name', ({ text }) => expect(READS.codes(text)).toEqual(['date-impossible']));
});

describe('nothing to say of', () => {
  it.each([
    { name: 'a date that is right', text: 'Kamis (21/04/2022) dan Senin, 15 Agustus 2022' },
    { name: 'a range of weekdays', text: 'Senin-Rabu, 15-17 Agustus 2022' },
    { name: 'a range without a year', text: 'Senin s.d. Rabu (15-17/8)' },
    { name: 'a range without a year, near the event', text: 'Senin s.d. Rabu (15-17/8)', more: event('2022-08-15') },
    { name: 'a range over the new year', text: 'Jumat-Senin, 30 Desember 2022 - 2 Januari 2023' },
    { name: 'the weekday of the last day of a range', text: 'berakhir Rabu (15-17 Agustus 2022)' },
    { name: 'a day that comes back within a month', text: 'setiap Rabu, 1-31 Agustus 2022' },
    { name: 'two days that come back', text: 'Senin dan Kamis (1-31/8/2022)' },
    { name: 'two weekdays with one date', text: 'Selasa dan Rabu, 15 Agustus 2022' },
    { name: 'the weekday of another date', text: 'Senin 15 dan Rabu 17 Agustus 2022' },
    { name: 'two dates beside each other', text: 'Senin (15/8/2022), Selasa (16/8/2022), Rabu 17/8/2022' },
    { name: 'a date before a weekday', text: 'sejak 16 Agustus 2022, Rabu libur' },
    { name: 'no year and no event', text: 'digelar Rabu (21/04)', more: event(null) },
    { name: 'no year and an event of the month before', text: 'digelar Rabu (21/04)', more: event('2022-04-01') },
    { name: 'no year and an event far away', text: 'digelar Rabu (21/04)', more: event('2022-08-15') },
    {
      name: 'no year and events of two years',
      text: 'Rabu (21/04)',
      more: { events: [...event('2022-04-21').events, ...event('2021-04-21').events] },
    },
    { name: 'an event that is not printed', text: 'Kegiatan berlangsung khidmat.', more: event('2022-08-17') },
    { name: 'Saturday night', text: 'malam Minggu, 20 Agustus 2022' },
    { name: 'a length of weeks', text: 'selama satu minggu (15-19/8/2022)' },
    { name: 'a length of weeks in a title', text: 'Selama Dua Minggu (15-19/8/2022)' },
    { name: 'weeks in small letters', text: 'digelar dalam minggu (15-19/8/2022)' },
    { name: 'a day of the market week between', text: 'Kamis Kliwon, 15 Agustus 2022' },
    { name: 'a name of a programme between', text: 'Jumat Sehat (15/8/2022)' },
    { name: 'a year of the last century', text: 'Rabu, 12/08/98' },
    { name: 'a number of years', text: 'HUT ke-77 Agustus 2022 dan ke-31 Februari ini' },
    { name: 'a ratio', text: 'nilai (15/20), siaga (24/7), skor 3-1 Mei lalu' },
    { name: 'a decree', text: 'Surat Nomor 31/02/2022 dan W13.PAS.31.02.2022' },
    { name: 'a law', text: 'UU 22/2022, Pasal 31/6' },
    { name: 'a range the wrong way round', text: 'skor 17-15 Mei 2022' },
    { name: 'a phone number', text: 'WA 0812-31-02-2022' },
    {
      name: 'the month first, in English',
      text: 'Thursday (04/21/2022) and Monday 08/15/2022',
      more: { locale: 'en' as const },
    },
  ])('$name', ({ text, more }) => expect(READS.codes(text, more)).toEqual([]));
});

it('a caption or a correction may quote a wrong date', () => {
  const corrections = [{ note: 'Tertulis Rabu (21/04/2022).', replaces: 'Rabu (21/04/2022)' }];
  expect(checkDates(makeManuscript({ corrections }), NOW)).toEqual([]);
});
