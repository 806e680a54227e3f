/** Makes files again that were ordered, one after the other, whichever instance gets to them. */
import type { Core } from '@strapi/strapi';
import { nowSql } from '../edition';
import { claim, held, type Lease } from '../schedule';
import { isShown } from './access';
import { burnIn } from './burn-in';
import { REMAKES } from './remakes';

const MOST_FAILURES = 10;
const OPEN = `failures < ${MOST_FAILURES}`;
const AGAIN_AFTER_SECONDS = 60;

export async function remakeWhatIsDue(strapi: Core.Strapi, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const [lease] = await claim(strapi.db.connection, REMAKES, OPEN, 1);
    if (!lease) return;
    await remakeOrLog(strapi, lease);
  }
}

/** A file that no photo shows any more says nothing of its masks: it stays as it is, with those that it had. */
async function remake(strapi: Core.Strapi, fileId: number): Promise<void> {
  const assertShown = async () => {
    if (!(await isShown(strapi, fileId))) throw new NotShown();
  };
  await burnIn(strapi, fileId, undefined, assertShown).catch((error: Error) => {
    if (!(error instanceof NotShown)) throw error;
  });
}

class NotShown extends Error {}

async function remakeOrLog(strapi: Core.Strapi, lease: Lease): Promise<void> {
  const knex = strapi.db.connection;
  const row: { file_id: number } | undefined = await held(knex, REMAKES, lease).first('file_id');
  if (!row) return;
  try {
    await remake(strapi, Number(row.file_id));
    await knex(REMAKES).where({ id: lease.id, lease_number: lease.number }).del();
  } catch (error) {
    strapi.log.error(
      `humas: the picture of file ${row.file_id} was not made again and will be tried once more: ${(error as Error).message}`,
    );
    await knex(REMAKES)
      .where({ id: lease.id, lease_number: lease.number })
      .update({
        due_at: knex.raw(nowSql(knex, AGAIN_AFTER_SECONDS)),
        lease_until: null,
        failures: knex.raw('failures + 1'),
      });
  }
}
