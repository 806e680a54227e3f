/**
 * What else readers get without an article being published: an event, a photo that a live article shows, and the setting
 * that lets a unit approve its own texts. Who may publish may do it, and the trail says so.
 */
import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TrailEntry } from '../../../contracts/workflow';
import { forbidden, invalid } from '../core';
import { editionsOf, WRITES } from '../edition';
import { actorOf, type Actor } from '../scope';
import { reviewAgain } from './reopen';
import { assertStillProtected, isShown, NOWHERE, readPhoto, settlePlaces, whatShows } from './shown-photos';
import { addToTrail } from './trail';
import { EVENT, PHOTO, PUBLISH } from './transitions';

type Context = Modules.Documents.Middleware.Context;
interface Parameters {
  documentId?: string;
  status?: string;
  data?: Record<string, unknown>;
}
interface Row {
  id: number;
  documentId: string;
  publishedAt?: unknown;
  withdrawalReason?: string | null;
  hasOneOfficer?: boolean | null;
  facility?: { documentId: string } | null;
  facilities?: { documentId: string }[];
  [attribute: string]: unknown;
}
interface Given {
  strapi: Core.Strapi;
  trx: Knex;
  actor: Actor;
  ctx: Context;
  /** The rows as they stand before the action. */
  before: Row[];
  next: () => Promise<unknown>;
}
type Guard = (given: Given) => Promise<unknown>;

const FACILITY = 'plugin::humas.facility';
const GUARDS: Record<string, Guard> = { [EVENT]: guardEvent, [PHOTO]: guardPhoto, [FACILITY]: guardFacility };

export function guardOthers(strapi: Core.Strapi) {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const guard = GUARDS[ctx.uid];
    if (!guard || !WRITES.has(ctx.action)) return next();
    const actor = actorOf(strapi);
    return editionsOf(strapi).transaction(async (trx) => {
      const { documentId } = ctx.params as Parameters;
      const before = documentId ? await rowsOf(strapi, ctx.uid, documentId) : [];
      return guard({ strapi, trx, actor, ctx, before, next });
    });
  };
}

async function guardEvent({ strapi, trx, actor, ctx, before, next }: Given): Promise<unknown> {
  const { status } = ctx.params as Parameters;
  const isLive = before.some(({ publishedAt }) => publishedAt);
  const releases = ctx.action === 'publish' || status === 'published';
  const withdraws = isLive && (ctx.action === 'unpublish' || ctx.action === 'delete');
  if (actor.kind !== 'system' && (releases || withdraws)) {
    assertMayPublish(
      actor,
      EVENT,
      'Peran Anda tidak boleh menerbitkan atau menarik kegiatan',
      'your role may not publish or withdraw events',
    );
    if (withdraws && !before.find(({ publishedAt }) => !publishedAt)?.withdrawalReason?.trim())
      throw invalid(
        'Isi alasan penarikan kegiatan ini dahulu; pembaca alamat lamanya akan membacanya',
        'fill in the reason for withdrawal first; readers of the old address will see it',
      );
  }
  const out = await next();
  const row = before[0] ?? ((await rowsOf(strapi, EVENT, documentIdIn(out)))[0] as Row);
  if (row && (releases || withdraws))
    await addToTrail(trx, actor, {
      ...lineOf('event', row, String(row.name ?? '')),
      name: releases ? 'publish' : 'withdraw',
      note: withdraws ? (before.find(({ publishedAt }) => !publishedAt)?.withdrawalReason ?? null) : null,
    });
  return out;
}

async function guardPhoto({ strapi, trx, actor, ctx, before, next }: Given): Promise<unknown> {
  const [photo] = before;
  const prior = photo && ctx.action !== 'clone' ? await readPhoto(strapi, photo.documentId) : null;
  settlePlaces((ctx.params as Parameters).data, prior);
  const showing = prior ? await whatShows(strapi, trx, prior) : NOWHERE;
  if (isShown(showing) && actor.kind !== 'system')
    assertMayPublish(
      actor,
      PUBLISH.subject as string,
      'Foto ini tampil pada artikel yang terbit; hanya yang boleh menerbitkan yang mengubahnya',
      'a published article shows this photo, so only who may publish changes it',
    );
  const out = await next();
  if (prior) await assertStillProtected(strapi, trx, prior, showing);
  if (photo && isShown(showing))
    await addToTrail(trx, actor, { ...lineOf('photo', photo, String(photo.caption ?? '')), name: 'amend' });
  if (photo) await reviewAgain(strapi, trx, actor, photo.documentId);
  return out;
}

async function guardFacility({ strapi, trx, actor, ctx, before, next }: Given): Promise<unknown> {
  const out = await next();
  const documentId = (ctx.params as Parameters).documentId ?? documentIdIn(out);
  const [now] = await rowsOf(strapi, FACILITY, documentId);
  if (now && Boolean(before[0]?.hasOneOfficer) !== Boolean(now.hasOneOfficer))
    await addToTrail(trx, actor, {
      ...lineOf('facility', { ...now, facility: now }, String(now.shortName ?? '')),
      name: 'setting',
      note: `hasOneOfficer: ${now.hasOneOfficer ? 'true' : 'false'}`,
      changes: ['hasOneOfficer'],
    });
  return out;
}

function assertMayPublish(actor: Actor, subject: string, indonesian: string, english: string) {
  if (actor.kind === 'user' && actor.can(PUBLISH.action, subject)) return;
  throw forbidden(indonesian, english);
}

function lineOf(type: TrailEntry['type'], row: Row, title: string) {
  const facility = row.facility?.documentId ?? row.facilities?.[0]?.documentId ?? null;
  return { type, documentId: row.documentId, title, facility };
}

async function rowsOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<Row[]> {
  const unit = { select: ['documentId'] };
  const populate = { [EVENT]: { facilities: unit }, [PHOTO]: { facility: unit } }[uid] ?? {};
  return strapi.db.query(uid as never).findMany({ where: { documentId }, populate, orderBy: { id: 'asc' } } as never);
}

const documentIdIn = (out: unknown): string => (out as { documentId?: string } | null)?.documentId ?? '';
