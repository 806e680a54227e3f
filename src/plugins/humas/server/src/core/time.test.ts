import { entryOn, instantOf, localDateOf, oldestFirst, localTimeOf, spelledTime, zonedTime } from './time';

describe('local dates', () => {
  it('reads one instant as two different days in Jakarta and Jayapura', () => {
    expect(localDateOf('2022-08-15T16:30:00Z', 'Asia/Jakarta')).toBe('2022-08-15');
    expect(localDateOf('2022-08-15T16:30:00Z', 'Asia/Jayapura')).toBe('2022-08-16');
  });

  it('spells every kind of datetime the same way', () => {
    expect(instantOf('2022-08-15T15:02:00+07:00')).toBe('2022-08-15T08:02:00.000Z');
    expect(instantOf(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(instantOf(null)).toBeNull();
  });
});

describe('dated entries', () => {
  const names = [
    { name: 'Lapas', from: '2022-01-01', until: null },
    { name: 'Rutan', from: null, until: '2021-12-31' },
  ];

  it.each([
    { name: 'the last day of the old name', date: '2021-12-31', is: 'Rutan' },
    { name: 'the first day of the new name', date: '2022-01-01', is: 'Lapas' },
    { name: 'an open end lasts', date: '2030-05-05', is: 'Lapas' },
  ])('$name', ({ date, is }) => expect(entryOn(names, date)?.name).toBe(is));

  it('lists the oldest first', () => expect(oldestFirst(names).map(({ name }) => name)).toEqual(['Rutan', 'Lapas']));
});

describe('a moment on the clock of a unit', () => {
  it.each([
    { zone: 'Asia/Jakarta', said: '2026-01-01 00.30 WIB' },
    { zone: 'Asia/Makassar', said: '2026-01-01 01.30 WITA' },
    { zone: 'Asia/Jayapura', said: '2026-01-01 02.30 WIT' },
  ])('is $said in $zone', ({ zone, said }) => expect(localTimeOf('2025-12-31T17:30:00.000Z', zone)).toBe(said));
});

describe('a moment in words', () => {
  it.each([
    { locale: 'id' as const, zone: 'Asia/Jakarta', said: 'Kamis, 1 Januari 2026 00.05 WIB' },
    { locale: 'en' as const, zone: 'Asia/Jayapura', said: 'Thursday, 1 January 2026 02:05 WIT' },
  ])('is $said', ({ locale, zone, said }) => expect(spelledTime('2025-12-31T17:05:00.000Z', zone, locale)).toBe(said));
});

describe('a local time for machines', () => {
  it.each([
    { clock: '08:30', zone: 'Asia/Makassar', is: '2022-08-15T08:30:00+08:00' },
    { clock: null, zone: 'Asia/Makassar', is: '2022-08-15' },
  ])('is $is', ({ clock, zone, is }) => expect(zonedTime('2022-08-15', clock, zone)).toBe(is));
});
