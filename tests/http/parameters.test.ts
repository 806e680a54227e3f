/** What the public API is asked in bad faith or by mistake: refused in words, soon, and without harm. Both ways in. */
import fc from 'fast-check';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { exchange, listening, parsed } from '../support/raw-http';

/** A slash at the end is what the short lane leaves to Strapi's chain. */
const WAYS = [
  ['the short lane', '/articles'],
  ["Strapi's chain", '/articles/'],
] as const;

let newsroom: Newsroom;
let port: number;

beforeAll(async () => {
  newsroom = await startNewsroom();
  port = await listening(newsroom.strapi.server.httpServer);
  const unit = await newsroom.make.facility({ shortName: 'Lapas Ketat' });
  await newsroom.make.article({ title: 'Berita', facility: unit.documentId });
  for (let count = 0; count < 3; count += 1) await ask('/articles');
  expect(newsroom.strapi.plugin('humas').service('lane').isOpen()).toBe(true);
});
afterAll(() => newsroom?.close());

/** Unchanged by any client; the answer is held against the contract. */
async function ask(path: string) {
  const address = `/api/humas${path}`;
  const sent = `GET ${address} HTTP/1.1\r\nHost: berita.example\r\nConnection: close\r\n\r\n`;
  const answer = parsed(await exchange(port, sent));
  const headers = Object.fromEntries(
    answer.headers.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );
  const text = Buffer.from(answer.body, 'latin1').toString('utf8');
  newsroom.contract().check({ method: 'GET', address, status: answer.status, headers, text });
  return { status: answer.status, body: JSON.parse(text) };
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const times = (count: number, text: (index: number) => string, between = '&') =>
  Array.from({ length: count }, (_, index) => text(index)).join(between);

/** Of each: what is asked, and the parameter that the refusal names; '' for the query as a whole. */
const REFUSED: [what: string, query: string, names: string][] = [
  ['an unknown parameter', 'warna=merah', 'warna'],
  ['a known one in another case', 'Locale=id', 'Locale'],
  ['a private field as a filter', 'filters[officers][email][$contains]=a', 'filters[officers][email][$contains]'],
  ['an operator that there is not', 'filters[kind][$ne]=news', 'filters[kind][$ne]'],
  ['a doubled one', 'locale=id&locale=en', 'locale'],
  ['a doubled one in two spellings', 'filters[kind]=news&filters[kind][$eq]=news', 'filters[kind]'],
  ['a filter as a list', 'filters[kind][0]=news', 'filters[kind][0]'],
  ['a filter as a list without numbers', 'filters[kind][]=news', 'filters[kind][]'],
  ['two sorts', 'sort[0]=releasedAt&sort[1]=releasedAt', 'sort[1]'],
  ['a depth of 200', `filters${'[a]'.repeat(200)}=1`, `filters${'[a]'.repeat(200)}`.slice(0, 80)],
  ['a depth of 200 of a known key', `sort${'[0]'.repeat(200)}=1`, `sort${'[0]'.repeat(200)}`.slice(0, 80)],
  ['5,000 keys', 'a&'.repeat(5000), ''],
  ['50 keys', times(50, (index) => `a${index}=1`), ''],
  ['a query of 10,000 characters', `filters[facility]=${'a'.repeat(10_000)}`, ''],
  ['a name of 141 characters', `filters[facility]=${'a'.repeat(141)}`, 'filters[facility]'],
  ['a name of an unknown unit', 'filters[facility]=tidak-ada', 'filters[facility]'],
  ['__proto__', '__proto__=1', '__proto__'],
  ['__proto__ with a key', '__proto__[isAdmin]=1', '__proto__[isAdmin]'],
  ['constructor', 'constructor[prototype][isAdmin]=1', 'constructor[prototype][isAdmin]'],
  ['__proto__ as a filter', 'filters[__proto__]=1', 'filters[__proto__]'],
  ['hasOwnProperty', 'hasOwnProperty=1', 'hasOwnProperty'],
  ['NUL in a value', 'filters[facility]=a%00b', 'filters[facility]'],
  ['NUL in a key', 'loc%00ale=id', 'loc\u0000ale'],
  ['a control character', 'filters[topic]=a%1bb', 'filters[topic]'],
  ['bytes that are no UTF-8', 'filters[facility]=%ff', 'filters[facility]'],
  ['bytes that are no UTF-8 in a key', '%ff=1', '%ff'],
  ['half a surrogate', 'filters[facility]=%ed%a0%80', 'filters[facility]'],
  ['a lone percent sign', 'locale=%', 'locale'],
  ['an escape cut short', 'locale=%2', 'locale'],
  ['an escape of an escape', 'locale=%2569d', 'locale'],
  ['letters that only look alike', 'locale=%D1%96d', 'locale'],
  ['an emoji', 'filters[topic]=%F0%9F%98%80', 'filters[topic]'],
  ['an empty value', 'locale=', 'locale'],
  ['no value', 'sort', 'sort'],
  ['an empty filter', 'filters[facility]=', 'filters[facility]'],
  ['an empty key', '=1', ''],
  ['fields of none', 'fields=', 'fields'],
  ['a field that there is not', 'fields=title,officers', 'fields'],
  ['a field of the whole item', 'fields=body', 'fields'],
  ['__proto__ as a field', 'fields=__proto__', 'fields'],
  ['page 0', 'pagination[page]=0', 'pagination[page]'],
  ['page -1', 'pagination[page]=-1', 'pagination[page]'],
  ['page 1.5', 'pagination[page]=1.5', 'pagination[page]'],
  ['page 1e3', 'pagination[page]=1e3', 'pagination[page]'],
  ['page 0x10', 'pagination[page]=0x10', 'pagination[page]'],
  ['page in other digits', 'pagination[page]=%D9%A3', 'pagination[page]'],
  ['page Infinity', 'pagination[page]=Infinity', 'pagination[page]'],
  ['a page beyond the last', 'pagination[page]=100001', 'pagination[page]'],
  ['a page beyond numbers', `pagination[page]=${'9'.repeat(400)}`, 'pagination[page]'],
  ['101 a page', 'pagination[pageSize]=101', 'pagination[pageSize]'],
  ['a page without items', 'pagination[pageSize]=0', 'pagination[pageSize]'],
  [
    'two filters, too deep for numbers',
    'pagination[page]=102&pagination[pageSize]=100&filters[kind]=news&filters[facility]=lapas-ketat',
    'pagination[page]',
  ],
  ['a page and a cursor', `pagination[page]=1&pagination[cursor]=${base64(['a', 'b'])}`, 'pagination[cursor]'],
  ['a count that is neither', 'pagination[withCount]=1', 'pagination[withCount]'],
  ['a cursor that is no base64', 'pagination[cursor]=***', 'pagination[cursor]'],
  ['an empty cursor', 'pagination[cursor]=', 'pagination[cursor]'],
  [
    'a cursor of junk',
    `pagination[cursor]=${Buffer.from('\u0001\u00ff{').toString('base64url')}`,
    'pagination[cursor]',
  ],
  ['a cursor of no list', `pagination[cursor]=${base64({ sortKey: 'a', documentId: 'b' })}`, 'pagination[cursor]'],
  ['a cursor of one', `pagination[cursor]=${base64(['a'])}`, 'pagination[cursor]'],
  ['a cursor of three', `pagination[cursor]=${base64(['a', 'b', 'c'])}`, 'pagination[cursor]'],
  ['a cursor of numbers', `pagination[cursor]=${base64([1, 2])}`, 'pagination[cursor]'],
  ['a cursor of null', `pagination[cursor]=${base64(null)}`, 'pagination[cursor]'],
  ['a cursor of lists', `pagination[cursor]=${base64([['a'], ['b']])}`, 'pagination[cursor]'],
  ['a cursor with NUL', `pagination[cursor]=${base64(['a\u0000', 'b'])}`, 'pagination[cursor]'],
  ['a long cursor', `pagination[cursor]=${'a'.repeat(2000)}`, 'pagination[cursor]'],
  ['a cursor of 10 kB', `pagination[cursor]=${'a'.repeat(10_000)}`, ''],
  ['a day that there is not', 'filters[releasedAt][$gte]=2024-02-30', 'filters[releasedAt][$gte]'],
  ['a moment without an offset', 'filters[releasedAt][$lt]=2024-02-01T00:00:00', 'filters[releasedAt][$lt]'],
  ['a year beyond calendars', 'filters[releasedAt][$lt]=%2B275761-01-01', 'filters[releasedAt][$lt]'],
  ['a zone that there is not', 'zone=Asia/Atlantis', 'zone'],
  ['SQL', 'sort=releasedAt;drop%20table%20humas_editions--', 'sort'],
];

describe.each(WAYS)('%s', (_, path) => {
  it.each(REFUSED)('refuses %s', async (_, query, names) => {
    const { status, body } = await ask(`${path}?${query}`);
    const [first] = body.error?.details?.errors ?? [];
    expect({ status, path: first?.path.replace(/…$/, '') }).toEqual({ status: 400, path: names });
    if (names) expect(body.error.message).toContain(`'${first.path}'`);
  });

  it.each([
    ['nothing but separators', '&&&'],
    ['any populate', 'populate[facility][populate][region]=*&populate[1]=cover'],
    ['an offset', 'filters[releasedAt][$lt]=2030-01-01T07:00:00%2B07:00'],
    ['SQL in a cursor', `pagination[cursor]=${base64(["' or 1=1 --", "'; drop table humas_editions --"])}`],
    ['the last page of all', 'pagination[page]=100000&pagination[pageSize]=100'],
  ])('answers %s', async (_, query) => {
    expect((await ask(`${path}?${query}`)).status).toBe(200);
  });

  it('answers whatever it is asked with a list or a refusal, and nothing is changed by it', async () => {
    const known = [
      'filters[facility]',
      'sort',
      'locale',
      'fields',
      'populate',
      'pagination[page]',
      'pagination[cursor]',
    ];
    const special = [
      '__proto__',
      'constructor',
      'toString',
      'filters',
      'filters[',
      ']',
      '[]',
      'sort[0]',
      'fields[]',
      '%00',
    ];
    const characters = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      maxLength: 12,
    });
    const bytes = fc
      .uint8Array({ maxLength: 6 })
      .map((all) => [...all].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    const key = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...special), characters, bytes);
    const value = fc.oneof(
      fc.constantFrom('id', 'lapas-ketat', 'title', '1', '*', '', base64(['a', 'b'])),
      characters,
      bytes,
    );
    const query = fc
      .array(fc.tuple(key, value), { maxLength: 5 })
      .map((pairs) => pairs.map(([a, b]) => `${a}=${b}`).join('&'));
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const { status } = await ask(`${path}?${asked}`);
        statuses.add(status);
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 250, seed: 20_260_101 },
    );
    expect([...statuses].sort()).toEqual([200, 400]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((await ask('/articles')).body.data).toHaveLength(1);
  });

  it('refuses the worst about as fast as the simplest', async () => {
    const worst = REFUSED.filter(([what]) => /200|5,000|10,000|10 kB|50 keys|proto/.test(what));
    const spent = new Map<string, number[]>();
    for (let round = 0; round < 15; round += 1) {
      for (const [what, query] of [['the simplest', 'a=1'] as const, ...worst]) {
        const startedAt = performance.now();
        await ask(`${path}?${query}`);
        spent.set(what, [...(spent.get(what) ?? []), performance.now() - startedAt]);
      }
    }
    const best = [...spent].map(([what, all]) => ({ what, ms: Math.min(...all) })); // what a busy machine adds is no cost
    const simplest = best[0]?.ms as number;
    console.info(best.map(({ what, ms }) => `${what}: ${ms.toFixed(2)} ms, ${(ms / simplest).toFixed(1)}×`).join('\n'));
    expect(best.filter(({ ms }) => ms > 5 * simplest)).toEqual([]);
  });
});

it('a request line that no server reads ends with 431, and the next one is answered', async () => {
  const sent = `GET /api/humas/articles?${times(5000, (index) => `a${index}=1`)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
  expect(parsed(await exchange(port, sent)).status).toBe(431);
  expect((await ask('/articles')).status).toBe(200);
});
