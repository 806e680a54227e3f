import { GraphQLError, Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { EditionType } from '../../../../contracts/public';
import type { ItemAnswer, ListedCard } from '../../edition';
import { cursorOf } from '../cursor';
import { refused } from '../query-string';
import type { DeliveryService, ListPage } from '../service';
import { isName } from '../validation';
import type { Arguments } from './arguments';

export const cardOf = ({ card }: ListedCard) => JSON.parse(card) as unknown;

/** Cursor connections as clients know them (https://relay.dev/graphql/connections.htm), forwards only. */
export function connectionOf({ cards, pagination }: ListPage) {
  const nodes = cards.map(cardOf);
  const edges = cards.map((card, index) => ({ cursor: cursorOf(card), node: nodes[index] }));
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: pagination.nextCursor !== null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: pagination.total,
    totalIsMinimum: pagination.totalIsMinimum ?? false,
  };
}

/** A total is counted only for those who ask for it. */
export function wantsCount({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const mentions = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return COUNTS.includes(selection.name.value);
      return mentions(
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments[selection.name.value]?.selectionSet,
      );
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => mentions(selectionSet));
}
const COUNTS = ['totalCount', 'totalIsMinimum'];

/** The item, if it is to be read. One that moved is answered under its old address: its `slug` is the present one. */
export async function liveItem(
  delivery: DeliveryService,
  type: EditionType,
  given: Arguments,
  { locale, fallback }: { locale?: string; fallback?: string },
): Promise<Extract<ItemAnswer, { is: 'live' }>> {
  const key = keyOf(given);
  let found = await findNamed(delivery, type, key, locale, fallback);
  if (found.is === 'moved') found = await findNamed(delivery, type, found.slug, found.locale);
  if (found.is === 'live') return found;
  if (found.is === 'withdrawn') throw failure('GONE', 'This item was withdrawn', { reason: found.reason });
  throw failure('NOT_FOUND', `There is no ${type} '${key.slice(0, 140)}'`);
}

async function findNamed(
  delivery: DeliveryService,
  type: EditionType,
  key: string,
  locale?: string,
  fallback?: string,
) {
  return isName(key) ? delivery.find(type, key, locale, fallback) : ({ is: 'unknown' } as const);
}

function keyOf({ slug, id }: Arguments): string {
  const [key, ...others] = [slug, id].filter((given) => given !== undefined && given !== null);
  if (key === undefined) throw refused('slug', "Parameter 'slug': give a slug or an id");
  if (others.length > 0) throw refused('id', "Parameter 'id': give a slug or an id, not both");
  return String(key);
}

const failure = (code: string, message: string, details: object = {}) =>
  new GraphQLError(message, { extensions: { code, ...details } });
