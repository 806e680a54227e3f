import { contentType, list, one, text } from '../core';
import { componentForms, form } from './form';

export const schema = contentType({
  singularName: 'official',
  pluralName: 'officials',
  displayName: 'Pejabat',
  description: 'A person who is named in public capacity',
  form,
  attributes: {
    name: text({ required: true, maxLength: 160 }),
    honorific: text({ maxLength: 80 }),
    positions: list('position'),
    otherSpellings: { type: 'json' },
    isActive: { type: 'boolean', default: true, required: true },
  },
});

export const components = {
  position: {
    form: componentForms.position,
    collectionName: 'components_humas_positions',
    info: { displayName: 'Jabatan', icon: 'briefcase', description: 'An office held from one day until another' },
    attributes: {
      title: text({ required: true }),
      facility: one('facility'),
      from: { type: 'date' },
      until: { type: 'date' },
    },
  },
};
