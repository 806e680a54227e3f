import { parse } from 'graphql';
import { excessOf, type Limits } from './limits';

const LIMITS: Limits = { aliases: 2, directives: 2, cost: 100 };
const excess = (query: string) => excessOf(parse(query), LIMITS, { byDefault: { list: 20 }, largest: 100 });
const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`).join(' ');
/** Each fragment names the next one twice: 2 to the power of their number. */
const laughs = (depth: number) =>
  Array.from({ length: depth }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`).join(
    ' ',
  ) + ` fragment F${depth} on Query { a }`;

it.each([
  { name: 'a small document', query: '{ a b { c } }', says: null },
  { name: 'as many aliases as allowed', query: '{ x: a y: a }', says: null },
  { name: 'too many aliases', query: '{ x: a y: a z: a }', says: /2 aliases; this one has 3/ },
  { name: 'aliases in a fragment', query: '{ ...F ...F } fragment F on Query { x: a y: a }', says: /this one has 4/ },
  { name: 'aliases of two operations', query: 'query A { x: a y: a } query B { z: a }', says: /this one has 3/ },
  { name: 'too many directives', query: '{ a @x @x @x }', says: /2 directives; this one has 3/ },
  { name: 'directives on fragments', query: '{ ...F @x ... @x { a @x } } fragment F on Query { a }', says: /has 3/ },
  { name: 'a list of 20 by default', query: '{ list { a b c } }', says: null },
  { name: 'a list of 20 with many fields', query: `{ list { ${fields(6)} } }`, says: /could have 1/ },
  { name: 'a short list with many fields', query: `{ list(first: 2) { ${fields(6)} } }`, says: null },
  { name: 'a list within a list', query: '{ list(first: 10) { list(first: 10) { a } } }', says: /could have 2/ },
  {
    name: 'a list as long as a variable says',
    query: 'query ($n: Int) { list(first: $n) { a } }',
    says: /could have 2/,
  },
  { name: 'a negative length', query: `{ list(first: -5) { ${fields(3)} } }`, says: null },
  { name: 'fragments that double', query: `{ ...F0 } ${laughs(60)}`, says: /could have \d/ },
  { name: 'a circle of one', query: '{ ...A } fragment A on Query { ...A }', says: /Fragment 'A' contains itself/ },
  {
    name: 'a circle of two below a field',
    query: '{ ...A } fragment A on Query { a { ...B } } fragment B on Query { b { ...A } }',
    says: /Fragment 'A' contains itself/,
  },
  { name: 'a fragment that is not there', query: '{ a ...Nowhere }', says: /There is no fragment 'Nowhere'/ },
])('$name', ({ query, says }) => {
  if (says) expect(excess(query)).toMatch(says);
  else expect(excess(query)).toBeNull();
});
