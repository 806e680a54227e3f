import { SUBJECTS } from '../../../contracts/people';
import { choice, contentType, internal, longText, one, text } from '../core';
import { form } from './form';

/** What only the unit reads: no public answer names it. */
const confidential = { private: true };

export const schema = contentType({
  singularName: 'photo',
  pluralName: 'photos',
  displayName: 'Foto',
  description: 'A picture and what must be said of it. Public while something published shows it.',
  form,
  indexes: [{ name: 'humas_photos_people', columns: ['subjects', 'consent_until'] }],
  attributes: {
    file: { type: 'media', multiple: false, allowedTypes: ['images'] },
    masks: { type: 'customField', customField: 'plugin::humas.masks', ...confidential },
    focalPoint: { type: 'customField', customField: 'plugin::humas.focal-point', ...confidential },
    caption: longText(),
    altText: text({ maxLength: 255 }),
    credit: text({ maxLength: 160 }),
    creditedTo: text({ maxLength: 160 }),
    takenOn: { type: 'date' },
    facility: one('facility'),
    event: one('event'),
    subjects: choice(SUBJECTS, { default: 'officers-or-guests' }),
    consentGivenBy: text({ maxLength: 160, ...confidential }),
    consentGivenOn: { type: 'date', ...confidential },
    consentUntil: { type: 'date', ...confidential },
    consentReference: text({ maxLength: 160, ...confidential }),
    slug: text({ maxLength: 140 }),
    importFingerprint: internal('string'),
  },
});
