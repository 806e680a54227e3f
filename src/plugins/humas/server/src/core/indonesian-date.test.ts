import { findDates, findTime, parseIndonesianDate } from './indonesian-date';

describe('a date of a press item', () => {
  it.each([
    { name: 'day, month and year', raw: '4 Mei 2023', value: '2023-05-04' },
    { name: 'with its weekday in front', raw: 'Kamis, 4 Mei 2023', value: '2023-05-04' },
    {
      name: 'with non-breaking spaces and a time of the platform',
      raw: '4 Mei 2023\u00a0  7:05',
      value: '2023-05-04T07:05:00+07:00',
    },
    { name: 'central Indonesian time', raw: '4 Mei 2023 07.05 WITA', value: '2023-05-04T07:05:00+08:00' },
    {
      name: 'eastern Indonesian time, with a pipe',
      raw: 'Kamis, 4 Mei 2023 | 07:05 WIT',
      value: '2023-05-04T07:05:00+09:00',
    },
    { name: 'numbers in brackets behind the weekday', raw: 'Kamis (04/05/2023)', value: '2023-05-04' },
    { name: 'a year of two figures', raw: 'Kamis (4/5/23)', value: '2023-05-04' },
    { name: 'dashes', raw: '04-05-2023', value: '2023-05-04' },
    { name: 'as machines write it', raw: '2023-05-04', value: '2023-05-04' },
    { name: 'an abbreviated month', raw: 'Sabtu, 12 Agt 2023', value: '2023-08-12' },
    { name: 'Friday with its apostrophe', raw: "Jum'at, 5 Mei 2023", value: '2023-05-05' },
    { name: 'the old spelling of a month', raw: '7 Pebruari 2022', value: '2022-02-07' },
    { name: 'the leap day', raw: '29 Februari 2024', value: '2024-02-29' },
  ])('$name', ({ raw, value }) => {
    expect(parseIndonesianDate(raw)?.value).toBe(value);
  });

  it.each([
    { name: 'months are not first', raw: '05/24/2023' },
    { name: 'no such day', raw: '31 April 2023' },
    { name: 'no leap day that year', raw: '29/02/2023' },
    { name: 'no date at all', raw: 'Lapas Kendal' },
    { name: 'a last day before the first', raw: '17-15 Mei 2023' },
    { name: 'no year, and nothing to read it by', raw: 'Kamis (4/5)' },
  ])('refused: $name', ({ raw }) => {
    expect(parseIndonesianDate(raw)).toBeNull();
  });

  it.each([
    { name: 'two days of a month', raw: '4-5 Mei 2023', date: '2023-05-04', endDate: '2023-05-05' },
    {
      name: 'three weekdays and numbers',
      raw: 'Senin s.d. Rabu (8-10/5/2023)',
      date: '2023-05-08',
      endDate: '2023-05-10',
    },
    { name: 'over the end of a month', raw: '30 Mei - 2 Juni 2023', date: '2023-05-30', endDate: '2023-06-02' },
    {
      name: 'over the end of a month, in numbers',
      raw: 'Selasa-Jumat (30/5-2/6/2023)',
      date: '2023-05-30',
      endDate: '2023-06-02',
    },
    {
      name: 'over the end of a year, both years printed',
      raw: '30 Desember 2022 - 2 Januari 2023',
      date: '2022-12-30',
      endDate: '2023-01-02',
    },
    {
      name: 'over the end of a year, the second printed',
      raw: '30 Desember - 2 Januari 2023',
      date: '2022-12-30',
      endDate: '2023-01-02',
    },
    {
      name: 'over the end of a year',
      raw: '30 Desember s.d. 2 Januari',
      referenceDate: '2023-01-04',
      date: '2022-12-30',
      endDate: '2023-01-02',
    },
  ])('several days: $name', ({ raw, referenceDate, date, endDate }) => {
    expect(parseIndonesianDate(raw, { referenceDate })).toMatchObject({ date, endDate });
  });
});

describe('a date without a year', () => {
  it.each([
    { name: 'the same day', raw: 'Kamis (4/5)', referenceDate: '2023-05-04', date: '2023-05-04' },
    { name: 'last year, read in January', raw: 'Sabtu (31/12)', referenceDate: '2023-01-02', date: '2022-12-31' },
    {
      name: 'years ago: the last year with that weekday',
      raw: 'Kamis (4/5)',
      referenceDate: '2025-06-01',
      date: '2023-05-04',
    },
  ])('$name', ({ raw, referenceDate, date }) => {
    expect(parseIndonesianDate(raw, { referenceDate })).toMatchObject({
      date,
      isWeekdayRight: true,
      yearFrom: 'reference',
    });
  });

  it('just before the page appeared it stands, even when the weekday is wrong', () => {
    const found = parseIndonesianDate('Senin (4/5)', { referenceDate: '2023-05-06', trustedDays: 31 });
    expect(found).toMatchObject({ date: '2023-05-04', isWeekdayRight: false });
  });
});

it('a wrong weekday does not move a full date', () => {
  expect(parseIndonesianDate('Rabu (04/05/2023)')).toMatchObject({
    date: '2023-05-04',
    weekday: 'Rabu',
    isWeekdayRight: false,
  });
});

it('an hour alone is that hour of the reference date', () => {
  expect(parseIndonesianDate('pukul 09.30 WITA', { referenceDate: '2023-05-04' })?.value).toBe(
    '2023-05-04T09:30:00+08:00',
  );
});

describe('in running text', () => {
  it.each([
    { name: 'a date in a sentence', text: 'digelar Kamis (4/5/2023) di aula', raws: ['Kamis (4/5/2023)'] },
    { name: 'a fraction is none', text: 'sebanyak 3/4 bagian dan 24/7 siaga', raws: [] },
    { name: 'a decimal is none', text: 'tumbuh 4.5 persen, nilai 10.00', raws: [] },
    { name: 'a regulation is none', text: 'UU 22/2022 tentang Pemasyarakatan', raws: [] },
    { name: 'two dates', text: 'sejak 1 Mei 2023 hingga Kamis (4/5/2023).', raws: ['1 Mei 2023', 'Kamis (4/5/2023)'] },
  ])('$name', ({ text, raws }) => {
    expect(findDates(text).map(({ dayRaw }) => dayRaw)).toEqual(raws);
  });

  it.each([
    {
      name: 'a range with its weekdays',
      text: 'Senin s.d. Rabu (15-17/8/2022)',
      weekdays: ['Senin', 'Rabu'],
      first: 15,
      last: 17,
      year: 2022,
    },
    {
      name: 'a day that no month has',
      text: 'Sabtu, 31 Februari 2024',
      weekdays: ['Sabtu'],
      first: 31,
      last: null,
      year: 2024,
    },
    { name: 'no year', text: '(Rabu, 21/04)', weekdays: ['Rabu'], first: 21, last: null, year: null },
  ])('says what is printed: $name', ({ text, weekdays, first, last, year }) => {
    const printed = findDates(text)[0]?.printed;
    expect({ ...printed, first: printed?.first.day, last: printed?.last?.day ?? null }).toEqual({
      weekdays,
      first,
      last,
      year,
    });
  });

  it('finds the hour of an event, not a price', () => {
    expect(findTime('tiket 10.000 dibuka pukul 09.30 WITA')).toEqual({ time: '09:30', timeZone: 'Asia/Makassar' });
    expect(findTime('tiket 10.000 rupiah, nilai 8.50')).toBeNull();
  });
});
