/**
 * How much one document may ask for. It is weighed before Strapi's own GraphQL sees it: the depth rule there follows
 * fragments without remembering them, so a dozen fragments that name each other twice would keep it busy for hours, and a
 * circle, or a fragment that does not exist, would throw it.
 */
import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export interface Limits {
  aliases: number;
  directives: number;
  /** Fields that the answer could have: those below `first: 20` count twenty times. */
  cost: number;
}

type Weight = Record<keyof Limits, number>;
const NOTHING: Weight = { aliases: 0, directives: 0, cost: 0 };

/** What is too much, in a sentence; null when all is well. `pageSizes` are of the fields that list, when `first` is missing. */
export function excessOf(document: DocumentNode, limits: Limits, pageSizes: PageSizes): string | null {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
  const weighed = createScale(fragments, pageSizes);
  let total = NOTHING;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const weight = weighed(definition.selectionSet);
    if (typeof weight === 'string') return weight;
    total = sum(total, weight, countOf(definition.directives));
  }
  const name = (Object.keys(limits) as (keyof Limits)[]).find((each) => total[each] > limits[each]);
  return name ? SENTENCES[name](limits[name], total[name]) : null;
}

const SENTENCES: Record<keyof Limits, (limit: number, found: number) => string> = {
  aliases: (limit, found) => `A document may have ${limit} aliases; this one has ${found}`,
  directives: (limit, found) => `A document may have ${limit} directives; this one has ${found}`,
  cost: (limit, found) =>
    `An answer may have ${limit} fields (those below first: 20 count twenty times); this one could have ${found}. Ask for fewer items or fields`,
};

export interface PageSizes {
  byDefault: Record<string, number>;
  /** What a variable could stand for. */
  largest: number;
}

/** Each fragment is weighed once. A string is a sentence that ends the weighing. */
function createScale(fragments: Map<string, FragmentDefinitionNode>, pageSizes: PageSizes) {
  const known = new Map<string, Weight | 'open'>();

  function set({ selections }: SelectionSetNode): Weight | string {
    let total = NOTHING;
    for (const selection of selections) {
      const weight =
        selection.kind === Kind.FIELD
          ? field(selection)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? set(selection.selectionSet)
            : fragment(selection.name.value);
      if (typeof weight === 'string') return weight;
      total = sum(total, weight, countOf(selection.directives));
    }
    return sum(total, { ...NOTHING, cost: 1 });
  }

  function field(node: FieldNode): Weight | string {
    const own = { ...NOTHING, cost: 1, aliases: node.alias ? 1 : 0 };
    if (!node.selectionSet) return own;
    const below = set(node.selectionSet);
    if (typeof below === 'string') return below;
    return sum(own, { ...below, cost: below.cost * times(node, pageSizes) });
  }

  function fragment(name: string): Weight | string {
    const seen = known.get(name);
    if (seen === 'open') return `Fragment '${name}' contains itself`;
    if (seen) return seen;
    const definition = fragments.get(name);
    if (!definition) return `There is no fragment '${name}'`;
    known.set(name, 'open');
    const weight = set(definition.selectionSet);
    if (typeof weight !== 'string') known.set(name, weight);
    return weight;
  }

  return set;
}

function times(node: FieldNode, { byDefault, largest }: PageSizes): number {
  const first = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!first) return byDefault[node.name.value] ?? 1;
  return first.kind === Kind.INT ? Math.max(1, Number(first.value)) : largest;
}

const countOf = (directives: readonly unknown[] | undefined): Weight => ({
  ...NOTHING,
  directives: directives?.length ?? 0,
});

function sum(...weights: Weight[]): Weight {
  return weights.reduce((a, b) => ({
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    cost: a.cost + b.cost,
  }));
}
