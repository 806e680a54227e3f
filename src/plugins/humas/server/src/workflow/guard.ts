/**
 * Whatever writes an article, by whatever button, route, import or bulk action: no text reaches the public without the
 * approval of somebody else, no saved text is lost, and the trail says who did it. It looks at the rows that stand before
 * and afterwards, not at what the action is called; a throw takes the whole transaction back.
 */
import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ArticleContent, TransitionName } from '../../../contracts/workflow';
import { forbidden, invalid } from '../core';
import { databaseNow, editionsOf, oneAtATime, WRITES } from '../edition';
import { actorOf, type Actor } from '../scope';
import { NONE, readArticles, stageOf, type Articles } from './articles';
import { noteBodyPictures } from './body-pictures';
import { conflictOf } from './conflict';
import { changesBetween, contentOf, fingerprintOf, type ArticleRow } from './content';
import { assertPeopleProtected } from './findings';
import { addVersion, contentIn, knownVersion, latestVersion, noteRelease, type VersionRow } from './history';
import { intention } from './intention';
import { endPlan } from './planned';
import { assertIsApproved, assertMayBeReleased } from './release';
import { writeStage } from './stage';
import { tellWhoActsNext } from './told';
import { addToTrail, lastStep } from './trail';
import { ARTICLE, PUBLISH, stageAfter } from './transitions';

type Context = Modules.Documents.Middleware.Context;
type Action = 'create' | 'update' | 'delete' | 'clone' | 'publish' | 'unpublish' | 'discardDraft';
interface Parameters {
  documentId?: string;
  locale?: string | string[] | null;
  status?: string;
  data?: Record<string, unknown>;
}

/** Attributes that only the server writes. */
const MACHINE = ['stage', 'releasedAt', 'syndicatedPhotos'] as const;

export function guardArticles(strapi: Core.Strapi) {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    if (ctx.uid !== ARTICLE || !WRITES.has(ctx.action)) return next();
    const actor = actorOf(strapi);
    const action = ctx.action as Action;
    const params = ctx.params as Parameters;
    return editionsOf(strapi).transaction(async (trx) => {
      const before = params.documentId ? await readArticles(strapi, params.documentId) : NONE;
      const source = action === 'clone' ? NONE : before;
      await prepare(strapi, trx, { actor, action, params, before });
      const out = await next();
      const documentId = madeBy(action, params, out);
      if (!documentId) return out;
      await oneAtATime(trx, async () => {
        const after = await readArticles(strapi, documentId);
        const released = [...after.live.values()].filter(({ id, locale }) => source.live.get(locale)?.id !== id);
        if (actor.kind !== 'system') await assertAllApproved(trx, source, released);
        await protectPeople(strapi, trx, documentId, { released, source, after });
        for (const locale of localesOf(source, after)) {
          await settle(strapi, trx, { actor, action, locale, before: source, after });
        }
        refreshAnswer(out, after);
      });
      return out;
    });
  };
}

interface Given {
  actor: Actor;
  action: Action;
  params: Parameters;
  before: Articles;
}

async function prepare(strapi: Core.Strapi, trx: Knex, { actor, action, params, before }: Given) {
  if (action === 'clone') params.data = { ...params.data, ...COPY_STARTS_ANEW };
  if (actor.kind !== 'system') {
    const draft = before.drafts.get(await oneLocale(strapi, params));
    if (action === 'update' && draft) await assertNoConflict(trx, draft, params.data?.version);
    for (const name of MACHINE) delete params.data?.[name];
    await assertMay(strapi, trx, { actor, action, params, before });
  }
  if (intention()?.isPlanned && action === 'publish')
    await assertReady(strapi, trx, await touchedLocales(strapi, params, before), before);
  delete params.data?.version;
  if (releases(action, params)) await dateCorrections(strapi, trx, before, params.data);
}

const COPY_STARTS_ANEW = { stage: 'draft', withdrawalReason: null, embargoUntil: null, corrections: [] };

const releases = (action: Action, { status }: Parameters) => action === 'publish' || status === 'published';

async function assertMay(strapi: Core.Strapi, trx: Knex, { actor, action, params, before }: Given) {
  const touched = await touchedLocales(strapi, params, before);
  const live = touched.flatMap((locale) => before.live.get(locale) ?? []);
  if (releases(action, params)) {
    assertMayPublish(actor);
    if (action === 'publish') await assertReady(strapi, trx, touched, before);
  }
  if (action === 'unpublish' && live.length > 0) {
    assertMayPublish(actor);
    for (const { locale } of live) assertHasReason(before.drafts.get(locale));
  }
  if (action === 'delete' && live.length > 0)
    throw invalid(
      'Artikel yang terbit tidak dapat dihapus. Tarik dahulu dengan alasannya; pembaca alamat lamanya perlu tahu',
      'a published article cannot be deleted: withdraw it first, with a reason',
    );
}

async function assertReady(strapi: Core.Strapi, trx: Knex, locales: string[], { drafts, live }: Articles) {
  const now = new Date(await databaseNow(trx));
  for (const draft of locales.flatMap((locale) => drafts.get(locale) ?? []))
    await assertMayBeReleased(strapi, trx, draft, live.get(draft.locale), now);
}

function assertMayPublish(actor: Actor) {
  if (actor.kind === 'user' && actor.can(PUBLISH.action, PUBLISH.subject)) return;
  throw forbidden(
    'Peran Anda tidak boleh menerbitkan atau menarik artikel',
    'your role may not publish or withdraw articles',
  );
}

function assertHasReason(draft: ArticleRow | undefined) {
  if (draft?.withdrawalReason?.trim()) return;
  throw invalid(
    'Isi alasan penarikan dahulu; pembaca alamat lamanya akan membacanya',
    'fill in the reason for withdrawal first; readers of the old address will see it',
  );
}

/** What the second of two who save the same draft is told. The panel keeps what was typed. */
async function assertNoConflict(trx: Knex, draft: ArticleRow, given: unknown) {
  if (given === null || given === undefined || Number(given) === (draft.version ?? 0)) return;
  throw await conflictOf(trx, draft, Number(given));
}

/** A correction is dated when readers get it. */
async function dateCorrections(strapi: Core.Strapi, trx: Knex, { drafts }: Articles, data: Parameters['data']) {
  const correctedAt = await databaseNow(trx);
  const given = (data?.corrections ?? []) as { correctedAt?: unknown }[];
  for (const each of Array.isArray(given) ? given : []) each.correctedAt ??= correctedAt;
  const undated = [...drafts.values()]
    .flatMap(({ corrections }) => corrections ?? [])
    .filter((each) => !each.correctedAt);
  for (const { id } of undated)
    await strapi.db.query('humas.correction').update({ where: { id }, data: { correctedAt } });
}

async function assertAllApproved(trx: Knex, before: Articles, released: ArticleRow[]) {
  for (const row of released) await assertIsApproved(trx, row, before.live.get(row.locale));
}

interface Outcome {
  /** What readers got by this. */
  released: ArticleRow[];
  source: Articles;
  after: Articles;
}

async function protectPeople(
  strapi: Core.Strapi,
  trx: Knex,
  documentId: string,
  { released, source, after }: Outcome,
): Promise<void> {
  if (released.length === 0 && source.live.size === after.live.size) return;
  const now = new Date(await databaseNow(trx));
  for (const row of released) await assertPeopleProtected(strapi, row, now);
  await noteBodyPictures(strapi, trx, documentId, {
    before: [...source.live.values()],
    after: [...after.live.values()],
  });
}

interface Settling {
  actor: Actor;
  action: Action;
  locale: string;
  before: Articles;
  after: Articles;
}

/** Version, stage and trail of one language, from the rows that stand. */
async function settle(strapi: Core.Strapi, trx: Knex, { actor, action, locale, before, after }: Settling) {
  const [was, is] = [before.drafts.get(locale), after.drafts.get(locale)];
  const [wasLive, isLive] = [before.live.get(locale), after.live.get(locale)];
  if (!is) {
    if (was) await addToTrail(trx, actor, { ...lineOf(was), name: 'delete', from: stageOf(was), version: was.version });
    if (was) await endPlan(trx, was, 'publish', 'withdraw');
    return;
  }
  const content = contentOf(is);
  const isSameAsLive = isLive !== undefined && fingerprintOf(contentOf(isLive)) === fingerprintOf(content);
  const isReleased = isSameAsLive && isLive !== undefined && !isSameText(wasLive, isLive);
  const isWithdrawn = wasLive !== undefined && isLive === undefined;
  // A language that was deleted and written again goes on where its history stopped.
  const prior = was ? await knownVersion(trx, was, wasLive) : await latestVersion(trx, is.documentId, locale);
  const isReaddressed = action === 'update' && was !== undefined && was.slug !== is.slug && !isReleased;
  const isChanged = !prior || prior.fingerprint !== fingerprintOf(content) || isReaddressed;
  const version = isChanged
    ? await addVersion(trx, {
        documentId: is.documentId,
        locale,
        content,
        actor,
        prior,
        restored: intention()?.restored,
        isSameAsLive,
      })
    : prior;
  if (isReleased && !isChanged) await noteRelease(trx, version);
  const from = was ? stageOf(was) : null;
  const to = stageAfter(from, { isSameAsLive, isWithdrawn, isChanged });
  await writeStage(trx, [is, isLive], to, version);
  if (isReleased && is.withdrawalReason) await forgetReason(trx, is);
  if (isReleased) await endPlan(trx, is, 'publish');
  if (isWithdrawn) await endPlan(trx, is, 'withdraw');
  for (const name of happened({ action, was, isReleased, isWithdrawn, isChanged, from, to })) {
    const changes = name === 'publish' || name === 'withdraw' ? [] : changesOf(was, prior, content);
    const note = name === 'withdraw' ? is.withdrawalReason : (intention()?.note ?? null);
    const line = { ...lineOf(is), name, from, to, version: version.number, note, changes };
    const id = await addToTrail(trx, actor, line);
    await tellWhoActsNext(strapi, trx, { id, name, to, version, facility: line.facility });
  }
  Object.assign(is, { stage: to, version: version.number });
}

interface Happened {
  action: Action;
  was: ArticleRow | undefined;
  isReleased: boolean;
  isWithdrawn: boolean;
  isChanged: boolean;
  from: string | null;
  to: string;
}

/** Names for the trail. Nothing happened where nothing differs. */
function happened({ action, was, isReleased, isWithdrawn, isChanged, from, to }: Happened): TransitionName[] {
  const names: TransitionName[] = [];
  if (!was) names.push('create');
  else if (action === 'discardDraft' && isChanged) names.push('discard');
  else if (isChanged && from === 'approved' && to === 'in-review') names.push('reopen');
  else if (isChanged && !isReleased) names.push(intention()?.name ?? 'save');
  if (isReleased) names.push('publish');
  if (isWithdrawn) names.push('withdraw');
  return names;
}

function changesOf(was: ArticleRow | undefined, prior: VersionRow | undefined, content: ArticleContent): string[] {
  return changesBetween(prior ? contentIn(prior) : was ? contentOf(was) : null, content);
}

function lineOf(row: ArticleRow) {
  return {
    type: 'article' as const,
    documentId: row.documentId,
    locale: row.locale,
    title: row.title ?? '',
    facility: row.facility?.documentId ?? null,
  };
}

/** The reason was for the withdrawal that is over; the next one needs its own. */
async function forgetReason(trx: Knex, { documentId, locale }: ArticleRow) {
  if (!(await lastStep(trx, 'withdraw', documentId, locale))) return;
  await trx('humas_articles').where({ document_id: documentId, locale }).update({ withdrawal_reason: null });
}

const isSameText = (was: ArticleRow | undefined, is: ArticleRow) =>
  was !== undefined && fingerprintOf(contentOf(was)) === fingerprintOf(contentOf(is));

function localesOf(...all: Articles[]): string[] {
  return [...new Set(all.flatMap(({ drafts, live }) => [...drafts.keys(), ...live.keys()]))];
}

async function touchedLocales(strapi: Core.Strapi, params: Parameters, before: Articles): Promise<string[]> {
  if (params.locale === '*') return localesOf(before);
  return Array.isArray(params.locale) ? params.locale : [await oneLocale(strapi, params)];
}

async function oneLocale(strapi: Core.Strapi, { locale }: Parameters): Promise<string> {
  if (typeof locale === 'string' && locale !== '') return locale;
  return strapi.plugin('i18n').service('locales').getDefaultLocale();
}

function madeBy(action: Action, params: Parameters, out: unknown): string | undefined {
  const made = (out as { documentId?: string } | null | undefined)?.documentId;
  return action === 'clone' || action === 'create' ? made : (params.documentId ?? made);
}

/** The caller should see the stage and the version that the rows got. */
function refreshAnswer(out: unknown, { drafts, live }: Articles) {
  const rows = [...drafts.values(), ...live.values()];
  const answered = (out as { entries?: unknown[] } | null)?.entries ?? [out];
  for (const entry of answered as ({ id?: number; stage?: string; version?: number } | null)[]) {
    const row = rows.find(({ id }) => id === entry?.id);
    const draft = row && drafts.get(row.locale);
    if (entry && draft) Object.assign(entry, { stage: draft.stage, version: draft.version });
  }
}
