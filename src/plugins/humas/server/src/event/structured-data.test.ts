import type { EventEdition } from '../../../contracts/public';
import { siteFrom } from '../core';
import { eventOf } from './structured-data';

const site = siteFrom({ publicUrl: 'https://humas.example.id' }, '');
const event: Parameters<typeof eventOf>[0] = {
  id: 'e1',
  slug: 'apel-bersama',
  type: 'event',
  name: 'Apel Bersama',
  englishName: null,
  startsOn: '2022-08-15',
  endsOn: '2022-08-16',
  timeZone: 'Asia/Makassar',
  mode: null,
  isAllDay: true,
  startTime: null,
  endTime: null,
  venue: null,
  organiser: null,
  facilities: [],
  aliases: [],
  description: null,
  topics: [],
  subjects: [],
  coverage: [],
};
const unit = { '@type': 'GovernmentOrganization' as const, name: 'Lapas Kelas IIB Contoh' };
const served = (given: Partial<EventEdition>, units = [unit]) =>
  JSON.parse(JSON.stringify(eventOf({ ...event, ...given }, units, site)));

it.each<{ name: string; given: Partial<EventEdition>; has: object }>([
  { name: 'local days', given: {}, has: { startDate: '2022-08-15', endDate: '2022-08-16' } },
  {
    name: 'hours with the offset of the zone',
    given: { startTime: '08:30', endTime: '10:00' },
    has: { startDate: '2022-08-15T08:30:00+08:00', endDate: '2022-08-16T10:00:00+08:00' },
  },
  {
    name: 'a venue',
    given: { mode: 'onsite', venue: { name: 'Graha Bhakti', locality: 'Jakarta' } },
    has: {
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'Graha Bhakti', address: 'Jakarta' }],
    },
  },
  {
    name: 'two places at once',
    given: { mode: 'hybrid', venue: { name: null, locality: 'Jember' } },
    has: {
      location: [
        { '@type': 'Place', name: 'Jember' },
        { '@type': 'VirtualLocation', url: 'https://humas.example.id/?event=apel-bersama' },
      ],
    },
  },
  {
    name: 'who invites',
    given: { organiser: 'Setjen Kemenkumham' },
    has: { organizer: { '@type': 'Organization', name: 'Setjen Kemenkumham' } },
  },
  { name: 'the units where nobody else invites', given: {}, has: { organizer: [unit] } },
  { name: 'other names', given: { englishName: 'Parade' }, has: { alternateName: ['Parade'] } },
])('has $name', ({ given, has }) => expect(served(given)).toMatchObject(has));

it('states no date, place or host that is not known', () =>
  expect(served({ startsOn: null, endsOn: null }, [])).toEqual({
    '@type': 'Event',
    '@id': 'https://humas.example.id/?event=apel-bersama',
    name: 'Apel Bersama',
    url: 'https://humas.example.id/?event=apel-bersama',
  }));
