/** The steps that a person takes with an article: one function, driven by the table. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Step, StepName, StepRequest } from '../../../contracts/workflow';
import { forbidden, invalid, notFound } from '../core';
import { databaseNow, editionsOf } from '../edition';
import { actorOf, owns, unitsOf, type Actor } from '../scope';
import { readArticles, stageOf, type Articles } from './articles';
import { conflictOf } from './conflict';
import { contentOf, fingerprintOf, type ArticleRow } from './content';
import { assertNoErrors, findingsFor } from './findings';
import { addVersion, knownVersion, type VersionRow } from './history';
import { withIntention } from './intention';
import { assertMayBeReleased, whyNotApprove } from './release';
import { writeStage } from './stage';
import { tellWhoActsNext } from './told';
import { addToTrail } from './trail';
import { ARTICLE, isPossible, SUBMIT, transition, TRANSITIONS, type Transition } from './transitions';

export interface Taken {
  strapi: Core.Strapi;
  trx: Knex;
  actor: Actor;
  step: Transition;
  draft: ArticleRow;
  live: ArticleRow | undefined;
  version: VersionRow;
  request: StepRequest;
}

/** Everything that can be refused is refused before anything is written. */
export async function takeStep(
  strapi: Core.Strapi,
  name: StepName,
  documentId: string,
  request: StepRequest & { locale: string },
): Promise<void> {
  const step = transition(name);
  const actor = actorOf(strapi);
  assertMay(actor, step);
  await editionsOf(strapi).transaction(async (trx) => {
    const { draft, live } = await findArticle(strapi, actor, documentId, request.locale);
    if (request.version !== (draft.version ?? 0)) throw await conflictOf(trx, draft, request.version);
    if (!isPossible(step, stageOf(draft), live !== undefined)) throw notNow(step, draft);
    const version = await knownVersion(trx, draft, live);
    await CARRY_OUT[name]({ strapi, trx, actor, step, draft, live, version, request });
  });
}

const CARRY_OUT: Record<StepName, (taken: Taken) => Promise<unknown>> = {
  /** What it shows may have changed around it (a photo was deleted): what is submitted is what stands there now. */
  async submit(taken) {
    const { trx, actor, draft, version } = taken;
    const content = contentOf(draft);
    const isKept = version.fingerprint === fingerprintOf(content);
    const { documentId, locale } = draft;
    const now = isKept
      ? version
      : await addVersion(trx, { documentId, locale, content, actor, prior: version, isSameAsLive: false });
    await moveOn({ ...taken, version: now });
  },
  requestChanges: moveOn,
  async approve(taken) {
    const { strapi, trx, actor, draft, live, version } = taken;
    // A photo's words may have changed around the article: what is approved is what stands there now.
    if (version.fingerprint !== fingerprintOf(contentOf(draft))) throw await conflictOf(trx, draft, -1);
    const refusal = whyNotApprove(actor, version, draft.facility?.hasOneOfficer ?? false);
    if (refusal) throw forbidden(refusal.id, refusal.en);
    assertNoErrors(await findingsFor(strapi, draft, live, new Date(await databaseNow(trx))));
    await moveOn(taken);
  },
  publish: ({ strapi, draft, request }) =>
    withIntention({ name: 'publish', note: request.note ?? null }, () =>
      documents(strapi).publish({ documentId: draft.documentId, locale: draft.locale } as never),
    ),
  async withdraw({ strapi, trx, draft, request }) {
    await trx('humas_articles').where({ id: draft.id }).update({ withdrawal_reason: request.note });
    await documents(strapi).unpublish({ documentId: draft.documentId, locale: draft.locale } as never);
  },
  correct: ({ strapi, draft, request }) => {
    const given = (draft.corrections ?? []).map(({ note, replaces, correctedAt }) => ({ note, replaces, correctedAt }));
    const corrections = [...given, { note: request.note, replaces: request.replaces ?? null }];
    return withIntention({ name: 'correct', note: request.note ?? null }, () =>
      documents(strapi).update({ documentId: draft.documentId, locale: draft.locale, data: { corrections } } as never),
    );
  },
};

const documents = (strapi: Core.Strapi) => strapi.documents(ARTICLE as never);

/** A step that changes the stage and nothing else. */
async function moveOn({ strapi, trx, actor, step, draft, version, request }: Taken): Promise<void> {
  await writeStage(trx, [draft], step.to, version);
  const facility = draft.facility?.documentId ?? null;
  const id = await addToTrail(trx, actor, {
    name: step.name,
    type: 'article',
    documentId: draft.documentId,
    locale: draft.locale,
    title: draft.title ?? '',
    facility,
    from: stageOf(draft),
    to: step.to,
    version: version.number,
    note: request.note ?? null,
    isOwn: step.name === 'approve' && whyNotApprove(actor, version, false) !== null,
  });
  await tellWhoActsNext(strapi, trx, { id, name: step.name, to: step.to, version, facility });
}

/** The article, if it belongs to a unit of the person who asks; else it is not there. */
export async function findArticle(strapi: Core.Strapi, actor: Actor, documentId: string, locale: string) {
  const { drafts, live } = await ownArticles(strapi, actor, documentId);
  const draft = drafts.get(locale);
  if (!draft) throw notThere(documentId, `dalam bahasa '${locale}' `, `in '${locale}' `);
  return { draft, live: live.get(locale) };
}

/** The same in every language that it has. */
export async function ownArticles(strapi: Core.Strapi, actor: Actor, documentId: string): Promise<Articles> {
  if (documentId.includes('\0')) throw notThere(''); // PostgreSQL refuses NUL in text
  const articles = await readArticles(strapi, documentId);
  const rows = [...articles.drafts.values(), ...articles.live.values()];
  const units = await unitsOf(strapi, actor);
  const isOwn = rows.every(({ facility }) => units.isUnlimited || (facility && owns(units, facility.documentId)));
  if (rows.length === 0 || !isOwn) throw notThere(documentId);
  return articles;
}

const notThere = (documentId: string, inIndonesian = '', inEnglish = '') =>
  notFound(
    `Tidak ada artikel '${documentId}' ${inIndonesian}pada satuan kerja Anda`,
    `there is no article '${documentId}' ${inEnglish}in your units`,
  );

export function assertMay(actor: Actor, { permission, name }: Pick<Transition, 'permission' | 'name'>): void {
  if (actor.kind === 'system') return;
  // Strapi has asked whether the token may use the route, and no other step has a route for tokens.
  if (actor.kind === 'token' && permission === SUBMIT) return;
  if (actor.kind === 'user' && actor.can(permission.action, permission.subject)) return;
  throw forbidden(`Peran Anda tidak boleh melakukan langkah '${name}'`, `your role may not take the step '${name}'`);
}

function notNow({ name }: Transition, draft: ArticleRow) {
  const stage = stageOf(draft);
  return invalid(
    `Langkah '${name}' tidak dapat diambil pada tahap '${stage}'`,
    `the step '${name}' cannot be taken at the stage '${stage}'`,
  );
}

interface Shown extends Pick<Taken, 'strapi' | 'draft' | 'live'> {
  version: VersionRow | undefined;
  now: Date;
}

/** What the person may do next, with the reason where something stands in the way. */
export async function stepsFor(trx: Knex, actor: Actor, shown: Shown): Promise<Step[]> {
  const { draft, live } = shown;
  const steps: Step[] = [];
  for (const each of TRANSITIONS) {
    if (!isPossible(each, stageOf(draft), live !== undefined) || !mayTake(actor, each)) continue;
    steps.push({
      name: each.name,
      needs: each.needs,
      refusal: await refusalOf(trx, actor, each, shown),
    });
  }
  return steps;
}

function mayTake(actor: Actor, { permission }: Transition): boolean {
  return actor.kind === 'user' && actor.can(permission.action, permission.subject);
}

async function refusalOf(
  trx: Knex,
  actor: Actor,
  { name }: Transition,
  { strapi, draft, live, version, now }: Shown,
): Promise<Step['refusal']> {
  if (name === 'approve') {
    const own = whyNotApprove(actor, version, draft.facility?.hasOneOfficer ?? false);
    if (own) return own;
    const hasErrors = (await findingsFor(strapi, draft, live, now)).some(({ level }) => level === 'error');
    return hasErrors ? HAS_ERRORS : null;
  }
  if (name !== 'publish') return null;
  return assertMayBeReleased(strapi, trx, draft, live, now).then(
    () => null,
    (error: Error) => splitBoth(error.message),
  );
}

const HAS_ERRORS = {
  id: 'Perbaiki dahulu temuan berwarna merah.',
  en: 'Mend the findings in red first.',
};

/** The sentence of an error, apart in its two languages. */
function splitBoth(message: string) {
  const match = /^(.*) \((.*)\)$/s.exec(message);
  return match ? { id: match[1] as string, en: match[2] as string } : { id: message, en: message };
}
