import fc from 'fast-check';
import ICAL from 'ical.js';
import type { EventEdition } from '../../../contracts/public';
import { calendarOf } from './calendar';

const EVENT = {
  ...{ id: 'abc', slug: 'apel', type: 'event', name: 'Apel', englishName: 'Parade', timeZone: 'Asia/Makassar' },
  ...{ startsOn: '2022-08-15', endsOn: '2022-08-15', isAllDay: false, startTime: '08:00', endTime: null },
  ...{ venue: null, description: null, topics: [], share: { url: 'https://berita.example/?event=apel' } },
} as unknown as EventEdition;
const AT = '2026-11-26T00:00:00.000Z';

const eventIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
const written = (event: Partial<EventEdition>, locale: 'id' | 'en' = 'id') =>
  eventIn(calendarOf('Kegiatan', locale, [{ event: { ...EVENT, ...event }, changedAt: AT }], []));

it.each<{ name: string; event: Partial<EventEdition>; start: string; end: string | undefined }>([
  { name: 'an hour in WITA', event: {}, start: '2022-08-15T00:00:00Z', end: undefined },
  {
    name: 'from an hour to an hour',
    event: { endTime: '09:30' },
    start: '2022-08-15T00:00:00Z',
    end: '2022-08-15T01:30:00Z',
  },
  {
    name: 'over midnight',
    event: { endsOn: '2022-08-16', endTime: '01:00' },
    start: '2022-08-15T00:00:00Z',
    end: '2022-08-15T17:00:00Z',
  },
  {
    name: 'an end before the start is none',
    event: { endTime: '07:00' },
    start: '2022-08-15T00:00:00Z',
    end: undefined,
  },
  { name: 'without an hour it is a day', event: { startTime: null }, start: '2022-08-15', end: '2022-08-16' },
  {
    name: 'several days from an hour on whose end is unknown',
    event: { endsOn: '2022-08-17' },
    start: '2022-08-15',
    end: '2022-08-18',
  },
  { name: 'several days', event: { isAllDay: true, endsOn: '2022-08-17' }, start: '2022-08-15', end: '2022-08-18' },
  {
    name: 'an end before the first day is none',
    event: { isAllDay: true, endsOn: '2022-08-01' },
    start: '2022-08-15',
    end: '2022-08-16',
  },
])('$name', ({ event, start, end }) => {
  const made = written(event);
  expect(String(made?.getFirstPropertyValue('dtstart'))).toBe(start);
  expect(made?.getFirstPropertyValue('dtend')?.toString()).toBe(end);
});

it('without a day it is in no calendar', () => expect(written({ startsOn: null })).toBeNull());

it('has its English name in English', () => expect(written({}, 'en')?.getFirstPropertyValue('summary')).toBe('Parade'));

it('any text comes back as it was, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (name) => {
      fc.pre(name.trim() === name && !/[\u0000-\u001f\u007f]/.test(name));
      const text = calendarOf('Kegiatan', 'id', [{ event: { ...EVENT, name }, changedAt: AT }], []);
      expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(eventIn(text)?.getFirstPropertyValue('summary')).toBe(name);
    }),
  );
});
