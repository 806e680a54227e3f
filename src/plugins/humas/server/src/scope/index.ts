import type { Capability } from '../core';
import { asSystem } from './actor';
import { limitPermissions } from './conditions';
import { nobody, shutStrapisContentApi } from './content-api';
import { guard } from './guard';
import { addUnitToFiles, giveFilesTheirUnit, guardUploadRoutes, ownFiles } from './media-library';
import { guardPanelRoutes, ownDocuments } from './panel';
import { seeToRolesAfterStrapis } from './roles';

export * from './actor';
export { owns, unitsOf, unitsOfUser, EVERYWHERE, type Units, type Unit } from './units';
export { filesNamed, isOwnFile } from './media-library';
export { usersWho, type Officer } from './officers';

/** Adds who may touch what: roles, the units of a person, and the limit to them on every way in. */
export const scope: Capability = {
  name: 'scope',
  // For commands and scripts: what they write is in the trail under their name.
  services: { scope: () => ({ asSystem }) },
  policies: { 'own-files': ownFiles, 'own-documents': ownDocuments, nobody },
  register({ strapi }) {
    addUnitToFiles(strapi);
    guardUploadRoutes(strapi);
    guardPanelRoutes(strapi);
    shutStrapisContentApi(strapi);
    limitPermissions(strapi);
    // Before the middlewares of workflow and edition: theirs run inside this one.
    strapi.documents.use(guard(strapi) as Parameters<typeof strapi.documents.use>[0]);
  },
  bootstrap({ strapi }) {
    giveFilesTheirUnit(strapi);
    seeToRolesAfterStrapis(strapi);
  },
};
