/** A file that is replaced or deleted in the media library changes what photos show; nobody wrote the photo itself. */
import type { Core } from '@strapi/strapi';
import { orderDependants } from './dependants';
import { FILE, rememberName } from './file-names';

export const fileTarget = (id: number | string) => `file:${id}`;

/**
 * A database lifecycle, not the `media.*` events: those are sent before the file is gone, and nobody waits for them.
 * It joins the transaction of the change, so that the job is there exactly when the change is.
 */
export function followMedia(strapi: Core.Strapi, onCommitted: () => void): void {
  const order = async ({ result }: { result?: { id?: number } | null }) => {
    const id = result?.id;
    if (!id) return;
    await strapi.db.transaction(async ({ trx, onCommit }) => {
      await orderDependants(trx, fileTarget(id));
      onCommit(onCommitted);
    });
  };
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    beforeUpdate: ({ params }) => rememberName(strapi, params as Parameters<typeof rememberName>[1]),
    afterUpdate: (event) => order(event as Parameters<typeof order>[0]),
    afterDelete: (event) => order(event as Parameters<typeof order>[0]),
  });
}
