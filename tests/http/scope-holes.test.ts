/** Holes that conditions on permissions leave open in Strapi, and the ways around a unit that somebody would try. */
import type { Test } from 'supertest';
import { goodArticle, workflowOf } from '../support/articles';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';
import { things, type Thing } from '../support/things';

let newsroom: Newsroom;
let make: ReturnType<typeof things>;
let own: Made;
let neighbour: Made;
let writer: Person;
let head: Person;

beforeAll(async () => {
  newsroom = await startNewsroom();
  make = things(newsroom);
  const region = await newsroom.make.region({ name: 'Kanwil Bersama' });
  own = await newsroom.make.facility({ shortName: 'Lapas Sendiri', region: region.documentId });
  neighbour = await newsroom.make.facility({ shortName: 'Lapas Tetangga', region: region.documentId });
  writer = await newsroom.hire('Penulis', { facility: own.documentId });
  head = await newsroom.hire('Kalapas', { facility: own.documentId });
});
afterAll(() => newsroom?.close());

const link = ({ id, documentId }: Made) => ({ connect: [{ id, documentId }] });
const of = (type: string, { key }: Thing) => writer.content(type, key);
const query = (uid: string) => newsroom.strapi.db.query(uid as never);
const facilityOf = async ({ key }: Thing, locale = 'id') => {
  const where = { documentId: key, locale, publishedAt: null };
  const row = await query('plugin::humas.article').findOne({ where, populate: { facility: true } } as never);
  return row?.facility?.documentId;
};

describe('an officer', () => {
  it('creates nothing in a foreign unit, however the unit is named', async () => {
    const before = await query('plugin::humas.article').count();
    const { id, documentId } = neighbour;
    const ways = [
      documentId,
      { connect: [documentId] },
      { connect: [{ id }] },
      { set: [{ documentId }] },
      { set: [id] },
      [id],
      id,
    ];
    for (const facility of ways) {
      const answer = await writer.post(writer.content('article'), { title: 'Titipan', kind: 'news', facility });
      expect({ facility, status: answer.status }).toEqual({ facility, status: 403 });
    }
    expect(await query('plugin::humas.article').count()).toBe(before);
  });

  it('adds no language to a foreign document', async () => {
    const foreign = await make.article(neighbour.documentId);
    const body = { locale: 'en', title: 'Mine now', kind: 'news', facility: link(own) };
    const answer = await writer.put(`${of('article', foreign)}?locale=en`, body);
    expect([403, 404]).toContain(answer.status);
    expect(await query('plugin::humas.article').count({ where: { documentId: foreign.key } })).toBe(1);
  });

  it('moves a document neither out of the own unit nor into it', async () => {
    const [mine, theirs] = [await make.article(own.documentId), await make.article(neighbour.documentId)];
    expect((await writer.put(of('article', mine), { facility: link(neighbour) })).status).toBe(403);
    expect([403, 404]).toContain((await writer.put(of('article', theirs), { facility: link(own) })).status);
    expect([await facilityOf(mine), await facilityOf(theirs)]).toEqual([own.documentId, neighbour.documentId]);
  });

  it('clones no foreign document, not even into the own unit', async () => {
    const foreign = await make.article(neighbour.documentId);
    const before = await query('plugin::humas.article').count();
    const answer = await writer.post(`${writer.content('article')}/clone/${foreign.key}`, { facility: link(own) });
    expect([403, 404]).toContain(answer.status);
    expect(await query('plugin::humas.article').count()).toBe(before);
  });

  it('is shown no foreign unit by a picker, whatever it is asked for', async () => {
    for (const given of [
      '',
      `?_q=${neighbour.shortName as string}`,
      `?idsToInclude[]=${neighbour.id}`,
      '?pageSize=100',
    ]) {
      const { body } = await writer.get(`/content-manager/relations/plugin::humas.article/facility${given}`);
      expect(JSON.stringify(body)).not.toContain(neighbour.documentId);
    }
  });

  it.each([
    ['a missing language', (key: string) => `/content-manager/collection-types/plugin::humas.article/${key}?locale=en`],
    ['a relation', (key: string) => `/content-manager/relations/plugin::humas.article/${key}/photos`],
    ['what is not linked yet', (key: string) => `/content-manager/relations/plugin::humas.article/photos?id=${key}`],
    [
      'a count',
      (key: string) =>
        `/content-manager/collection-types/plugin::humas.article/actions/countManyEntriesDraftRelations?documentIds[]=${key}`,
    ],
    [
      'another form of count',
      (key: string) =>
        `/content-manager/collection-types/plugin::humas.article/actions/countManyEntriesDraftRelations?documentIds=${key}`,
    ],
    [
      'an operator',
      (key: string) =>
        `/content-manager/collection-types/plugin::humas.article/actions/countManyEntriesDraftRelations?documentIds[$in][]=${key}`,
    ],
  ])('is told by %s that a foreign document is not there', async (_, path) => {
    const foreign = await make.article(neighbour.documentId);
    const { status, body } = await writer.get(path(foreign.key));
    expect(status).toBe(404);
    expect(JSON.stringify(body)).not.toContain(foreign.key);
  });

  it.each(['officers', 'region.officers', 'apiTokens'])(
    'learns nothing of people and keys by filtering and sorting: %s',
    async (path) => {
      const nested = path
        .split('.')
        .map((name) => `[${name}]`)
        .join('');
      for (const asked of [
        `filters[facility]${nested}[id][$gt]=0`,
        `sort=facility.${path}.id`,
        `populate[facility][populate]=${path}`,
      ]) {
        const { status, body } = await writer.get(`${writer.content('article')}?${asked}`);
        expect({ asked, status }).toEqual({ asked, status: 403 });
        expect(body.results).toBeUndefined();
      }
    },
  );

  it('may search for the word itself', async () => {
    const { documentId } = await goodArticle(newsroom, writer, own, { title: 'Training of officers' });
    const { body } = await writer.get(`${writer.content('article')}?filters[title][$contains]=officers`);
    expect(body.results.map((article: Made) => article.documentId)).toEqual([documentId]);
  });

  it('is offered no users of the panel', async () => {
    const editor = await newsroom.hire('Editor', { facility: own.documentId });
    for (const person of [writer, editor])
      expect((await person.get('/content-manager/relations/plugin::humas.facility/officers')).status).toBe(403);
  });

  it('sees a released event of others, links it, and leaves it as it is', async () => {
    const event = await make.event(neighbour.documentId, { status: 'published' });
    expect((await writer.get(of('event', event))).status).toBe(200);
    const article = await goodArticle(newsroom, writer, own, {
      events: { connect: [{ id: event.id, documentId: event.key }] },
    });
    expect(article.documentId).toBeTruthy();
    expect((await writer.put(of('event', event), { organiser: 'Kami' })).status).toBe(403);
  });

  it('takes another unit neither into nor out of a common event', async () => {
    const name = `Bersama ${make.word()}`;
    const both = await newsroom.make.event({ name, facilities: [own.documentId, neighbour.documentId] }, {});
    const units = async () => {
      const row = await query('plugin::humas.event').findOne({
        where: { documentId: both.documentId },
        populate: { facilities: true },
      } as never);
      return row.facilities.map(({ documentId }: Made) => documentId).sort();
    };
    const { id, documentId } = neighbour;
    const path = writer.content('event', both.documentId);
    expect((await writer.put(path, { facilities: { disconnect: [{ id, documentId }] } })).status).toBe(403);
    expect(await units()).toEqual([own.documentId, neighbour.documentId].sort());
    expect(
      (await writer.put(path, { facilities: { disconnect: [{ id: own.id, documentId: own.documentId }] } })).status,
    ).toBe(403);
    expect((await writer.put(path, { organiser: 'Keduanya' })).status).toBe(200);
  });

  it('of a region moves texts between its units, and only there', async () => {
    const region = await newsroom.make.region({ name: 'Kanwil Berdua' });
    const [first, second] = [
      await newsroom.make.facility({ shortName: 'Rutan Satu', region: region.documentId }),
      await newsroom.make.facility({ shortName: 'Rutan Dua', region: region.documentId }),
    ];
    const officer = await newsroom.hire('Humas Wilayah', { region: region.documentId });
    const article = await make.article(first.documentId);
    expect((await officer.put(of('article', article), { facility: link(second) })).status).toBe(200);
    expect(await facilityOf(article)).toBe(second.documentId);
    expect((await officer.put(of('article', article), { facility: link(own) })).status).toBe(403);
    expect((await officer.post(officer.content('article'), { title: 'Tanpa satuan', kind: 'news' })).status).toBe(403);
  });
});

it('a new language starts with the unit of the text, so it stays in reach of its writers', async () => {
  const article = await make.article(own.documentId);
  const answer = await writer.put(`${of('article', article)}?locale=en`, {
    locale: 'en',
    title: 'Translated',
    kind: 'news',
  });
  expect(answer.status).toBe(200);
  expect(await facilityOf(article, 'en')).toBe(own.documentId);
  expect((await writer.get(`${of('article', article)}?locale=en`)).body.data.title).toBe('Translated');
});

it('a permission whose condition nobody knows gives nothing of another unit', async () => {
  const roles = newsroom.strapi.service('admin::role');
  const role = await roles.create({ name: 'Bersyarat', description: 'Made by hand' });
  const read = { action: 'plugin::content-manager.explorer.read', subject: 'plugin::humas.source', properties: {} };
  const [permission] = await roles.assignPermissions(role.id, [{ ...read, conditions: [] }]);
  await query('admin::permission').update({
    where: { id: permission.id },
    data: { conditions: ['plugin::humas.tidak-ada'] },
  } as never);
  const person = await newsroom.hire('Bersyarat' as never, { facility: own.documentId });
  const theirs = await make.source(neighbour.documentId);
  const { text, status } = await person.get(`${person.content('source')}?_q=${theirs.word}`);
  expect([200, 403]).toContain(status);
  expect(text).not.toContain(theirs.word);
  expect([403, 404]).toContain((await person.get(of('source', theirs))).status);
});

it('a role that an administrator makes is limited without a condition being ticked', async () => {
  const roles = newsroom.strapi.service('admin::role');
  const role = await roles.create({ name: 'Magang', description: 'Made by hand' });
  await roles.assignPermissions(role.id, [
    {
      action: 'plugin::content-manager.explorer.read',
      subject: 'plugin::humas.source',
      properties: {},
      conditions: [],
    },
  ]);
  const intern = await newsroom.hire('Magang' as never, { facility: own.documentId });
  const [mine, theirs] = [await make.source(own.documentId), await make.source(neighbour.documentId)];
  const { body } = await intern.get(intern.content('source'));
  expect(body.results.map(({ documentId }: Made) => documentId)).toEqual([mine.key]);
  expect([403, 404]).toContain((await intern.get(of('source', theirs))).status);
});

describe('the Super Admin', () => {
  it('needs an approval like everybody', async () => {
    const admin = await newsroom.hire('Super Admin');
    const article = await make.article(own.documentId);
    expect((await admin.post(`${of('article', article)}/actions/publish`)).status).toBe(400);
    expect((await workflowOf(admin, article.key).take('publish')).status).toBe(400);
    await make.step('submit', article);
    await admin.put(of('article', article), { title: 'Judul administrator' });
    expect((await workflowOf(admin, article.key).take('approve')).status).toBe(403);
    await make.step('approve', article);
    expect((await admin.post(`${of('article', article)}/actions/publish`)).status).toBe(200);
  });
});

describe('who loses a post', () => {
  const canRead = async (person: Person, thing: Thing) => (await person.get(of('article', thing))).status === 200;
  const officers = ({ documentId }: Made, change: object) =>
    newsroom.strapi
      .documents('plugin::humas.facility' as never)
      .update({ documentId, data: { officers: change } } as never);

  it('by a move to another unit reads and writes there with the next request, and no longer here', async () => {
    const person = await newsroom.hire('Penulis', { facility: own.documentId });
    const [here, there] = [await make.article(own.documentId), await make.article(neighbour.documentId)];
    expect([await canRead(person, here), await canRead(person, there)]).toEqual([true, false]);
    await officers(own, { disconnect: [person.id] });
    await officers(neighbour, { connect: [person.id] });
    expect([await canRead(person, here), await canRead(person, there)]).toEqual([false, true]);
    expect([403, 404]).toContain((await person.put(of('article', here), { title: 'Terlambat' })).status);
    expect((await person.get(`/humas/articles/${here.key}/workflow`)).status).toBe(404);
    expect((await person.put(of('article', there), { title: 'Tugas baru' })).status).toBe(200);
  });

  it('by deactivation is turned away with the next request', async () => {
    const person = await newsroom.hire('Penulis', { facility: own.documentId });
    const here = await make.article(own.documentId);
    expect(await canRead(person, here)).toBe(true);
    await newsroom.strapi.service('admin::user').updateById(person.id, { isActive: false });
    expect((await person.get(of('article', here))).status).toBe(401);
    expect((await person.put(of('article', here), { title: 'Terlambat' })).status).toBe(401);
  });

  it('by losing the role can do nothing more', async () => {
    const person = await newsroom.hire('Penulis', { facility: own.documentId });
    const here = await make.article(own.documentId);
    await newsroom.strapi.service('admin::user').updateById(person.id, { roles: [] });
    expect((await person.put(of('article', here), { title: 'Terlambat' })).status).toBe(403);
  });
});

describe('a change that is refused inside a larger transaction', () => {
  /** As a controller of another plugin would, in the name of the signed-in person. */
  async function inTheNameOf<Result>(person: Person, work: () => Promise<Result>): Promise<Result> {
    const user = await query('admin::user').findOne({ where: { id: person.id }, populate: ['roles'] } as never);
    const userAbility = await newsroom.strapi.service('admin::permission').engine.generateUserAbility(user);
    const state = { user, userAbility, auth: { strategy: { name: 'admin' } } };
    return newsroom.strapi.requestContext.run({ state } as never, work as () => never) as unknown as Promise<Result>;
  }
  const update = (thing: Thing, data: object) =>
    newsroom.strapi
      .documents('plugin::humas.article' as never)
      .update({ documentId: thing.key, locale: 'id', data } as never);

  it('is not committed when somebody swallows the refusal, and neither is what stood beside it', async () => {
    const [mine, beside] = [await make.article(own.documentId), await make.article(own.documentId)];
    const swallowing = inTheNameOf(writer, () =>
      newsroom.strapi.db.transaction(async () => {
        await update(beside, { kicker: 'Sah' });
        await update(mine, { facility: neighbour.documentId }).catch(() => 'swallowed');
      }),
    );
    await expect(swallowing).rejects.toThrow(/another unit/);
    expect(await facilityOf(mine)).toBe(own.documentId);
    const row = await query('plugin::humas.article').findOne({ where: { documentId: beside.key } });
    expect(row.kicker).toBeNull();
  });

  it('is not committed either where a row is made', async () => {
    const before = await query('plugin::humas.article').count();
    const data = { title: 'Titipan', kind: 'news', facility: neighbour.documentId };
    const swallowing = inTheNameOf(writer, () =>
      newsroom.strapi.db.transaction(async () => {
        await Promise.resolve(
          newsroom.strapi.documents('plugin::humas.article' as never).create({ data } as never),
        ).catch(() => 'swallowed');
      }),
    );
    await expect(swallowing).rejects.toThrow(/another unit/);
    expect(await query('plugin::humas.article').count()).toBe(before);
  });

  it('leaves the database ready for the next one', async () => {
    const mine = await make.article(own.documentId);
    await inTheNameOf(writer, () => update(mine, { kicker: 'Sah' }));
    const row = await query('plugin::humas.article').findOne({ where: { documentId: mine.key } });
    expect(row.kicker).toBe('Sah');
  });
});

describe('files of the media library', () => {
  it('of another unit are neither listed nor deleted, alone, in bulk or by their folder', async () => {
    const [mine, theirs] = [await make.file(own.documentId), await make.file(neighbour.documentId)];
    const folder = await make.folder(neighbour.documentId);
    const { body } = await writer.get('/upload/files?pageSize=100');
    const ids = body.results.map(({ id }: { id: number }) => id);
    expect([ids.includes(mine.id), ids.includes(theirs.id)]).toEqual([true, false]);
    const attempts = [
      await writer.delete(`/upload/files/${theirs.key}`),
      await writer.post('/upload/actions/bulk-delete', { fileIds: [mine.id, theirs.id], folderIds: [] }),
      await writer.post('/upload/actions/bulk-delete', { fileIds: [], folderIds: [folder.id] }),
      await writer.put(`/upload/folders/${folder.key}`, { name: make.word(), parent: null, folderIds: [] }),
    ];
    for (const { status } of attempts) expect([400, 403]).toContain(status);
    const left = await query('plugin::upload.file').count({
      where: { id: { $in: [mine.id, theirs.id, folder.beside?.id] } },
    });
    expect(left).toBe(3);
  });

  it('that an officer brings belong to the unit, so that colleagues find them', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const { body, status } = await writer.upload('/upload', picture, `${make.word()}.png`);
    expect(status).toBe(201);
    expect((await head.get(`/upload/files/${body[0].id}`)).status).toBe(200);
    const stranger = await newsroom.hire('Penyunting', { facility: neighbour.documentId });
    expect((await stranger.get(`/upload/files/${body[0].id}`)).status).toBe(403);
  });
});

describe('API tokens', () => {
  const TYPES = ['read-only', 'full-access', 'custom'] as const;
  const tokens = {} as Record<(typeof TYPES)[number], (test: Test) => Test>;
  let article: Thing;
  let file: Thing;

  beforeAll(async () => {
    const service = newsroom.strapi.service('admin::api-token-content-api');
    const everything = newsroom.strapi.contentAPI.permissions.providers.action.keys();
    for (const type of TYPES) {
      const permissions = type === 'custom' ? everything : undefined;
      const { accessKey } = await service.create({ name: type, type, description: '', lifespan: null, permissions });
      tokens[type] = (test) => test.set('Authorization', `Bearer ${accessKey}`);
    }
    article = await make.article(own.documentId);
    file = await make.file(own.documentId);
  });

  const verbs = ['post', 'put', 'patch', 'delete'] as const;
  it.each(TYPES)('write nothing over REST: %s', async (type) => {
    const before = await snapshot();
    for (const path of [
      '/articles',
      `/articles/${article.key}`,
      '/photos',
      '/events',
      '/facilities',
      `/embargoed/${article.key}`,
    ])
      for (const verb of verbs)
        expect(
          (await tokens[type](newsroom.http[verb](`/api/humas${path}`)).send({ data: { title: 'x' } })).status,
        ).toBeGreaterThan(400);
    for (const [verb, path] of [
      ['post', '/api/upload'],
      ['post', `/api/upload?id=${file.key}`],
      ['delete', `/api/upload/files/${file.key}`],
    ] as const)
      expect([403, 404, 405]).toContain(
        (await tokens[type](newsroom.http[verb](path)).send({ fileInfo: { name: 'x' } })).status,
      );
    expect(await snapshot()).toEqual(before);
  });

  it.each(TYPES)('read no draft and no file of the media library over REST: %s', async (type) => {
    const { title } = await query('plugin::humas.article').findOne({ where: { documentId: article.key } });
    for (const path of [
      '/api/humas/articles',
      '/api/humas/articles?status=draft',
      `/api/humas/articles/${article.key}?status=draft`,
      '/api/humas/facilities?populate=*',
      `/api/humas/facilities/${own.slug}?populate[articles]=true`,
      '/api/humas/embargoed',
      '/api/upload/files?populate=*',
      '/api/upload/files?populate[related][populate]=*',
      `/api/upload/files/${file.key}`,
      '/api/upload/files/page',
    ]) {
      const { text, status } = await tokens[type](newsroom.http.get(path));
      expect({ path, shows: text.includes(title) || text.includes(file.word) }).toEqual({ path, shows: false });
      if (path.startsWith('/api/upload')) expect([403, 404]).toContain(status);
    }
  });

  const ask = (type: (typeof TYPES)[number], graphql: string) =>
    tokens[type](newsroom.http.post('/graphql')).send({ query: graphql });

  it.each(TYPES)('read no draft and write nothing over GraphQL: %s', async (type) => {
    const before = await snapshot();
    for (const graphql of [
      '{ humasArticles(status: DRAFT) { nodes { title } } }',
      '{ articles(status: DRAFT) { title } }',
      '{ uploadFiles { name } }',
      `{ uploadFile(documentId: "${file.key}") { name } }`,
      '{ reviewWorkflowsWorkflows { name } }',
      `mutation { deleteUploadFile(id: ${file.key}) { name } }`,
      `mutation { updateUploadFile(id: ${file.key}, info: { name: "x" }) { name } }`,
      'mutation { createReviewWorkflowsWorkflow(data: { name: "x" }) { name } }',
      'mutation { createHumasArticle(data: { title: "x" }) { title } }',
    ]) {
      const { body, text } = await ask(type, graphql);
      expect({ graphql, errors: body.errors?.length ?? 0 }).toEqual({ graphql, errors: 1 });
      expect(text).not.toContain(file.word);
    }
    expect(await snapshot()).toEqual(before);
  });

  it('change nothing that GraphQL offers: it offers two mutations, and nobody may use them', async () => {
    const { body } = await ask('full-access', '{ __schema { mutationType { fields { name } } } }');
    const names = body.data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(['deleteUploadFile', 'updateUploadFile']);
  });

  it.each(TYPES)('are no way into the panel: %s', async (type) => {
    for (const path of [
      writer.content('article'),
      `/humas/articles/${article.key}/workflow`,
      '/humas/trail',
      '/upload/files',
    ])
      expect((await tokens[type](newsroom.http.get(path))).status).toBe(401);
  });

  async function snapshot() {
    const tables = ['humas_articles', 'humas_photos', 'humas_events', 'humas_facilities', 'files', 'strapi_workflows'];
    const counts: unknown[] = [];
    for (const table of tables) counts.push(await newsroom.strapi.db.connection(table).count({ count: '*' }));
    const row = await query('plugin::upload.file').findOne({ where: { id: file.id } });
    return { counts, name: row?.name };
  }
});

describe("an officer's own token for the panel", () => {
  const PERMISSIONS = ['read', 'create', 'update'].map((action) => ({
    action: `plugin::content-manager.explorer.${action}`,
    subject: 'plugin::humas.article',
    properties: {},
    conditions: [],
  }));

  async function tokenOf(person: Person) {
    const user = await query('admin::user').findOne({ where: { id: person.id }, populate: ['roles'] } as never);
    const role = await query('admin::role').findOne({
      where: { id: user.roles[0].id },
      populate: { permissions: true },
    } as never);
    const adminPermissions = PERMISSIONS.map((each) => ({
      ...each,
      properties:
        role.permissions.find(
          ({ action, subject }: { action: string; subject: string }) =>
            action === each.action && subject === each.subject,
        )?.properties ?? {},
    }));
    const given = { name: make.word(), description: '', lifespan: null, adminUserOwner: person.id, adminPermissions };
    const { accessKey } = await newsroom.strapi.service('admin::api-token-admin').create(given, user);
    return (test: Test) => test.set('Authorization', `Bearer ${accessKey}`);
  }

  it('is limited to the units of its owner, in reading and in writing', async () => {
    const as = await tokenOf(writer);
    const [mine, theirs] = [await make.article(own.documentId), await make.article(neighbour.documentId)];
    expect((await as(newsroom.http.get(of('article', mine)))).status).toBe(200);
    expect([403, 404]).toContain((await as(newsroom.http.get(of('article', theirs)))).status);
    expect((await as(newsroom.http.put(of('article', mine)).send({ title: 'Lewat kunci' }))).status).toBe(200);
    expect([403, 404]).toContain(
      (await as(newsroom.http.put(of('article', theirs)).send({ title: 'Lewat kunci' }))).status,
    );
    const body = { title: 'Titipan', kind: 'news', facility: link(neighbour) };
    expect((await as(newsroom.http.post(writer.content('article')).send(body))).status).toBe(403);
    const { trail } = await workflowOf(writer, mine.key).state();
    expect(trail[0]).toMatchObject({ transition: 'save', actor: { kind: 'user', name: writer.name } });
  });

  it('has no more permissions than it was given', async () => {
    const as = await tokenOf(writer);
    const mine = await make.article(own.documentId);
    expect((await as(newsroom.http.delete(of('article', mine)))).status).toBe(403);
    expect((await as(newsroom.http.post(`/humas/articles/${mine.key}/submit`).send({ version: 1 }))).status).toBe(403);
  });

  it('loses its unit and its life with its owner', async () => {
    const person = await newsroom.hire('Penulis', { facility: own.documentId });
    const as = await tokenOf(person);
    const mine = await make.article(own.documentId);
    await newsroom.strapi.documents('plugin::humas.facility' as never).update({
      documentId: own.documentId,
      data: { officers: { disconnect: [person.id] } },
    } as never);
    expect([403, 404]).toContain((await as(newsroom.http.get(of('article', mine)))).status);
    await newsroom.strapi.service('admin::user').updateById(person.id, { isActive: false });
    expect((await as(newsroom.http.get(of('article', mine)))).status).toBe(401);
  });

  it('opens no door of the public API', async () => {
    const as = await tokenOf(writer);
    expect((await as(newsroom.http.get('/api/humas/embargoed'))).status).toBe(401);
  });
});

describe('the public API', () => {
  it('tells of a unit nothing about its officers, its keys or its drafts', async () => {
    const draft = await make.article(own.documentId);
    for (const path of [`/facilities/${own.slug}`, '/facilities', '/regions', `/regions/kanwil-bersama`]) {
      const { text, status } = await newsroom.get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
      for (const secret of [writer.email, writer.name, draft.key, 'officers', 'apiTokens', 'hasOneOfficer'])
        expect(text).not.toContain(secret);
    }
  });

  it.each(['status=draft', 'fields=officers', 'filters[officers][email][$contains]=a'])(
    'refuses what would ask for them: %s',
    async (asked) => expect((await newsroom.get(`/facilities?${asked}`)).status).toBe(400),
  );

  it.each(['officers', 'apiTokens', '*'])('answers the same whatever is to be populated: %s', async (asked) => {
    const plain = await newsroom.get(`/facilities/${own.slug}`);
    expect((await newsroom.get(`/facilities/${own.slug}?populate=${asked}`)).text).toBe(plain.text);
  });
});
