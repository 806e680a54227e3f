import type { GovernmentOrganizationLeaf } from 'schema-dts';
import type { EventCard, EventEdition, EventLabel, FacilityLabel, TopicLabel } from '../../../contracts/public';
import { jsonLdOf, type Site } from '../core';
import { eventOf } from './structured-data';

export interface EventRow {
  id: number;
  documentId: string;
  slug: string;
  name: string;
  englishName: string | null;
  aliases: string[] | null;
  startsOn: string | null;
  endsOn: string | null;
  timeZone: EventLabel['timeZone'];
  isAllDay: boolean;
  startTime: string | null;
  endTime: string | null;
  mode: EventLabel['mode'];
  venue?: { name: string | null; locality: string | null } | null;
  organiser: string | null;
  description: string | null;
  subjects: string[] | null;
}

export function presentEventLabel(event: EventRow): EventLabel {
  return {
    id: event.documentId,
    slug: event.slug,
    name: event.name,
    startsOn: event.startsOn ?? null,
    endsOn: event.endsOn ?? event.startsOn ?? null,
    timeZone: event.timeZone,
    mode: event.mode ?? null,
  };
}

export function presentEventCard(event: EventRow, facilities: FacilityLabel[]): EventCard {
  return {
    ...presentEventLabel(event),
    type: 'event',
    englishName: event.englishName ?? null,
    isAllDay: event.isAllDay,
    startTime: event.isAllDay ? null : (event.startTime ?? null),
    endTime: event.isAllDay ? null : (event.endTime ?? null),
    venue: event.venue ? { name: event.venue.name ?? null, locality: event.venue.locality ?? null } : null,
    organiser: event.organiser ?? null,
    facilities,
  };
}

interface Around {
  site: Site;
  organizations: GovernmentOrganizationLeaf[];
  facilities: FacilityLabel[];
  topics: TopicLabel[];
  coverage: EventEdition['coverage'];
}

export function presentEvent(event: EventRow, around: Around): EventEdition {
  const { site, organizations, facilities, topics, coverage } = around;
  const bare = {
    ...presentEventCard(event, facilities),
    aliases: event.aliases ?? [],
    description: event.description ?? null,
    topics,
    subjects: event.subjects ?? [],
    coverage,
  };
  const share = { url: site.pages.event(bare.slug) };
  return { ...bare, share, jsonLd: jsonLdOf(eventOf(bare, organizations, site)) };
}
