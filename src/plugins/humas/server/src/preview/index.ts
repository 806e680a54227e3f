import { signedIn, type Capability } from '../core';
import { READ } from '../workflow';
import { controller } from './controller';
import { createService } from './service';

export { previewsOf } from './service';

/** Adds the preview of a draft through a signed link that ends. */
export const preview: Capability = {
  name: 'preview',
  services: { preview: createService },
  controllers: { preview: controller },
  adminRoutes: [
    { method: 'POST', path: '/articles/:documentId/preview', handler: 'preview.create', config: signedIn(READ) },
  ],
  publicRoutes: [
    // Open to all, because the address is the key: without a signature of ours it shows nothing.
    { method: 'GET', path: '/preview/:token', handler: 'preview.open', config: { auth: false, policies: [] } },
  ],
};
