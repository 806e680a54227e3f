/** Coverage of one happening by several pages of a paste. */
import type { ImportedEvent } from '../../../contracts/import';
import { canonicalName, eventKey } from './event-name';

/** Same first day, same name or alias: one event. Each page then knows what any of them says. */
export function joinSameEvents(events: (ImportedEvent | null)[]): (ImportedEvent | null)[] {
  const byKey = new Map<string, ImportedEvent[]>();
  for (const event of events) {
    if (!event) continue;
    const keys = keysOf(event);
    const group = keys.map((key) => byKey.get(key)).find((known) => known !== undefined) ?? [];
    group.push(event);
    for (const key of keys) byKey.set(key, group);
  }
  return events.map((event) => (event ? joined(event, byKey.get(keysOf(event)[0] ?? '') ?? [event]) : null));
}

/** The same first day, and one name in common. */
export function isSameEvent(one: ImportedEvent, other: ImportedEvent): boolean {
  const keys = new Set(keysOf(one));
  return keysOf(other).some((key) => keys.has(key));
}

const keysOf = ({ name, aliases, startsOn }: ImportedEvent) => [
  ...new Set([name, ...aliases].map((form) => `${startsOn} ${eventKey(form)}`)),
];

function joined(event: ImportedEvent, group: ImportedEvent[]): ImportedEvent {
  if (group.length < 2) return event;
  const forms = group.flatMap(({ name, aliases }) => [name, ...aliases]);
  const name = canonicalName(forms);
  const first = <K extends keyof ImportedEvent>(key: K) =>
    group.map((one) => one[key]).find((value) => value !== null) ?? null;
  return {
    ...event,
    name,
    aliases: [...new Set(forms)].filter((form) => form !== name),
    timeZone: group[0]?.timeZone ?? event.timeZone,
    endsOn: first('endsOn'),
    weekday: first('weekday'),
    startTime: first('startTime'),
    isAllDay: group.every(({ isAllDay }) => isAllDay),
    mode: group.some(({ mode }) => mode === 'hybrid')
      ? 'hybrid'
      : (group.find(({ mode }) => mode === 'online')?.mode ?? first('mode')),
    venue: first('venue'),
    organiser: first('organiser'),
    subjects: fullest(group.map(({ subjects }) => subjects)),
    dateEvidence: [...new Set(group.flatMap(({ dateEvidence }) => dateEvidence))],
  };
}

const fullest = (lists: string[][]) =>
  lists.reduce(
    (best, list) =>
      list.length > best.length || (list.length === best.length && list.join().length > best.join().length)
        ? list
        : best,
    [],
  );
