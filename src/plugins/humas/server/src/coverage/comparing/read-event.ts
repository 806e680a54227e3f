/** An event that was entered becomes a story like a text's: what a text has to be read for, the event says itself. */
import type { EventEdition } from '../../../../contracts/public';
import { unitKeyOf } from './place';
import { asNames, readStory } from './read-story';
import { lowerWords } from './stem';
import type { Place, Story } from './story';

/** Null without a day: there is nothing that a text could be held against. */
export function readEvent(event: EventEdition): Story | null {
  const { id, startsOn, endsOn, timeZone, facilities, topics } = event;
  if (!startsOn) return null;
  const [facility] = facilities.length === 1 ? facilities : [];
  const calls = [event.name, ...(event.englishName ? [event.englishName] : []), ...event.aliases];
  const story = readStory({
    ...{ id, type: 'event', title: event.name, releasedOn: startsOn, timeZone },
    paragraphs: [...calls.slice(1), ...event.subjects, ...(event.description ?? '').split(/\n+/)].filter(Boolean),
    unitNames: facility ? [facility.name, facility.shortName] : [],
    facility: facility?.id ?? null,
    topic: topics[0]?.code ?? null,
  });
  const units = facilities.flatMap(({ name, shortName }) => unitKeyOf(name) ?? unitKeyOf(shortName) ?? []);
  return {
    ...story,
    day: { from: startsOn, to: endsOn ?? startsOn, basis: 'printed' },
    startTime: event.startTime,
    names: asNames(
      calls,
      new Set(
        unitKeyOf(facility?.name ?? '')
          ?.split(' ')
          .slice(1),
      ),
    ),
    mode: event.mode ?? story.mode,
    place: event.mode === 'online' ? null : placeOf(event, story),
    units: [...new Set([...story.units, ...units])].filter((unit) => unit !== story.unit),
    organiser: event.organiser?.toLowerCase() ?? story.organiser,
  };
}

/** Where no venue is given, an event of one unit is in its house. */
function placeOf({ venue }: EventEdition, { unit, place }: Story): Place | null {
  if (!venue?.name) return place ?? (unit ? { key: `unit:${unit}`, text: unit, isOwn: true, isAssumed: true } : null);
  const named = unitKeyOf(venue.name);
  if (named) return { key: `unit:${named}`, text: venue.name, isOwn: named === unit, isAssumed: false };
  return { key: `venue:${lowerWords(venue.name).join(' ')}`, text: venue.name, isOwn: false, isAssumed: false };
}
