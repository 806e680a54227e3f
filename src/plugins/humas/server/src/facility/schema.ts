import { WATERMARKS } from '../../../contracts/people';
import { FACILITY_CLASSES, FACILITY_KINDS, SPECIALISATIONS, TIME_ZONES } from '../../../contracts/public';
import { choice, contentType, list, longText, one, text } from '../core';
import { componentForms, form } from './form';

export const schema = contentType({
  singularName: 'facility',
  pluralName: 'facilities',
  displayName: 'Satuan kerja (UPT)',
  description: 'A unit: Lapas Kelas IIB Purwodadi, Rutan Kelas I …',
  form,
  attributes: {
    shortName: text({ required: true, maxLength: 120 }),
    name: text({ required: true, maxLength: 160 }),
    officialName: text({ maxLength: 200 }),
    slug: text({ maxLength: 140 }),
    kind: choice(FACILITY_KINDS, { required: true, default: 'lapas' }),
    specialisation: choice(SPECIALISATIONS, { required: true, default: 'general' }),
    class: choice(FACILITY_CLASSES),
    place: text({ maxLength: 120 }),
    timeZone: choice(TIME_ZONES, { required: true, default: 'Asia/Jakarta' }),
    region: one('region'),
    aliases: { type: 'json' },
    names: list('dated-name'),
    address: longText(),
    telephone: text(),
    email: { type: 'email' },
    website: text(),
    services: list('service'),
    boilerplate: longText(),
    disclaimer: longText(),
    watermark: choice(WATERMARKS, { default: 'none' }),
    logo: { type: 'media', multiple: false, allowedTypes: ['images'] },
    isActive: { type: 'boolean', default: true, required: true },
    officers: { type: 'relation', relation: 'manyToMany', target: 'admin::user', private: true },
    /** Nobody else can approve here: own texts may be, and the trail says so. */
    hasOneOfficer: { type: 'boolean', default: false, private: true },
    apiTokens: { type: 'relation', relation: 'manyToMany', target: 'admin::api-token', private: true },
  },
});

export const components = {
  service: {
    form: componentForms.service,
    collectionName: 'components_humas_services',
    info: { displayName: 'Layanan', icon: 'clock', description: 'What the public can come for, and when' },
    attributes: { name: text({ required: true }), description: longText(), hours: text() },
  },
};
