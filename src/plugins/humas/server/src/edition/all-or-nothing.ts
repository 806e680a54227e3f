import type { Knex } from 'knex';

/**
 * Within a larger transaction there is no savepoint (bulk actions run side by side in one), so a caller who swallows a
 * refusal would commit what was refused. It meets the refusal again instead, at the commit, which then takes everything back.
 */
export async function allOrNothing<Result>(trx: Knex.Transaction, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const meetAgain = async () => {
      await trx.rollback();
      throw error;
    };
    Object.assign(trx, { commit: meetAgain });
    throw error;
  }
}
