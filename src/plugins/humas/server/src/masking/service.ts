/** The face of the room: `strapi.plugin('humas').service('masking')`. */
import type { Core } from '@strapi/strapi';
import type { FaceProposals } from '../../../contracts/people';
import { picturesOf } from '../picture';
import { createClock } from '../schedule';
import { ownFile } from './access';
import { createFaceFinder } from './faces/find-faces';

import { remakeWhatIsDue } from './remaking';
import { uprightJpeg } from './upright';

export interface MaskingService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const finder = createFaceFinder(strapi);
  const clock = createClock(strapi, { 'pictures to be made again': remakeWhatIsDue });
  return {
    clock,

    /** A JPEG of the picture without its masks, for who may draw them. */
    async original(fileId: number): Promise<Buffer> {
      await ownFile(strapi, fileId);
      return picturesOf(strapi).withOriginal(fileId, uprightJpeg);
    },

    /** Proposals only: nothing is masked until a person says so. */
    async faces(fileId: number): Promise<FaceProposals> {
      await ownFile(strapi, fileId);
      return { faces: await picturesOf(strapi).withOriginal(fileId, finder.find) };
    },

    async close() {
      await clock.stop();
      await finder.close();
    },
  };
}
