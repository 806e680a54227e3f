/** Only the network is replaced: what the server said stands in each test. */
import { HumasError } from './error';
import { createReader, segment, type ClientOptions } from './reader';

const good = () => new Response('{"data":{"id":"a"},"meta":{}}');
const busy = (seconds: string | null = '3') =>
  new Response('{"data":null,"error":{"status":429,"name":"RateLimitError","message":"later"}}', {
    status: 429,
    headers: seconds === null ? {} : { 'Retry-After': seconds },
  });

/** Answers in turn; `asked` are the addresses. */
function served(answers: Response[], options: ClientOptions = {}) {
  const asked: string[] = [];
  const fetch: ClientOptions['fetch'] = async (address) => {
    asked.push(String(address));
    return answers[asked.length - 1] as Response;
  };
  return { asked, read: createReader({ url: 'https://humas.example/', fetch, ...options }) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('asks below the newsroom, with or without a slash at the end of its address', async () => {
  const { read, asked } = served([good(), good()], { locale: 'en' });
  await read('articles', { filters: { kind: 'news' } });
  await read('articles', { locale: 'id' });
  expect(asked).toEqual([
    'https://humas.example/api/humas/articles?filters%5Bkind%5D=news&locale=en',
    'https://humas.example/api/humas/articles?locale=id',
  ]);
});

it('comes again once after the time that a 429 names', async () => {
  const { read, asked } = served([busy(), good()]);
  const answer = read('articles', {});
  await jest.advanceTimersByTimeAsync(2999);
  expect(asked).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(await answer).toEqual({ data: { id: 'a' }, meta: {} });
});

it.each<{ name: string; answers: Response[]; options?: ClientOptions; requests: number }>([
  { name: 'it comes a second time', answers: [busy('0'), busy('0')], requests: 2 },
  { name: 'nobody wants to wait', answers: [busy()], options: { retries: 0 }, requests: 1 },
  { name: 'the wait is too long', answers: [busy('61')], requests: 1 },
  { name: 'it names no time', answers: [busy(null)], requests: 1 },
])('gives a 429 on when $name', async ({ answers, options, requests }) => {
  const { read, asked } = served(answers, options);
  const failed = expect(read('articles', {})).rejects.toMatchObject({ status: 429, name: 'RateLimitError' });
  await jest.runAllTimersAsync();
  await failed;
  expect(asked).toHaveLength(requests);
});

it('waits no longer than its signal lets it', async () => {
  const { read, asked } = served([busy(), good()]);
  const leaving = new AbortController();
  const failed = expect(read('articles', { signal: leaving.signal })).rejects.toThrow('enough');
  await jest.advanceTimersByTimeAsync(1000);
  leaving.abort(new Error('enough'));
  await failed;
  await jest.runAllTimersAsync();
  expect(asked).toHaveLength(1);
});

it.each([
  { name: 'a proxy that gave up', answer: () => new Response('<h1>Bad gateway</h1>', { status: 502 }), status: 502 },
  { name: 'a page that is no newsroom', answer: () => new Response('<h1>Selamat datang</h1>'), status: 200 },
  { name: 'JSON of somebody else', answer: () => new Response('[1]'), status: 200 },
])('says which answer is none: $name', async ({ answer, status }) => {
  const { read } = served([answer()]);
  const error = await read('articles', {}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HumasError);
  expect(error).toMatchObject({ status, reason: null, details: {} });
});

it('leaves a broken connection an error of the network', async () => {
  const broken = new TypeError('fetch failed');
  const read = createReader({ fetch: () => Promise.reject(broken) });
  await expect(read('articles', {})).rejects.toBe(broken);
});

it.each(['', '.', '..'])("does not ask for '%s', which would be another address", (slug) => {
  expect(() => segment(slug)).toThrow(HumasError);
});
