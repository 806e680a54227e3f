import { TIME_ZONES } from '../../../contracts/public';
import { instantOf, unitTime, wallClockOf, zoneName, type TimeZone } from './unit-time';

describe('the wall clock of a unit', () => {
  const SAME_INSTANT: { zone: TimeZone; name: string; wallClock: string; instant: string }[] = [
    { zone: 'Asia/Jakarta', name: 'WIB', wallClock: '2022-08-15T19:30', instant: '2022-08-15T12:30:00.000Z' },
    { zone: 'Asia/Pontianak', name: 'WIB', wallClock: '2022-08-15T19:30', instant: '2022-08-15T12:30:00.000Z' },
    { zone: 'Asia/Makassar', name: 'WITA', wallClock: '2022-08-15T20:30', instant: '2022-08-15T12:30:00.000Z' },
    { zone: 'Asia/Jayapura', name: 'WIT', wallClock: '2022-08-15T21:30', instant: '2022-08-15T12:30:00.000Z' },
    { zone: 'Asia/Jakarta', name: 'WIB', wallClock: '2026-01-01T06:59', instant: '2025-12-31T23:59:00.000Z' },
    { zone: 'Asia/Jayapura', name: 'WIT', wallClock: '2024-02-29T00:00', instant: '2024-02-28T15:00:00.000Z' },
    { zone: 'Asia/Makassar', name: 'WITA', wallClock: '2026-03-29T02:30', instant: '2026-03-28T18:30:00.000Z' },
  ];

  it.each(SAME_INSTANT)('$wallClock $name ($zone) is $instant', ({ zone, name, wallClock, instant }) => {
    expect(zoneName(zone)).toBe(name);
    expect(instantOf(wallClock, zone)).toBe(instant);
    expect(wallClockOf(instant, zone)).toBe(wallClock);
  });

  it.each(TIME_ZONES.map((zone) => ({ zone })))('$zone agrees with the table of the platform', ({ zone }) => {
    for (const instant of ['1999-07-01T00:00:00.000Z', '2026-01-01T17:45:00.000Z', '2030-06-30T23:59:00.000Z']) {
      const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
      expect(wallClockOf(instant, zone)).toBe(parts.format(new Date(instant)).replace(' ', 'T'));
    }
  });

  const NOT_A_TIME = [
    { name: 'nothing was typed', typed: '' },
    { name: 'a date without a time', typed: '2026-01-31' },
    { name: '30 February', typed: '2026-02-30T10:00' },
    { name: 'hour 24', typed: '2026-01-31T24:00' },
    { name: 'minute 60', typed: '2026-01-31T10:60' },
  ];
  it.each(NOT_A_TIME)('knows no instant for $name', ({ typed }) => {
    expect(instantOf(typed, 'Asia/Jakarta')).toBeNull();
  });

  it('drops the seconds that some browsers add', () => {
    expect(instantOf('2026-01-31T10:00:30', 'Asia/Jakarta')).toBe('2026-01-31T03:00:00.000Z');
  });
});

describe('a time on the screen', () => {
  const SHOWN: { zone: TimeZone; language: string; shown: string }[] = [
    { zone: 'Asia/Jakarta', language: 'id', shown: '15 Agu 2022, 19.30 WIB' },
    { zone: 'Asia/Jayapura', language: 'id', shown: '15 Agu 2022, 21.30 WIT' },
    { zone: 'Asia/Makassar', language: 'en', shown: 'Aug 15, 2022, 8:30 PM WITA' },
  ];
  it.each(SHOWN)('is $shown in $language', ({ zone, language, shown }) => {
    // Some versions of ICU put a narrow no-break space before PM.
    expect(unitTime('2022-08-15T12:30:00.000Z', zone, language).replace(/\u202f/g, ' ')).toBe(shown);
  });
});
