import { signedIn, type Capability } from '../core';
import { controller } from './controller';
import { createService } from './service';

export { readPages } from './read-pages';

const MAY_IMPORT = 'plugin::humas.import';

/** Adds pasted pages as articles: `POST /humas/import` for officers, the same service for `humas import`. */
export const importer: Capability = {
  name: 'importer',
  services: { importer: createService },
  controllers: { importer: controller },
  adminRoutes: [
    {
      method: 'POST',
      path: '/import',
      handler: 'importer.importText',
      config: signedIn({ action: MAY_IMPORT }),
    },
  ],
  permissions: [{ uid: 'import', displayName: 'Impor halaman (import pages)' }],
};
