import { EVENT_MODES, TIME_ZONES } from '../../../contracts/public';
import { choice, contentType, component, internal, longText, many, text } from '../core';
import { componentForms, form } from './form';

export const schema = contentType({
  singularName: 'event',
  pluralName: 'events',
  displayName: 'Kegiatan',
  description: 'What happened or will: local dates in a zone; articles of several units are its coverage',
  hasDrafts: true,
  form,
  attributes: {
    name: text({ required: true, maxLength: 200 }),
    englishName: text({ maxLength: 200 }),
    slug: text({ maxLength: 140 }),
    aliases: { type: 'json' },
    startsOn: { type: 'date' },
    endsOn: { type: 'date' },
    timeZone: choice(TIME_ZONES, { required: true, default: 'Asia/Jakarta' }),
    isAllDay: { type: 'boolean', default: true, required: true },
    startTime: text({ regex: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
    endTime: text({ regex: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
    mode: choice(EVENT_MODES),
    venue: component('venue'),
    organiser: text({ maxLength: 200 }),
    description: longText(),
    subjects: { type: 'json' },
    topics: many('topic'),
    facilities: many('facility'),
    withdrawalReason: text({ maxLength: 300 }),
    releasedAt: internal('datetime'),
  },
});

export const components = {
  venue: {
    form: componentForms.venue,
    collectionName: 'components_humas_venues',
    info: { displayName: 'Tempat', icon: 'pinMap' },
    attributes: { name: text(), locality: text() },
  },
};
