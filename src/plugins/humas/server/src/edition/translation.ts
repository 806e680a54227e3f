import type { Core } from '@strapi/strapi';
import type { PublicType } from './types';

type Data = Record<string, unknown>;
interface Sibling {
  locale?: string | null;
  publishedAt?: unknown;
}

const RELATIONS = ['facility', 'topic', 'events', 'photos'] as const;

/**
 * Relations are per locale, so a new translation would start without a unit, an event or a photo.
 * It starts with those of the item it translates; what the officer gives wins.
 */
export async function inheritFromSibling(
  strapi: Core.Strapi,
  { uid }: PublicType,
  params: { data?: Data; locale?: string },
  before: Sibling[],
) {
  const locale = params.locale;
  const isNewLocale = before.length > 0 && locale !== undefined && !before.some((row) => row.locale === locale);
  if (!isNewLocale) return;
  const documentId = (before[0] as { documentId?: string }).documentId;
  const sibling = await strapi.db.query(uid).findOne({
    where: { documentId, publishedAt: null },
    populate: { facility: true, topic: true, events: true, photos: true, dateline: true, origin: true },
    orderBy: { id: 'asc' },
  });
  if (!sibling) return;
  params.data = { ...inherited(sibling), ...params.data };
}

function inherited(sibling: Data): Data {
  const data: Data = { kind: sibling.kind };
  for (const name of RELATIONS) {
    const value = sibling[name];
    if (Array.isArray(value)) data[name] = value.map(({ documentId }: { documentId: string }) => documentId);
    else if (value) data[name] = (value as { documentId: string }).documentId;
  }
  for (const name of ['dateline', 'origin']) {
    if (!sibling[name]) continue;
    data[name] = { ...(sibling[name] as Data), id: undefined };
  }
  return data;
}
