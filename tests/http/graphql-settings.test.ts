/** What an application sets, and what it gets when it sets nothing: as in production. */
import fs from 'node:fs';
import path from 'node:path';
import { makeApplication } from '../support/application';
import { askGraphql } from '../support/graphql';
import { startNewsroom, type Newsroom } from '../support/newsroom';

let newsroom: Newsroom;
const environment = process.env.NODE_ENV;

beforeAll(async () => {
  const app = await makeApplication();
  Object.assign(app.env, { NODE_ENV: 'production', HUMAS_TRUSTED_PROXIES: '127.0.0.1', HUMAS_RATE_LIMIT: '5' });
  fs.writeFileSync(path.join(app.folder, 'src/index.js'), APPLICATION);
  newsroom = await startNewsroom(app);
  await newsroom.make.article({ title: 'Terbit' });
});
afterAll(async () => {
  await newsroom?.close();
  Object.assign(process.env, { NODE_ENV: environment });
  delete process.env.HUMAS_TRUSTED_PROXIES;
  delete process.env.HUMAS_RATE_LIMIT;
});

/** An application with a rule of its own for one field of ours. */
const APPLICATION = `module.exports = {
  register({ strapi }) {
    const resolversConfig = { 'HumasArticleCard.summary': { middlewares: [() => 'Ringkasan lain'] } };
    strapi.plugin('graphql').service('extension').use({ resolversConfig });
  },
};`;

let visitors = 0;
/** Each question comes from an address of its own. */
async function ask(query: string) {
  visitors += 1;
  const { body, status, text } = await newsroom.http
    .post('/graphql')
    .set('X-Forwarded-For', `192.0.2.${visitors}`)
    .send({ query });
  return { status, text, ...(body as Partial<Awaited<ReturnType<typeof askGraphql>>>) };
}

it.each(['{ __schema { types { name } } }', '{ __type(name: "HumasArticle") { name } }'])(
  'in production the schema is not told: %s',
  async (query) => {
    const { status, data } = await ask(query);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
  },
);

it.each(['{ humasArticle { title } humasArticl { title } }', '{ humasArticles(frist: 3) { totalCoun } }'])(
  'nor guessed at, nor a stack trace shown: %s',
  async (query) => {
    const { status, text } = await ask(query);
    expect(status).toBe(400);
    expect(text).not.toMatch(/did you mean|stacktrace|node_modules/i);
  },
);

it('keeps what an application says of one field, and answers the others as they are', async () => {
  const { data } = await ask('{ humasArticles { nodes { title summary } } }');
  expect(data).toEqual({ humasArticles: { nodes: [{ title: 'Terbit', summary: 'Ringkasan lain' }] } });
});

it('counts the requests of one address over REST and GraphQL together', async () => {
  const from = { 'X-Forwarded-For': '198.51.100.7' };
  const rest = () => newsroom.get('/articles').set(from);
  const graphql = () => newsroom.http.post('/graphql').set(from).send({ query: '{ humasArticles { totalCount } }' });
  for (const one of [rest, graphql, rest, graphql, rest]) expect((await one()).status).toBe(200);
  expect((await rest()).status).toBe(429);
  const { status, headers, body } = await graphql();
  expect({ status, cache: headers['cache-control'] }).toEqual({ status: 429, cache: 'private, no-store' });
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(body.errors[0].extensions.code).toBe('TOO_MANY_REQUESTS');
});
