import type { StrapiApp } from '@strapi/strapi/admin';
import { Link } from '@strapi/icons';
import { SEE } from './permissions';

/** Articles of several units that may tell of one event. */
export const coverage = {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: 'plugins/humas/coverage',
      icon: Link,
      intlLabel: { id: 'humas.coverage.title', defaultMessage: 'Liputan' },
      permissions: [SEE],
      Component: () => import('./CoveragePage'),
    });
  },
};
