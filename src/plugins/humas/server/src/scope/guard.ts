/**
 * Every way in that writes, whatever it is called: a document of another unit is not touched, and none is made for, moved
 * to or filled from another unit. Permissions with conditions leave these holes open (Strapi checks no row that it makes).
 */
import type { Core, Modules } from '@strapi/strapi';
import { conflict, forbidden } from '../core';
import { editionsOf, WRITES } from '../edition';
import { actorOf } from './actor';
import { FACILITY, LIMITS, REGION, type Limit } from './limits';
import { rowsOf, unitsOfRow, type Row } from './rows';
import { owns, unitsOf, type Units } from './units';

type Context = Modules.Documents.Middleware.Context;
type Parameters = { documentId?: string; data?: Record<string, unknown> };

export function guard(strapi: Core.Strapi) {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const isOurs = ctx.uid in LIMITS || ctx.uid === REGION;
    if (!isOurs || !WRITES.has(ctx.action)) return next();
    const params = ctx.params as Parameters;
    if (ctx.uid === FACILITY && ctx.action === 'delete') await assertNoToken(strapi, params.documentId);
    const actor = actorOf(strapi);
    const units = await unitsOf(strapi, actor);
    if (units.isUnlimited) return next();
    const limit = LIMITS[ctx.uid];
    if (!limit || (ctx.uid === FACILITY && ctx.action !== 'update')) throw onlyAdministrator();
    return editionsOf(strapi).transaction(async () => {
      const before = params.documentId ? await rowsOf(strapi, ctx.uid, { documentId: params.documentId }) : [];
      for (const row of before) assertOwn(units, limit, row);
      if (ctx.action === 'create') giveOnlyUnit(units, limit, params);
      const out = await next();
      const documentId = madeBy(ctx, out);
      const after = documentId ? await rowsOf(strapi, ctx.uid, { documentId }) : [];
      for (const row of after) {
        assertOwn(units, limit, row);
        assertOnlyOwnAdded(units, limit, row, before, actor.kind === 'user' ? actor.id : null);
      }
      if (ctx.uid === FACILITY) assertKept(before, after);
      return out;
    });
  };
}

/** A token without any unit reads what is under embargo in all of them: none may become one by the way. */
async function assertNoToken(strapi: Core.Strapi, documentId: string | undefined) {
  const rows = documentId ? await rowsOf(strapi, FACILITY, { documentId }) : [];
  if (rows.every(({ apiTokens }) => !apiTokens?.length)) return;
  throw conflict(
    'Satuan kerja ini masih mempunyai token API. Hapus token itu, atau pindahkan ke satuan kerja lain, lalu hapus satuan kerjanya',
    'this unit still has an API token: delete the token or give it to another unit first',
  );
}

/** An officer of one unit need not pick it. */
function giveOnlyUnit({ own }: Units, { unit }: Limit, params: Parameters) {
  if (!unit || own.length !== 1 || isGiven(params.data?.[unit])) return;
  const only = own[0]?.documentId;
  params.data = { ...params.data, [unit]: unit === 'facilities' ? [only] : only };
}

/** The panel sends lists of what to link and what to let go. */
function isGiven(relation: unknown): boolean {
  if (relation === null || relation === undefined) return false;
  if (Array.isArray(relation)) return relation.length > 0;
  if (typeof relation !== 'object') return true;
  const { connect, set } = relation as { connect?: unknown; set?: unknown };
  return connect === undefined && set === undefined ? true : isGiven(connect) || isGiven(set);
}

function assertOwn(units: Units, { unit }: Limit, row: Row) {
  if (unitsOfRow(unit, row).some((documentId) => owns(units, documentId))) return;
  if (unitsOfRow(unit, row).length > 0) {
    throw forbidden(
      'Isi ini milik satuan kerja lain; Anda tidak bertugas di sana',
      'this belongs to another unit, where you are no officer',
    );
  }
  throw units.own.length === 0
    ? forbidden(
        'Anda belum bertugas di satuan kerja mana pun; minta administrator menambahkan Anda sebagai petugas humas',
        'you are no officer of any unit yet; ask the administrator',
      )
    : forbidden('Pilih satuan kerja Anda pada isi ini', 'choose your unit for this');
}

/** Taking-part units, photos and files that come or go must be one's own; what was there before may stay. */
function assertOnlyOwnAdded(units: Units, limit: Limit, row: Row, before: Row[], userId: number | null) {
  const earlier = (named: (row: Row) => string[]) => new Set(before.flatMap(named));
  if (limit.unit === 'facilities') {
    const had = earlier((each) => unitsOfRow('facilities', each));
    const has = unitsOfRow('facilities', row);
    const changed = [...has.filter((one) => !had.has(one)), ...[...had].filter((one) => !has.includes(one))];
    if (changed.some((one) => !owns(units, one)))
      throw forbidden(
        'Satuan kerja lain hanya dapat ditambahkan atau dikeluarkan oleh petugasnya sendiri',
        'another unit is added or taken out by its own officers',
      );
  }
  if (limit.shows === 'photos') {
    const had = earlier((each) => (each.photos ?? []).map(({ documentId }) => documentId));
    const foreign = (row.photos ?? []).find(
      ({ documentId, facility }) => !had.has(documentId) && !owns(units, facility?.documentId),
    );
    if (foreign) throw forbidden('Foto itu milik satuan kerja lain', 'that photo belongs to another unit');
  }
  if (limit.shows === 'file' && row.file) {
    const isOwn = row.file.unit ? owns(units, row.file.unit) : row.file.createdBy?.id === userId;
    if (!isOwn) throw forbidden('Berkas itu milik satuan kerja lain', 'that file belongs to another unit');
  }
}

/** What decides over people and rights stays with the administrator, whatever a role lets one edit. */
const KEPT = ['region', 'officers', 'apiTokens', 'isActive', 'kind', 'specialisation', 'hasOneOfficer', 'slug'];

function assertKept(before: Row[], after: Row[]) {
  const spell = (rows: Row[], name: string) => JSON.stringify(rows.map((row) => identities(row[name])));
  const changed = KEPT.find((name) => spell(before, name) !== spell(after, name));
  if (changed)
    throw forbidden(
      `Bagian '${changed}' dari satuan kerja hanya diubah oleh administrator`,
      `only the administrator changes '${changed}' of a unit`,
    );
}

function identities(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(identities).sort();
  return value && typeof value === 'object' && 'id' in value ? value.id : (value ?? null);
}

const onlyAdministrator = () =>
  forbidden('Hanya administrator yang mengubah daftar ini', 'only the administrator changes this list');

function madeBy(ctx: Context, out: unknown): string | undefined {
  const made = (out as { documentId?: string } | null | undefined)?.documentId;
  return ctx.action === 'clone' || ctx.action === 'create' ? made : ((ctx.params as Parameters).documentId ?? made);
}
