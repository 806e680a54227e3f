/**
 * A source's address is asked by this server, from inside whatever network it stands in. So it must be one that may be asked at
 * all; and a source that may reach networks that are not public, and where it may go there, is the administrator's alone.
 */
import type { Core, Modules } from '@strapi/strapi';
import { forbidden, invalid } from '../../core';
import { WRITES } from '../../edition';
import { FetchProblem, parseAddress, parseNetwork } from '../../fetching';
import { actorOf } from '../../scope';
import { SOURCE } from './figures';

type Context = Modules.Documents.Middleware.Context;

interface Wiring {
  address?: unknown;
  allowedNetworks?: unknown;
}

export function guardSources(strapi: Core.Strapi) {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    if (ctx.uid !== SOURCE || !WRITES.has(ctx.action)) return next();
    const { documentId, data } = ctx.params as { documentId?: string; data?: Wiring };
    if (!data) return next();
    if (data.address !== undefined) assertAddress(data.address);
    if (data.allowedNetworks !== undefined) data.allowedNetworks = asNetworks(data.allowedNetworks);
    const actor = actorOf(strapi);
    if (actor.kind === 'system' || (actor.kind === 'user' && actor.isSuperAdmin)) return next();
    const before: Wiring | null = documentId
      ? await strapi.db.query(SOURCE).findOne({ where: { documentId }, select: ['address', 'allowedNetworks'] })
      : null;
    assertSameReach(before, data);
    return next();
  };
}

function assertAddress(address: unknown) {
  try {
    parseAddress(String(address));
  } catch (problem) {
    if (!(problem instanceof FetchProblem)) throw problem;
    throw invalid(problem.words.id, problem.words.en);
  }
}

/** The panel sends JSON as it was typed. */
function asNetworks(given: unknown): string[] | null {
  const list = typeof given === 'string' ? parsed(given) : given;
  if (list === null || (Array.isArray(list) && list.length === 0)) return null;
  if (!Array.isArray(list) || !list.every((each) => typeof each === 'string' && isNetwork(each)))
    throw invalid(
      'Jaringan intranet ditulis sebagai daftar, misalnya ["10.20.0.0/16"]',
      'networks are a list like ["10.20.0.0/16"]',
    );
  return list;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json || 'null');
  } catch {
    return json;
  }
}

function isNetwork(text: string): boolean {
  try {
    parseNetwork(text);
    return true;
  } catch {
    return false;
  }
}

function assertSameReach(before: Wiring | null, { address, allowedNetworks }: Wiring) {
  const had = before?.allowedNetworks ?? null;
  const isWider = allowedNetworks !== undefined && JSON.stringify(allowedNetworks) !== JSON.stringify(had);
  const isElsewhere = had !== null && address !== undefined && address !== before?.address;
  if (isWider)
    throw forbidden(
      'Jaringan intranet sebuah sumber hanya diisi oleh administrator',
      'only the administrator sets the networks of a source',
    );
  if (isElsewhere)
    throw forbidden(
      'Alamat sumber yang boleh masuk jaringan intranet hanya diubah oleh administrator',
      'only the administrator changes the address of a source that may reach an intranet',
    );
}
