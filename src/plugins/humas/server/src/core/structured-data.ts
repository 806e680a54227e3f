/**
 * Things as schema.org describes them. Builders return types of `schema-dts`, so the compiler checks each property; only types
 * come from there, nothing of it is shipped.
 */
import type { JsonLd } from '../../../contracts/public';

/** A thing with an address, as a document of its own. */
export function jsonLdOf(thing: { '@type': string; '@id'?: string }): JsonLd {
  return { '@context': 'https://schema.org', ...(thing as Record<string, unknown> & Required<typeof thing>) };
}

/** An empty list says "there are none"; a missing one says "not stated". */
export function someOf<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
