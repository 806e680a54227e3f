import type { Core } from '@strapi/strapi';
import type { Capability } from '../core';
import { registerDrawnFields } from './drawn-fields';
import { schema } from './schema';
import { createService, type PhotoService } from './service';

export * from './present';
export * from './stored-file';
export * from './structured-data';
export { parsePeople, type PlacesGiven } from './validation';
export { namedIn } from './service';
export type { PendingPhoto, PhotoService } from './service';

export const photo: Capability = {
  name: 'photo',
  contentTypes: schema,
  services: { photo: createService },
  register: ({ strapi }) => registerDrawnFields(strapi),
};

export function photosOf(strapi: Core.Strapi): PhotoService {
  return strapi.plugin('humas').service('photo');
}
