import { FetchProblem, type Fetched, type FetchRequest } from '../../fetching';
import type { Source } from '../look';
import type { SourceStateRow } from '../tables';
import { lookAtNewsroom } from './look-at-newsroom';
import { articleChange, meta, UNIT_SITE } from './make-change';

const source = { address: UNIT_SITE, allowedNetworks: ['10.0.0.0/8'] } as Source;
const state = (given: Partial<SourceStateRow> = {}) =>
  ({ address: null, cursor: 0, epoch: null, ...given }) as SourceStateRow;

const NOTHING = {
  ...{ status: 200, movedTo: null, contentType: null, etag: null, lastModified: null },
  ...{ retryAfterSeconds: null, maxAgeSeconds: null, links: [], body: Buffer.from('') },
};

/** Answers in turn. */
function newsroomThat(...answers: (Partial<Fetched> | Error)[]) {
  const asked: URL[] = [];
  const fetch = async ({ address }: FetchRequest): Promise<Fetched> => {
    asked.push(new URL(address));
    const answer = answers.shift();
    if (!answer || answer instanceof Error) throw answer ?? new Error('asked too often');
    return { ...NOTHING, address, ...answer };
  };
  return { asked, look: lookAtNewsroom({ fetcher: { fetch }, isOurs: async () => false }) };
}

const page = (data: unknown[], given: object) => ({ body: Buffer.from(JSON.stringify({ data, meta: meta(given) })) });
const queryOf = (url: URL | undefined) => Object.fromEntries(url?.searchParams ?? []);
const tooLarge = () => new FetchProblem('too-large', { id: 'terlalu besar', en: 'too large' });
const never = () => false;

it('begins at 0, without an epoch, and waits for news', async () => {
  const { asked, look } = newsroomThat(page([articleChange(4)], { next: 4, newest: 9, hasMore: true }));
  const looked = await look(source, state({ cursor: 7 }), never);
  expect(asked[0]?.href).toMatch(`${UNIT_SITE}/api/humas/changes?`);
  expect(queryOf(asked[0])).toEqual({ since: '0', limit: '100', wait: '10' });
  expect(looked.items.map(({ key }) => key)).toEqual(['article a1 id']);
  expect(looked).toMatchObject({ state: { epoch: 'e-1', cursor: 4 }, nextInSeconds: 0 });
});

it('goes on from where it was, under its epoch', async () => {
  const { asked, look } = newsroomThat(page([], { next: 4 }));
  await look(source, state({ cursor: '4', epoch: 'e-1' }), never);
  expect(queryOf(asked[0])).toMatchObject({ since: '4', epoch: 'e-1' });
});

const numbersUnknown = (epoch: string) => {
  const gone = { data: null, error: { status: 410, name: 'GoneError', message: '-', details: { epoch } } };
  return { status: 410, body: Buffer.from(JSON.stringify(gone)) };
};

it('begins again where numbers were taken back under the same epoch, once', async () => {
  const { look } = newsroomThat(numbersUnknown('e-1'), numbersUnknown('e-1'));
  const began = await look(source, state({ cursor: 4, epoch: 'e-1' }), never);
  expect(began).toMatchObject({ state: { epoch: 'e-1', cursor: 0 }, nextInSeconds: 0 });
  await expect(look(source, state({ cursor: 0, epoch: 'e-1' }), never)).rejects.toMatchObject({ isGone: false });
});

it('that is gone for good is not asked again', async () => {
  const { look } = newsroomThat({ status: 410 });
  await expect(look(source, state({ cursor: 4, epoch: 'e-1' }), never)).rejects.toMatchObject({ isGone: true });
});

it('begins again where the numbers began anew', async () => {
  const { look } = newsroomThat(numbersUnknown('e-2'));
  expect(await look(source, state({ cursor: 4, epoch: 'e-1' }), never)).toEqual({
    items: [],
    state: { epoch: 'e-2', cursor: 0 },
    nextInSeconds: 0,
  });
});

it('asks for less where a page is too large', async () => {
  const { asked, look } = newsroomThat(tooLarge(), tooLarge(), page([], { next: 4 }));
  await look(source, state({ cursor: 4, epoch: 'e-1' }), never);
  expect(asked.map((url) => url.searchParams.get('limit'))).toEqual(['100', '50', '25']);
});

it('says so where a single item is too large', async () => {
  const { asked, look } = newsroomThat(...Array.from({ length: 20 }, tooLarge));
  await expect(look(source, state(), never)).rejects.toThrow('too large');
  expect(asked.at(-1)?.searchParams.get('limit')).toBe('1');
});

it('does not ask without a pause where nobody waits', async () => {
  const { look } = newsroomThat(page([], { next: 4 }));
  expect(await look(source, state({ cursor: 4, epoch: 'e-1' }), never)).toMatchObject({ nextInSeconds: 5 });
});

it('remembers where it moved for good, and shows pictures from there', async () => {
  const movedTo = 'https://baru.example/api/humas/changes?since=0';
  const { look } = newsroomThat({ ...page([articleChange(1)], {}), address: movedTo, movedTo });
  const { state: after } = await look(source, state(), never);
  expect(after.address).toBe('https://baru.example/api/humas');
});

it.each<[string, Partial<Fetched>, RegExp]>([
  ['another status', { status: 503 }, /answered 503/],
  ['a page of the web', { body: Buffer.from('<html>') }, /not answer as a newsroom/],
  ['JSON of something else', { body: Buffer.from('{"data":{}}') }, /not answer as a newsroom/],
  ['numbers that go back', page([], { next: 2 }), /not answer as a newsroom/],
  ['more to come that never comes', page([], { next: 4, hasMore: true }), /not answer as a newsroom/],
  ['another epoch without saying so', page([], { next: 4, epoch: 'e-9' }), /not answer as a newsroom/],
  ['410 for what it does not name', { status: 410 }, /answered 410/],
])('%s is a problem in words', async (_, answer, words) => {
  const { look } = newsroomThat(answer);
  const problem = await look(source, state({ cursor: 4, epoch: 'e-1' }), never).catch((error) => error);
  expect(problem.words.en).toMatch(words);
  expect(problem.words.id.length).toBeGreaterThan(10);
});
