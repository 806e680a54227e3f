import { failure } from '../../../contracts/failures';
import { previewAnswer } from '../../../contracts/preview';
import { signedIn, type Capability, type Operation } from '../core';
import { READ } from '../workflow';
import { controller } from './controller';
import { createService } from './service';

export { previewsOf } from './service';

const opened: Operation = {
  id: 'preview.open',
  method: 'get',
  path: '/preview/:token',
  tag: 'preview',
  summary: 'A draft behind a signed link, as it stands now',
  outcomes: {
    200: { description: 'The draft in the shape of an article', shape: previewAnswer, headers: ['Cache-Control'] },
    404: { description: 'No link of ours', shape: failure, headers: ['Cache-Control'] },
    410: { description: 'The link is over, or the article gone', shape: failure, headers: ['Cache-Control'] },
  },
};

/** Adds the preview of a draft through a signed link that ends. */
export const preview: Capability = {
  name: 'preview',
  services: { preview: createService },
  controllers: { preview: controller },
  operations: [opened],
  adminRoutes: [
    { method: 'POST', path: '/articles/:documentId/preview', handler: 'preview.create', config: signedIn(READ) },
  ],
  publicRoutes: [
    // Open to all, because the address is the key: without a signature of ours it shows nothing.
    { method: 'GET', path: '/preview/:token', handler: 'preview.open', config: { auth: false, policies: [] } },
  ],
};
