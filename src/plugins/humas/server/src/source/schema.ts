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
    facility: one('facility'),
    handling: choice(['draft', 'syndicate'], { required: true, default: 'draft' }),
    isActive: { type: 'boolean', default: true, required: true },
    lastSuccessAt: { type: 'datetime' },
    lastError: text({ maxLength: 500 }),
  },
});
