import { fieldMessages } from './translations/fields';

const PLUGIN_ID = 'humas';
const LANGUAGES = { id: 'id', en: 'en' } as const;

interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

/** The admin side of the newsroom. Strings stand in translations/, Indonesian first. */
export default {
  register(app: AdminApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Humas' });
  },

  /** The Content Manager asks for the names of fields under keys of its own, so they carry no prefix of ours. */
  async registerTrads({ locales }: { locales: string[] }) {
    return locales
      .filter((locale): locale is keyof typeof LANGUAGES => locale in LANGUAGES)
      .map((locale) => ({ locale, data: fieldMessages(locale) }));
  },
};
