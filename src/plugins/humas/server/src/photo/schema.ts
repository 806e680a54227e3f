import { choice, contentType, internal, longText, one, text } from '../core';
import { form } from './form';

export const SUBJECTS = ['nobody-recognisable', 'officers-or-guests', 'inmates', 'children'] as const;

export const schema = contentType({
  singularName: 'photo',
  pluralName: 'photos',
  displayName: 'Foto',
  description: 'A picture and what must be said of it. Public while something published shows it.',
  form,
  attributes: {
    file: { type: 'media', multiple: false, allowedTypes: ['images'] },
    caption: longText(),
    altText: text({ maxLength: 255 }),
    credit: text({ maxLength: 160 }),
    creditedTo: text({ maxLength: 160 }),
    takenOn: { type: 'date' },
    facility: one('facility'),
    event: one('event'),
    subjects: choice(SUBJECTS, { default: 'officers-or-guests' }),
    slug: text({ maxLength: 140 }),
    importFingerprint: internal('string'),
  },
});
