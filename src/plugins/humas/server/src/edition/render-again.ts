import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EditionType } from '../../../contracts/public';
import { lockSequence } from './sequence';
import { syncEditions } from './sync';

export interface Subject {
  type: EditionType;
  document_id: string;
}

interface Options<Each extends Subject> {
  onFailure(one: Each, error: Error): void;
  /** What of it is still to be done, once it is this instance's turn. */
  stillDue?(trx: Knex, batch: Each[]): Promise<Each[]>;
}

/** Documents in one transaction; where that fails, each in its own: one that cannot be rendered must not keep the others back. */
export async function renderAgain<Each extends Subject>(strapi: Core.Strapi, batch: Each[], options: Options<Each>) {
  const { onFailure, stillDue = async (_, all) => all } = options;
  const render = (some: Each[]) =>
    strapi.db.transaction(async ({ trx }) => {
      await lockSequence(trx);
      for (const { type, document_id } of await stillDue(trx, some)) {
        await syncEditions({ strapi, trx }, type, document_id);
      }
    });
  await render(batch).catch(async () => {
    for (const one of batch) await render([one]).catch((error: Error) => onFailure(one, error));
  });
}
