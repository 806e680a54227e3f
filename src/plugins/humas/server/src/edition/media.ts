/** A file that is replaced or deleted in the media library changes what photos show; nobody wrote the photo itself. */
import type { Core } from '@strapi/strapi';
import { orderDependants } from './dependants';

export const fileTarget = (id: number | string) => `file:${id}`;

export function followMedia(strapi: Core.Strapi, onOrdered: () => void): void {
  for (const event of ['media.update', 'media.delete']) {
    strapi.eventHub.on(event, async ({ media }: { media?: { id?: number } }) => {
      if (!media?.id) return;
      // After the commit, and outside of any request: an error here would end the process.
      await orderDependants(strapi.db.connection, fileTarget(media.id))
        .then(onOrdered)
        .catch((error: Error) =>
          strapi.log.error(`humas: file ${media.id} changed, but its photos did not: ${error.message}`),
        );
    });
  }
}
