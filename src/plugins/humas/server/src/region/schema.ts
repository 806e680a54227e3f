import { contentType, list, text } from '../core';
import { componentForms, form } from './form';

export const schema = contentType({
  singularName: 'region',
  pluralName: 'regions',
  displayName: 'Wilayah (Kanwil)',
  description: 'A regional office with its units. Not the same as a province.',
  form,
  attributes: {
    name: text({ required: true, maxLength: 120 }),
    slug: text({ maxLength: 140 }),
    names: list('dated-name'),
    isActive: { type: 'boolean', default: true, required: true },
    officers: { type: 'relation', relation: 'manyToMany', target: 'admin::user', private: true },
  },
});

/** Shared by units and regional offices: both were renamed, and moved to another ministry, on known days. */
export const components = {
  'dated-name': {
    form: componentForms['dated-name'],
    collectionName: 'components_humas_dated_names',
    info: {
      displayName: 'Nama menurut waktu',
      icon: 'calendar',
      description: 'The name from one day until another; an empty end is open',
    },
    attributes: {
      name: text({ required: true }),
      shortName: text(),
      officialName: text(),
      class: text(),
      ministry: text(),
      from: { type: 'date' },
      until: { type: 'date' },
    },
  },
};
