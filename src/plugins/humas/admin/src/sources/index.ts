import type { StrapiApp } from '@strapi/strapi/admin';
import { Cast } from '@strapi/icons';
import { SEE } from './permissions';

/** How the followed sources do, and what came of them. */
export const sources = {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/humas/sources',
      icon: Cast,
      intlLabel: { id: 'humas.sources.title', defaultMessage: 'Sumber berita' },
      permissions: [SEE],
      Component: () => import('./SourcesPage'),
    });
  },
};
