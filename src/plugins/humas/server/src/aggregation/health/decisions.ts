/** What a person decides about a source or an item. Who looks and who makes take it from the tables when they are woken. */
import type { Knex } from 'knex';
import { nowSql } from '../../edition';
import type { IncomingArticle } from '../incoming';
import type { SourceItemRow } from '../tables';

export interface Unit {
  documentId: string;
  name: string;
  slug: string;
}

/** Nobody can make us ask one host without a pause. */
const PAUSE_SECONDS = 10;

export function createDecisions(knex: Knex) {
  const waitAgain = (id: number, also: object = {}) =>
    knex('humas_source_items')
      .where({ id, state: 'refused' })
      .update({ state: 'pending', problem: null, attempts: 0, due_at: knex.raw(nowSql(knex)), ...also });
  return {
    /** As soon as its host may be asked again, whatever was planned. */
    async lookNow(source_id: string): Promise<void> {
      const now = nowSql(knex);
      const soon = nowSql(knex, PAUSE_SECONDS);
      const dueAt = knex.raw(
        `case when humas_source_states.last_attempt_at > ${nowSql(knex, -PAUSE_SECONDS)} then ${soon} else ${now} end`,
      );
      await knex('humas_source_states')
        .insert({ source_id, due_at: knex.raw(now) })
        .onConflict('source_id')
        .merge({ due_at: dueAt });
    },
    /** A refused item is to be tried again, as it is. */
    async again({ id }: SourceItemRow): Promise<void> {
      await waitAgain(id);
    },
    /** It belongs to this unit, whatever its text says. */
    async assign({ id, payload }: SourceItemRow, { name, slug }: Unit): Promise<void> {
      const article = JSON.parse(payload) as IncomingArticle;
      await waitAgain(id, { payload: JSON.stringify({ ...article, facility: { slug, names: [name] } }) });
    },
  };
}
