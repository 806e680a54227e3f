import { choice, contentType, one, text } from '../core';
import { form } from './form';

export const schema = contentType({
  singularName: 'source',
  pluralName: 'sources',
  displayName: 'Sumber',
  description: 'A feed, site or other newsroom that is followed',
  form,
  attributes: {
    name: text({ required: true, maxLength: 160 }),
    address: text({ required: true, maxLength: 2048, regex: '^https?://' }),
    kind: choice(['newsroom', 'feed', 'sitemap', 'page'], { required: true, default: 'feed' }),
    /** Whose items they are; empty: recognised by names and aliases, item by item. */
    facility: one('facility'),
    handling: choice(['draft', 'syndicate'], { required: true, default: 'draft' }),
    intervalMinutes: { type: 'integer', min: 1, max: 1440, default: 30, required: true },
    /** Ranges like 10.0.0.0/8 that this source may be fetched from although they are not public. */
    allowedNetworks: { type: 'json' },
    /** Of another newsroom: what its signed files are checked with (`humas export` prints it). */
    publicKey: text({ maxLength: 200 }),
    isActive: { type: 'boolean', default: true, required: true },
    lastSuccessAt: { type: 'datetime' },
    lastError: text({ maxLength: 500 }),
  },
});
