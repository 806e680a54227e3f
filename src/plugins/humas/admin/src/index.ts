import type { StrapiApp } from '@strapi/strapi/admin';
import english from './translations/en.json';
import { fieldMessages } from './translations/fields';
import indonesian from './translations/id.json';
import { coverage } from './coverage';
import { photo } from './photo';
import { sources } from './sources';
import { workflow } from './workflow';

const PLUGIN_ID = 'humas';
const MESSAGES = { id: indonesian, en: english };

/** The admin side of the newsroom. Strings stand in translations/, Indonesian first. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Humas' });
    workflow.register(app);
    photo.register(app);
    sources.register(app);
    coverage.register(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    workflow.bootstrap(app);
  },

  /** The Content Manager asks for the names of fields under keys of its own, so those carry no prefix of ours. */
  async registerTrads({ locales }: { locales: string[] }) {
    return locales
      .filter((locale): locale is keyof typeof MESSAGES => locale in MESSAGES)
      .map((locale) => ({ locale, data: { ...fieldMessages(locale), ...MESSAGES[locale] } }));
  },
};
