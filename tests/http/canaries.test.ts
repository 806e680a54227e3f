/** No word that was not published is reachable: each private place holds a canary, and every public door is knocked at. */
import { schemaOf, wholeOf } from '../support/graphql';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { paragraph } from '../support/make';

const CANARY = 'KENARI-RAHASIA';
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make, strapi } = newsroom;
  const officer = await strapi.db
    .query('admin::user')
    .create({ data: { email: `${CANARY}@example.id`, firstname: CANARY, isActive: true } });
  const facility = await make.facility({ shortName: 'Lapas Terbuka', officers: [officer.id] });
  const hiddenEvent = await make.event({ name: `${CANARY} acara` }, {});
  const hiddenPhoto = await make.photo({ caption: `${CANARY} foto` });
  const published = await make.article({
    title: 'Terbit',
    facility: facility.documentId,
    events: [hiddenEvent.documentId],
    withdrawalReason: `${CANARY} alasan`,
    importFingerprint: CANARY,
    importWarnings: [{ message: CANARY }],
  });
  await strapi.documents('plugin::humas.article').update({
    documentId: published.documentId,
    data: { title: `${CANARY} judul baru`, body: [paragraph(CANARY)], photos: [hiddenPhoto.documentId] },
  } as never);
  const consenting = await make.photo({
    caption: 'Menjahit',
    subjects: 'inmates',
    consentGivenBy: CANARY,
    consentGivenOn: '2022-01-01',
    consentReference: CANARY,
    facility: facility.documentId,
  });
  await make.article({ title: 'Berfoto', facility: facility.documentId, photos: [consenting.documentId] });
  await make.article({ title: `${CANARY} draf`, slug: CANARY.toLowerCase(), facility: facility.documentId }, {});
  await strapi
    .documents('plugin::humas.source' as never)
    .create({ data: { name: CANARY, address: 'https://example.id/feed' } } as never);
  await strapi.documents('plugin::humas.official' as never).create({ data: { name: CANARY } } as never);
});
afterAll(() => newsroom?.close());

const PROBES = [
  '',
  '?status=draft',
  '?status=',
  '?populate=*',
  '?populate=*&status=draft',
  '?publicationState=preview',
  '?fields=*',
  `?filters[title][$contains]=${CANARY}`,
  `?filters[facility][officers][email][$startsWith]=K`,
  '?_q=kenari',
  '?sort=createdBy.email',
  '?locale=*',
  '?hasPublishedVersion=false',
  '?filters[$or][0][publishedAt][$null]=true',
  '?pagination[limit]=-1',
  '?fields[0]=importFingerprint',
  '?fields[0]=consentGivenBy',
  `?filters[consentReference][$startsWith]=K`,
];
const TYPES = ['articles', 'events', 'photos', 'facilities', 'regions', 'topics', 'officials', 'sources'];

it.each(TYPES.flatMap((type) => PROBES.map((probe) => `/api/humas/${type}${probe}`)))(
  'GET %s holds no canary',
  async (address) => {
    const { text } = await newsroom.http.get(address);
    expect(text).not.toMatch(/kenari-rahasia/i);
  },
);

it('finds nothing under the address of a draft', async () => {
  expect((await newsroom.get(`/articles/${CANARY.toLowerCase()}`)).status).toBe(404);
});

it.each([
  '/api/articles',
  '/api/humas/topics',
  '/api/humas/sources',
  '/api/humas/officials',
  '/api/upload/files',
  '/api/users',
  '/api/i18n/locales',
])('GET %s is not open to the public', async (address) =>
  expect([401, 403, 404]).toContain((await newsroom.http.get(address)).status),
);

it.each(['POST', 'PUT', 'DELETE'] as const)('%s writes nothing', async (method) => {
  const verb = method.toLowerCase() as 'post' | 'put' | 'delete';
  const { status } = await newsroom.http[verb]('/api/humas/articles/terbit').send({ data: { title: 'x' } });
  expect([401, 403, 404, 405]).toContain(status);
});

const QUERIES = [
  '{ humasArticles(status: DRAFT) { nodes { title } } }',
  '{ humasArticles(filters: { title: "KENARI-RAHASIA" }) { nodes { title } } }',
  '{ humasArticle(slug: "kenari-rahasia") { title } }',
  '{ humasArticle(slug: "terbit") { importWarnings } }',
  '{ humasPhotos { nodes { consentGivenBy } } }',
  '{ humasPhotos { nodes { masks } } }',
  '{ humasFacilities { nodes { officers { email } } } }',
  '{ articles { title } }',
  '{ humasSources { name } }',
  '{ uploadFiles { url } }',
  'mutation { createHumasArticle(data: { title: "x" }) { title } }',
  '{ __type(name: "HumasArticleInput") { inputFields { name } } }',
  '{ __type(name: "ComponentHumasOrigin") { fields { name } } }',
];
it.each(QUERIES)('GraphQL %s gives nothing away', async (query) => {
  const { body } = await newsroom.http.post('/graphql').send({ query });
  const answered = Object.values(body.data ?? {}).filter((value) => value !== null);
  expect(answered).toEqual([]);
});

it('GraphQL holds no canary in all that it can be asked for', async () => {
  const schema = await schemaOf(newsroom);
  for (const [one, many] of [
    ['Article', 'Articles'],
    ['Event', 'Events'],
    ['Photo', 'Photos'],
    ['Facility', 'Facilities'],
    ['Region', 'Regions'],
  ] as const) {
    const cards = await newsroom.http
      .post('/graphql')
      .send({ query: `{ humas${many}(first: 100) { totalCount nodes ${wholeOf(schema, `Humas${one}Card`)} } }` });
    expect(cards.text).toMatch(/"totalCount":\d/);
    expect(cards.text).not.toMatch(/kenari-rahasia/i);
    for (const { id } of cards.body.data[`humas${many}`].nodes) {
      const whole = await newsroom.http
        .post('/graphql')
        .send({ query: `{ humas${one}(id: "${id}") ${wholeOf(schema, `Humas${one}`)} }` });
      expect(whole.body.data[`humas${one}`].id).toBe(id);
      expect(whole.text).not.toMatch(/kenari-rahasia/i);
    }
  }
});

it('tells of a photo nothing but what readers need', async () => {
  const { body } = await newsroom.get('/photos');
  expect(body.data).toHaveLength(1);
  const whole = await newsroom.get(`/photos/${body.data[0].slug}`);
  const names = JSON.stringify([body.data, whole.body.data]);
  expect(names).toContain('Menjahit');
  expect(names).not.toMatch(/consent|masks|focalPoint|subjects|kenari/i);
});

it('shows the published words all the while', async () => {
  expect((await newsroom.get('/articles/terbit')).body.data).toMatchObject({ title: 'Terbit', events: [], photos: [] });
});
