import type { StrapiApp } from '@strapi/strapi/admin';

// Strapi opens in English and has no setting for another first language; it reads this key before it draws anything.
const LANGUAGE_KEY = 'strapi-admin-language';
if (!window.localStorage.getItem(LANGUAGE_KEY)) window.localStorage.setItem(LANGUAGE_KEY, 'id');

export default {
  config: { locales: ['id'] },
  bootstrap(_app: StrapiApp) {},
};
