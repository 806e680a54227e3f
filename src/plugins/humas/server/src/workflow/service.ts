/** The face of the room: `strapi.plugin('humas').service('workflow')`. Whoever asks is the person of the present request. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type {
  ArticleContent,
  ArticleWorkflow,
  Finding,
  Stage,
  StepName,
  StepRequest,
  TrailEntry,
  TrailPage,
  Version,
  VersionDifference,
  VersionSummary,
} from '../../../contracts/workflow';
import { DEFAULT_ZONE, instantOf, notFound } from '../core';
import { databaseNow, editionsOf } from '../edition';
import { actorOf, owns, unitsOf } from '../scope';
import { stageOf } from './articles';
import { conflictOf } from './conflict';
import { changesBetween, contentOf, readable } from './content';
import { noteEarlierBodyPictures } from './body-pictures';
import { tellOfConsents } from './consent';
import { findingsFor } from './findings';
import { contentIn, findVersion, latestVersion, listVersions, type VersionRow } from './history';
import { withIntention } from './intention';
import { carryOut, reportFailure, type Plan } from './planned';
import { assertMay, findArticle, stepsFor, takeStep } from './steps';
import { tasksOf } from './tasks';
import { lastStep, presentTrail, trailRows, type TrailQuery } from './trail';
import { ARTICLE, PUBLISH, UPDATE } from './transitions';

const TRAIL_SHOWN = 50;
const CSV_BATCH = 500;

export interface SavedDraft {
  content: ArticleContent;
  stage: Stage;
  version: number;
  isLive: boolean;
  savedAt: string | null;
  savedBy: string | null;
  findings: Finding[];
}

export interface WorkflowService extends ReturnType<typeof createService> {}

interface TrailFilters extends Omit<TrailQuery, 'facilities'> {
  facility?: string;
  region?: string;
}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  const find = (documentId: string, locale: string) => findArticle(strapi, actorOf(strapi), documentId, locale);
  return {
    /** Stage, steps, findings, schedule and trail of one article, for the person who asks. */
    async show(documentId: string, locale: string): Promise<ArticleWorkflow> {
      const actor = actorOf(strapi);
      const { draft, live } = await find(documentId, locale);
      const knex = strapi.db.connection;
      const now = new Date(await databaseNow(knex));
      const version = await latestVersion(knex, documentId, locale);
      const trail = await trailRows(knex, { facilities: null, documentId, locale })
        .orderBy('id', 'desc')
        .limit(TRAIL_SHOWN);
      return {
        documentId,
        locale: locale as ArticleWorkflow['locale'],
        title: draft.title ?? '',
        stage: stageOf(draft),
        version: draft.version ?? 0,
        isLive: live !== undefined,
        timeZone: (draft.facility?.timeZone ?? DEFAULT_ZONE) as ArticleWorkflow['timeZone'],
        embargoUntil: instantOf(draft.embargoUntil),
        schedule: await strapi.plugin('humas').service('schedule').find(documentId, locale),
        steps: await stepsFor(knex, actor, { strapi, draft, live, version, now }),
        maySchedule: actor.kind === 'user' && actor.can(PUBLISH.action, PUBLISH.subject),
        findings: await findingsFor(strapi, draft, live, now),
        trail: await presentTrail(strapi, trail),
      };
    },

    /** The saved text of a draft and what the checks say of it; `knex` is the transaction where there is one. */
    async draft(knex: Knex, documentId: string, locale: string): Promise<SavedDraft> {
      const { draft, live } = await find(documentId, locale);
      const version = await latestVersion(knex, documentId, locale);
      return {
        content: contentOf(draft),
        stage: stageOf(draft),
        version: draft.version ?? 0,
        isLive: live !== undefined,
        savedAt: version?.saved_at ?? null,
        savedBy: version?.saved_by || null,
        findings: await findingsFor(strapi, draft, live, new Date(await databaseNow(knex))),
      };
    },

    takeStep: (name: StepName, documentId: string, request: StepRequest & { locale: string }) =>
      takeStep(strapi, name, documentId, request),

    carryOut: (trx: Knex, plan: Plan) => carryOut(strapi, trx, plan),
    reportFailure: (trx: Knex, documentId: string, locale: string, problem: string) =>
      reportFailure(strapi, trx, documentId, locale, problem),

    /** Whether it was the server's own code of that name that took the text back last. */
    async isWithdrawnBy(trx: Knex, name: string, documentId: string, locale: string): Promise<boolean> {
      const last = await lastStep(trx, 'withdraw', documentId, locale);
      return last?.actor_kind === 'system' && last.actor_name === name;
    },

    tasks: () => tasksOf(strapi),
    /** At a start, once the sequence stands. */
    noteBodyPictures: () => noteEarlierBodyPictures(strapi),
    tellOfConsents: (isStopped: () => boolean) => tellOfConsents(strapi, isStopped),

    async versions(documentId: string, locale: string): Promise<VersionSummary[]> {
      await find(documentId, locale);
      return (await listVersions(strapi.db.connection, documentId, locale)).map(summaryOf);
    },

    async version(documentId: string, locale: string, number: number): Promise<Version> {
      await find(documentId, locale);
      const row = await requireVersion(strapi.db.connection, documentId, locale, number);
      return { ...summaryOf(row), content: contentIn(row) };
    },

    /** What version `number` changed since version `since`, as a person reads it. */
    async differences(documentId: string, locale: string, number: number, since: number): Promise<VersionDifference[]> {
      await find(documentId, locale);
      const [before, after] = [
        contentIn(await requireVersion(strapi.db.connection, documentId, locale, since)),
        contentIn(await requireVersion(strapi.db.connection, documentId, locale, number)),
      ];
      const names = await namesIn(strapi, [before, after]);
      return changesBetween(before, after).map((field) => ({
        field,
        before: readable(before, field, names),
        after: readable(after, field, names),
      }));
    },

    /** An earlier text as a new version of the draft; nothing in between is lost. */
    async restore(documentId: string, locale: string, number: number, version: number): Promise<void> {
      assertMay(actorOf(strapi), { name: 'submit', permission: UPDATE });
      await editionsOf(strapi).transaction(async (trx) => {
        const { draft } = await find(documentId, locale);
        if (version !== draft.version) throw await conflictOf(trx, draft, version);
        const restored = await requireVersion(trx, documentId, locale, number);
        const data = await asData(strapi, contentIn(restored));
        await withIntention({ name: 'restore', note: `versi ${number}`, restored }, () =>
          strapi.documents(ARTICLE as never).update({ documentId, locale, data } as never),
        );
      });
    },

    async trail({ page, pageSize, ...filters }: TrailFilters & { page: number; pageSize: number }): Promise<TrailPage> {
      const query = await withinUnits(filters);
      const [counted] = await trailRows(strapi.db.connection, query).count({ total: '*' });
      const total = Number((counted as unknown as { total: number | string }).total);
      const rows = await trailRows(strapi.db.connection, query)
        .orderBy('id', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize);
      const data = await presentTrail(strapi, rows);
      return { data, meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } } };
    },

    /** The whole trail, oldest first, in pieces: an office's trail of years does not fit into memory. */
    async *wholeTrail(filters: TrailFilters): AsyncGenerator<TrailEntry[]> {
      const query = await withinUnits(filters);
      for (let after = 0; ; ) {
        const rows = await trailRows(strapi.db.connection, query)
          .where('id', '>', after)
          .orderBy('id')
          .limit(CSV_BATCH);
        if (rows.length === 0) return;
        yield await presentTrail(strapi, rows);
        after = Number(rows.at(-1)?.id);
      }
    },
  };

  async function requireVersion(knex: Knex, documentId: string, locale: string, number: number): Promise<VersionRow> {
    const row = await findVersion(knex, documentId, locale, number);
    if (!row) throw notFound(`Tidak ada versi ${number} dari artikel ini`, `this article has no version ${number}`);
    return row;
  }

  /** A unit's officer reads the unit's trail, a regional one the region's, the administrator all of it. */
  async function withinUnits({ facility, region, ...query }: TrailFilters): Promise<TrailQuery> {
    const units = await unitsOf(strapi, actorOf(strapi));
    const own = units.isUnlimited ? null : units.own.map(({ documentId }) => documentId);
    if (!facility && !region) return { ...query, facilities: own };
    const where = { ...(facility ? { slug: facility } : {}), ...(region ? { region: { slug: region } } : {}) };
    const asked: { documentId: string }[] = await strapi.db
      .query('plugin::humas.facility')
      .findMany({ where, select: ['documentId'] });
    const ids = asked.map(({ documentId }) => documentId).filter((documentId) => owns(units, documentId));
    if (ids.length === 0)
      throw notFound('Tidak ada satuan kerja itu di antara satuan kerja Anda', 'that is none of your units');
    return { ...query, facilities: ids };
  }
}

function summaryOf(row: VersionRow): VersionSummary {
  return {
    number: row.number,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    changes: JSON.parse(row.changes),
    publishedAt: row.published_at,
    restoredFrom: row.restored_from,
  };
}

/** By documentId, of units, topics and events that the texts name. */
async function namesIn(strapi: Core.Strapi, contents: ArticleContent[]): Promise<Map<string, string>> {
  const named = [
    ['plugin::humas.facility', 'shortName', contents.map(({ facility }) => facility)],
    ['plugin::humas.topic', 'name', contents.map(({ topic }) => topic)],
    ['plugin::humas.event', 'name', contents.flatMap(({ events }) => events)],
  ] as const;
  const names = new Map<string, string>();
  for (const [uid, attribute, ids] of named) {
    const where = { documentId: { $in: ids.filter((id) => id !== null) } };
    for (const row of await strapi.db.query(uid).findMany({ where, select: ['documentId', attribute] }))
      names.set(row.documentId, row[attribute]);
  }
  return names;
}

/** As the document service takes it. What a text showed and is gone meanwhile (a deleted photo) is left out. */
async function asData(
  strapi: Core.Strapi,
  { photos, events, facility, topic, ...texts }: ArticleContent,
): Promise<object> {
  const still = async (type: string, ids: string[]) => {
    const rows = await strapi.db
      .query(`plugin::humas.${type}` as never)
      .findMany({ where: { documentId: { $in: ids } }, select: ['documentId'] } as never);
    const known = new Set((rows as { documentId: string }[]).map(({ documentId }) => documentId));
    return ids.filter((id) => known.has(id));
  };
  const one = async (type: string, id: string | null) => (id ? ((await still(type, [id]))[0] ?? null) : null);
  return {
    ...texts,
    facility: await one('facility', facility),
    topic: await one('topic', topic),
    events: await still('event', events),
    photos: await still(
      'photo',
      photos.map(({ documentId }) => documentId),
    ),
  };
}
