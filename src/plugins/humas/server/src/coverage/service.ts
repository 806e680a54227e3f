/** The face of the room: `strapi.plugin('humas').service('coverage')`. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Decision, Linked, NewEvent, ProposalKind, ProposalPage, Split } from '../../../contracts/coverage';
import { conflict, forbidden, notFound } from '../core';
import { databaseNow, editionsOf } from '../edition';
import { actorOf, asSystem, owns, unitsOf, type Actor, type Units } from '../scope';
import { PUBLISH } from '../workflow';
import { chooseEvent, coversOf, requireEvent } from './events';
import { createFollower } from './follower';
import { eventsOf, giveEvents, readArticle, type CoveringArticle } from './linking';
import { presentProposals } from './present';
import { articlesOf, pairOf, PROPOSALS, type ProposalRow } from './tables';
import type { ProposalsQuery } from './validation';

export interface CoverageService extends ReturnType<typeof createService> {}

/** Who decides, and over which units. */
interface Decider {
  actor: Actor;
  name: string;
  units: Units;
  mayPublish: boolean;
}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const knex = (): Knex => strapi.db.connection;

  async function decider(): Promise<Decider> {
    const actor = actorOf(strapi);
    const mayPublish = actor.kind === 'system' || (actor.kind === 'user' && actor.can(PUBLISH.action, PUBLISH.subject));
    return { actor, name: 'name' in actor ? actor.name : '', units: await unitsOf(strapi, actor), mayPublish };
  }

  /** All or nothing, under the decider's name; their rights were looked at by us. */
  const decide = <Result>({ name }: Decider, work: (trx: Knex) => Promise<Result>): Promise<Result> =>
    asSystem(name, () => editionsOf(strapi).transaction(work));

  /** Within the transaction: of two who decide at once, the second hears that it is done. */
  async function requireOpen(trx: Knex, id: number, { units }: Decider): Promise<ProposalRow> {
    const row: ProposalRow | undefined = await within(trx(PROPOSALS).where({ id }), units).first();
    if (!row) throw notFound('Tidak ada usulan itu pada satuan kerja Anda', 'there is no such proposal in your units');
    if (row.state === 'open') return row;
    throw conflict(
      'Usulan ini sudah diputuskan atau tidak berlaku lagi',
      'this proposal is decided or no longer stands',
    );
  }

  return {
    follower: createFollower(strapi),

    /** Of the own units, the surest first. */
    async list({ state, kind, page, pageSize }: ProposalsQuery): Promise<ProposalPage> {
      const { units } = await decider();
      const chosen = () => within(knex()(PROPOSALS).where({ state, ...(kind ? { kind } : {}) }), units);
      const [counted] = await chosen().count<{ total: number | string }[]>({ total: '*' });
      const rows: ProposalRow[] = await chosen()
        .orderBy([
          { column: 'confidence', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(pageSize)
        .offset((page - 1) * pageSize);
      const total = Number(counted?.total);
      return {
        data: await presentProposals(strapi, rows, units),
        meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
      };
    },

    /** The articles are linked to the event. A near-duplicate is only marked. */
    async confirm(id: number, newEvent: NewEvent | null): Promise<Decision['data']> {
      const by = await decider();
      return decide(by, async (trx) => {
        const row = await requireOpen(trx, id, by);
        const { event, changed } =
          row.kind === 'near-duplicate' ? { event: null, changed: [] } : await join({ strapi, trx }, by, row, newEvent);
        await note(trx, row, by, { state: 'confirmed', ...(event ? { event_id: event } : {}) });
        return { id, state: 'confirmed', event, changed };
      });
    },

    /** It is never proposed again. */
    async reject(id: number): Promise<Decision['data']> {
      const by = await decider();
      return decide(by, async (trx) => {
        const row = await requireOpen(trx, id, by);
        await note(trx, row, by, { state: 'rejected' });
        return { id, state: 'rejected', event: null, changed: [] };
      });
    },

    /** The article is no coverage of the event, and is not proposed as such again, nor beside its other articles. */
    async split({ article: documentId, event }: Split): Promise<{ event: string; changed: Linked[] }> {
      const by = await decider();
      return decide(by, async (trx) => {
        const article = await readArticle(strapi, documentId);
        assertOwn(by, article);
        if (!eventsOf(article).includes(event))
          throw notFound('Artikel itu bukan liputan kegiatan itu', 'that article is no coverage of that event');
        const others = (await coversOf(strapi, event)).filter((other) => other !== documentId);
        const changed = await giveEvents(
          { strapi, trx },
          article,
          (had) => had.filter((each) => each !== event),
          by.mayPublish,
        );
        await rejectPairs(trx, article, others, { event, by });
        return { event, changed };
      });
    },
  };
}

async function join(
  { strapi, trx }: { strapi: Core.Strapi; trx: Knex },
  by: Decider,
  row: ProposalRow,
  newEvent: NewEvent | null,
) {
  const articles: CoveringArticle[] = [];
  for (const id of articlesOf(row)) articles.push(await readArticle(strapi, id));
  const event = await eventFor(strapi, by, row, articles, newEvent);
  const changed: Linked[] = [];
  for (const article of articles.filter((each) => !eventsOf(each).includes(event)))
    changed.push(
      ...(await giveEvents({ strapi, trx }, article, (had) => [...new Set([...had, event])], by.mayPublish)),
    );
  return { event, changed };
}

function eventFor(
  strapi: Core.Strapi,
  by: Decider,
  { kind, event_id }: ProposalRow,
  articles: CoveringArticle[],
  newEvent: NewEvent | null,
): Promise<string> {
  const assertMayChange = (toChange: CoveringArticle[]) => toChange.forEach((article) => assertOwn(by, article));
  const wishes = { preferred: event_id, newEvent, mayPublish: by.mayPublish };
  if (kind !== 'event') return chooseEvent(strapi, articles, wishes, assertMayChange);
  assertMayChange(articles);
  return requireEvent(strapi, event_id as string);
}

function assertOwn({ units }: Decider, { facility }: CoveringArticle) {
  if (owns(units, facility)) return;
  throw forbidden(
    'Keputusan ini mengubah artikel satuan kerja lain; mintalah humas wilayah atau satuan kerja itu memutuskannya',
    'this changes an article of another unit: the regional office or that unit must decide it',
  );
}

async function note(trx: Knex, { id }: ProposalRow, { name }: Decider, changes: Partial<ProposalRow>) {
  await trx(PROPOSALS)
    .where({ id })
    .update({ ...changes, decided_by: name, decided_at: await databaseNow(trx) });
}

async function rejectPairs(
  trx: Knex,
  { documentId, drafts }: CoveringArticle,
  others: string[],
  { event, by }: { event: string; by: Decider },
) {
  const decided_at = await databaseNow(trx);
  const decision = { state: 'rejected', event_id: event, decided_by: by.name, decided_at };
  const rejected = (kind: ProposalKind) => (other: string) => ({
    ...pairOf(documentId, other),
    ...{ kind, locale: drafts[0]?.locale ?? 'id', confidence: 0, made_at: decided_at },
    ...{ reasons: '[]', against: '[]', ...decision },
  });
  const rows = [...others.map(rejected('coverage')), rejected('event')(event)];
  await trx(PROPOSALS).insert(rows).onConflict(['one_id', 'other_id', 'kind']).merge(decision);
}

/** One of the two is an article of theirs. */
function within(proposals: Knex.QueryBuilder, { isUnlimited, own }: Units): Knex.QueryBuilder {
  if (isUnlimited) return proposals;
  const ids = own.map(({ id }) => id);
  const theirs = (query: Knex.QueryBuilder) =>
    query
      .select('a.document_id')
      .from('humas_articles as a')
      .join('humas_articles_facility_lnk as l', 'l.article_id', 'a.id')
      .whereIn('l.facility_id', ids);
  return proposals.where((either) => either.whereIn('one_id', theirs as never).orWhereIn('other_id', theirs as never));
}
