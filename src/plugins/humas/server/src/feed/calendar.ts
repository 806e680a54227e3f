/** iCalendar (RFC 5545). */
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { EventEdition, Locale } from '../../../contracts/public';
import { dayAfter, zonedTime } from '../core';
import type { Withdrawal } from '../edition';
import { clean } from './clean';
import { entryId } from './ids';
import { WORDS } from './words';

export const CALENDAR_TYPE = 'text/calendar';

export interface CalendarEvent {
  event: EventEdition;
  changedAt: string;
}

export function calendarOf(name: string, locale: Locale, events: CalendarEvent[], gone: Withdrawal[]): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'strapi-plugin-humas', product: 'newsroom', language: locale.toUpperCase() },
    name: clean(name),
  });
  for (const each of events) addEvent(calendar, each, locale);
  for (const each of gone) addWithdrawn(calendar, each, locale);
  return `${calendar.toString()}\r\n`;
}

function addEvent(calendar: ICalCalendar, { event, changedAt }: CalendarEvent, locale: Locale) {
  if (!event.startsOn) return;
  const name = (locale === 'en' && event.englishName) || event.name;
  const place = [event.venue?.name, event.venue?.locality].filter(Boolean).join(', ');
  calendar.createEvent({
    ...timesOf(event, event.startsOn),
    ...versionOf(changedAt),
    id: entryId('event', event.id, null),
    summary: clean(name),
    description: event.description ? clean(event.description) : null,
    location: place ? clean(place) : null,
    url: event.share.url,
    categories: event.topics.map((topic) => ({ name: clean(topic.name) })),
    status: ICalEventStatus.CONFIRMED,
  });
}

/**
 * Days are days everywhere (VALUE=DATE, the end is not part of it). A time is given in UTC: Indonesia's zones have no summer time, so
 * it is the same moment as on the unit's clock, and no program must know the zone. Several days whose end nobody has given are whole
 * days: without an end they would be a moment.
 */
function timesOf({ isAllDay, startTime, endTime, endsOn, timeZone }: EventEdition, startsOn: string) {
  const lastDay = endsOn && endsOn >= startsOn ? endsOn : startsOn;
  const isEndUnknown = !endTime && lastDay > startsOn;
  if (isAllDay || !startTime || isEndUnknown)
    return { start: midnight(startsOn), end: midnight(dayAfter(lastDay, 1)), allDay: true };
  const start = new Date(zonedTime(startsOn, startTime.slice(0, 5), timeZone));
  const end = endTime ? new Date(zonedTime(lastDay, endTime.slice(0, 5), timeZone)) : null;
  return { start, ...(end && end > start ? { end } : {}) };
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

const COUNTED_FROM = Date.parse('2020-01-01T00:00:00Z');

/** A later version has a higher SEQUENCE whatever is restored or renumbered: it counts seconds. */
function versionOf(changedAt: string) {
  const at = new Date(changedAt);
  return { stamp: at, lastModified: at, sequence: Math.floor((at.getTime() - COUNTED_FROM) / 1000) };
}

/** What it was is no longer public; when it was and that it will not be is what a calendar needs. */
function addWithdrawn(
  calendar: ICalCalendar,
  { documentId, sortKey, withdrawnAt, reason }: Withdrawal,
  locale: Locale,
) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(sortKey)) return;
  calendar.createEvent({
    ...versionOf(withdrawnAt),
    start: midnight(sortKey),
    end: midnight(dayAfter(sortKey, 1)),
    allDay: true,
    id: entryId('event', documentId, null),
    summary: WORDS[locale].withdrawnEvent,
    description: reason ? clean(reason) : null,
    status: ICalEventStatus.CANCELLED,
  });
}
