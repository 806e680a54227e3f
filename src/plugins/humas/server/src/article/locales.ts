import type { Core } from '@strapi/strapi';

interface LocaleService {
  findByCode(code: string): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<void>;
}

/** Indonesian first: a new installation writes in `id` and translates to `en`. Later choices of its owner stand. */
export async function seeToLocales(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'plugin', name: 'humas', key: 'locales' });
  if (await done.get({})) return;
  const locales: LocaleService = strapi.plugin('i18n').service('locales');
  if (!(await locales.findByCode('id'))) {
    await locales.create({ code: 'id', name: 'Indonesia (id)' });
    await locales.setDefaultLocale({ code: 'id' });
  }
  if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English (en)' });
  await done.set({ value: true });
}
