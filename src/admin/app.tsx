import type { StrapiApp } from '@strapi/strapi/admin';
import { strapiInIndonesian } from './translations/strapi-id';

// Strapi opens in English and has no setting for another first language; it reads this key before it draws anything.
const LANGUAGE_KEY = 'strapi-admin-language';
if (!window.localStorage.getItem(LANGUAGE_KEY)) window.localStorage.setItem(LANGUAGE_KEY, 'id');

export default {
  config: {
    locales: ['id'],
    translations: { id: strapiInIndonesian },
    // A newsroom's panel neither teaches Strapi nor asks GitHub for its newest release.
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
};
