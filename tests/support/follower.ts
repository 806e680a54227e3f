/** The least that following takes: looks at a newsroom one after another, and its articles published as they came. */
import { setTimeout as pause } from 'node:timers/promises';
import type { IncomingArticle, Payload } from '../../src/plugins/humas/server/src/aggregation/incoming';
import type { Look, Source } from '../../src/plugins/humas/server/src/aggregation/look';
import type { SourceItemRow, SourceStateRow } from '../../src/plugins/humas/server/src/aggregation/tables';
import { takeIn } from '../../src/plugins/humas/server/src/aggregation/take-in';
import type { Newsroom } from './newsroom';

type Knex = Newsroom['strapi']['db']['connection'];

export function follower({ strapi }: Newsroom, source: Source) {
  const look: Look = strapi.plugin('humas').service('federation').look;
  const articles = strapi.documents('plugin::humas.article' as never);
  const knex: Knex = strapi.db.connection;
  const states = (on: Knex) => on<SourceStateRow>('humas_source_states').where({ source_id: source.documentId });
  const items = (on: Knex) => on<SourceItemRow>('humas_source_items').where({ source_id: source.documentId });
  let isStopped = false;
  let lastProblem: unknown = null;

  async function state(): Promise<SourceStateRow> {
    await knex('humas_source_states')
      .insert({ source_id: source.documentId, due_at: '' })
      .onConflict('source_id')
      .ignore();
    return (await states(knex).first()) as SourceStateRow;
  }

  /** One page: in one transaction, which `isKilled` never lets end. */
  async function lookOnce(isKilled = false) {
    const looked = await look(source, await state(), () => isStopped);
    await strapi.db.transaction(async ({ trx }) => {
      await takeIn(trx, source.documentId, looked.items);
      await states(trx).update(looked.state);
      if (isKilled) throw new Error('killed');
    });
    return looked;
  }

  async function make() {
    for (const row of await items(knex).where({ state: 'pending' }).orderBy('id')) {
      const documentId = await makeOne(JSON.parse(row.payload), row.document_id);
      await items(knex).where({ id: row.id, hash: row.hash }).update({ state: 'done', document_id: documentId });
    }
  }

  async function makeOne(payload: Payload, documentId: string | null): Promise<string | null> {
    if (payload.type === 'article') return publish(payload, documentId);
    if (payload.type !== 'withdrawal' || !documentId) return documentId;
    await articles.update({ documentId, data: { withdrawalReason: payload.reason } } as never);
    await articles.unpublish({ documentId } as never);
    return documentId;
  }

  async function publish(article: IncomingArticle, documentId: string | null): Promise<string> {
    const { title, kind, summary, body, corrections, platform, url } = article;
    const data = { title, kind, summary, body, corrections, origin: { platform, url } };
    const made = documentId
      ? await articles.update({ documentId, data, status: 'published' } as never)
      : await articles.create({ data, status: 'published' } as never);
    return (made as { documentId: string }).documentId;
  }

  async function rounds() {
    while (!isStopped) {
      try {
        await lookOnce();
        await make();
        lastProblem = null;
      } catch (problem) {
        lastProblem = problem;
        await pause(200);
      }
    }
  }

  let going: Promise<void> | null = null;
  return {
    state,
    items: () => items(knex).orderBy('id'),
    lookOnce,
    make,
    problem: () => lastProblem as { words?: { id: string; en: string } } | null,
    start() {
      isStopped = false;
      going ??= rounds();
    },
    /** Resolves when the question that waits for news has been answered. */
    async stop() {
      isStopped = true;
      await going;
      going = null;
    },
  };
}
