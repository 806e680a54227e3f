import type { EventLeaf, GovernmentOrganizationLeaf, PlaceLeaf, VirtualLocationLeaf } from 'schema-dts';
import type { EventEdition, EventLabel, Locale } from '../../../contracts/public';
import { someOf, zonedTime, type Site } from '../core';

const ATTENDANCE = {
  onsite: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  hybrid: 'https://schema.org/MixedEventAttendanceMode',
} as const;

/** The event as what an article is about. */
export function eventAsSubject(event: EventLabel, site: Site, locale?: Locale): EventLeaf {
  return {
    '@type': 'Event',
    '@id': site.pages.event(event.slug),
    name: event.name,
    url: site.pages.event(event.slug, locale),
    startDate: event.startsOn ?? undefined,
    endDate: event.endsOn ?? undefined,
    eventAttendanceMode: event.mode ? ATTENDANCE[event.mode] : undefined,
  };
}

/** The whole event. Who organises it: as it is named there, else the units that take part. */
export function eventOf(
  event: Omit<EventEdition, 'share' | 'jsonLd'>,
  units: GovernmentOrganizationLeaf[],
  site: Site,
): EventLeaf {
  const names = [event.englishName, ...event.aliases].filter((name): name is string => Boolean(name));
  return {
    ...eventAsSubject(event, site),
    alternateName: names.length > 0 ? names : undefined,
    description: event.description ?? undefined,
    startDate: event.startsOn ? zonedTime(event.startsOn, event.startTime, event.timeZone) : undefined,
    endDate: event.endsOn ? zonedTime(event.endsOn, event.endTime, event.timeZone) : undefined,
    location: locationsOf(event, site),
    organizer: event.organiser ? { '@type': 'Organization', name: event.organiser } : someOf(units),
    keywords: someOf(event.topics.map(({ name }) => name)),
  };
}

function locationsOf({ venue, mode, slug }: Parameters<typeof eventOf>[0], site: Site) {
  const name = venue?.name ?? venue?.locality;
  const place: PlaceLeaf[] = name ? [{ '@type': 'Place', name, address: venue?.locality ?? undefined }] : [];
  const online: VirtualLocationLeaf[] =
    mode === 'online' || mode === 'hybrid' ? [{ '@type': 'VirtualLocation', url: site.pages.event(slug) }] : [];
  return someOf([...place, ...online]);
}
