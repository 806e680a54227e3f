import type { Core } from '@strapi/strapi';
import { signedIn, type Capability } from '../core';
import { photosOf } from '../photo';
import { picturesOf } from '../picture';
import { UPDATE_PHOTO } from './access';
import { controller } from './controller';
import { makeTables } from './remakes';
import { followPhotos } from './save';
import { createService, type MaskingService } from './service';

/** Adds what makes people in photos unrecognisable: the editor's view of the original, proposals of faces, and the burning in. */
export const masking: Capability = {
  name: 'masking',
  services: { masking: createService },
  controllers: { masking: controller },
  adminRoutes: [
    {
      method: 'GET',
      path: '/pictures/:fileId/original',
      handler: 'masking.original',
      config: signedIn(UPDATE_PHOTO),
    },
    { method: 'POST', path: '/pictures/:fileId/faces', handler: 'masking.faces', config: signedIn(UPDATE_PHOTO) },
  ],
  register({ strapi }) {
    strapi.hook('strapi::content-types.afterSync').register(() => makeTables(strapi.db.connection));
    // Before all others: those open the transaction in which the new files take their place.
    strapi.documents.use(followPhotos(strapi) as Parameters<typeof strapi.documents.use>[0]);
  },
  bootstrap({ strapi }) {
    picturesOf(strapi).treatBy((fileId) => photosOf(strapi).treatmentOf(fileId));
    maskingOf(strapi).clock.start();
  },
  destroy: ({ strapi }) => maskingOf(strapi).close(),
};

export function maskingOf(strapi: Core.Strapi): MaskingService {
  return strapi.plugin('humas').service('masking');
}
