/** Articles of several units about one event: proposed with reasons, and decided by a person. */
import type { Proposal, ProposalPage } from '../../src/plugins/humas/contracts/coverage';
import type { IncomingArticle } from '../../src/plugins/humas/server/src/aggregation/incoming';
import { takeIn } from '../../src/plugins/humas/server/src/aggregation/take-in';
import { JEMBER_TELLS, PATI_COPIES, PATI_HARVESTS, PATI_TELLS } from '../support/coverage';
import type { Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';

const PROPOSALS = 'humas_coverage_proposals';
const ARTICLE = 'plugin::humas.article' as never;
const EVENT = 'plugin::humas.event' as never;

let newsroom: Newsroom;
let jember: Made;
let pati: Made;
let administrator: Person;
let region: Person;
let writer: Person;
let editor: Person;
let stranger: Person;
beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make, hire } = newsroom;
  const { documentId } = await make.region({ name: 'Kanwil Jawa Timur' });
  jember = await make.facility({ shortName: 'Lapas Jember', name: 'Lapas Kelas IIA Jember', region: documentId });
  pati = await make.facility({ shortName: 'Lapas Pati', name: 'Lapas Kelas IIB Pati', region: documentId });
  const ambon = await make.facility({ shortName: 'Lapas Ambon', name: 'Lapas Kelas IIA Ambon' });
  administrator = await hire('Super Admin');
  region = await hire('Humas Wilayah', { region: documentId });
  writer = await hire('Penulis', { facility: jember.documentId });
  editor = await hire('Penyunting', { facility: pati.documentId });
  stranger = await hire('Penyunting', { facility: ambon.documentId });
});
afterAll(() => newsroom?.close());
beforeEach(async () => {
  for (const type of [ARTICLE, EVENT])
    for (const row of await newsroom.strapi.db.query(type).findMany({ where: { publishedAt: null } }))
      await documents(type).delete({ documentId: row.documentId, locale: '*' } as never);
  await compared();
  await knex()(PROPOSALS).del();
});

const knex = () => newsroom.strapi.db.connection;
const documents = (type = ARTICLE) => newsroom.strapi.documents(type);
const compared = () => newsroom.strapi.plugin('humas').service('coverage').follower.idle();
const tell = (unit: Made, data: object, options?: Record<string, unknown>) =>
  newsroom.make.article({ ...data, facility: unit.documentId }, options);

/** Both units have told of the one event. */
async function bothTell(eventOfJember?: string): Promise<[Made, Made]> {
  const one = await tell(jember, { ...JEMBER_TELLS, ...(eventOfJember ? { events: [eventOfJember] } : {}) });
  const other = await tell(pati, PATI_TELLS);
  await compared();
  return [one, other];
}

async function list(person: Person = administrator, query = ''): Promise<Proposal[]> {
  const { status, body } = await person.get(`/humas/coverage/proposals${query}`);
  expect(status).toBe(200);
  return (body as ProposalPage).data;
}
async function only(person?: Person): Promise<Proposal> {
  const found = await list(person);
  expect(found).toHaveLength(1);
  return found[0] as Proposal;
}
const decide = (person: Person, { id }: Proposal, decision: string, body?: object) =>
  person.post(`/humas/coverage/proposals/${id}/${decision}`, body);
const statesOf = async () => (await knex()(PROPOSALS).orderBy('id')).map(({ state }) => state);
/** As readers see it. */
async function eventsOf({ documentId }: Made): Promise<string[]> {
  const { body } = await newsroom.get(`/articles/${documentId}`);
  return body.data.events.map(({ name }: { name: string }) => name);
}

describe('a proposal', () => {
  it('is made of two texts about one event, with both side by side and the reasons', async () => {
    const [one, other] = await bothTell();
    const proposal = await only();
    expect(proposal).toMatchObject({ kind: 'coverage', state: 'open', locale: 'id', event: null, decidedBy: null });
    const sides = [proposal.one, proposal.other].sort((a) => (a?.documentId === one.documentId ? -1 : 1));
    expect(sides).toEqual([
      {
        documentId: one.documentId,
        isOwn: true,
        text: {
          title: JEMBER_TELLS.title,
          summary: JEMBER_TELLS.summary,
          releasedAt: JEMBER_TELLS.releasedAt,
          timeZone: 'Asia/Jakarta',
          facility: { documentId: jember.documentId, shortName: 'Lapas Jember' },
          events: [],
        },
      },
      expect.objectContaining({ documentId: other.documentId }),
    ]);
    expect(proposal.reasons.length).toBeGreaterThan(0);
    expect(proposal.confidence).toBeGreaterThan(0);
    expect(proposal.confidence).toBeLessThanOrEqual(1);
  });

  it('is not made of two texts about different things', async () => {
    await tell(jember, JEMBER_TELLS);
    await tell(pati, PATI_HARVESTS);
    await compared();
    expect(await knex()(PROPOSALS)).toEqual([]);
  });

  it('is not made beyond ten days', async () => {
    await tell(jember, JEMBER_TELLS);
    await tell(pati, { ...PATI_TELLS, releasedAt: '2022-08-26T06:00:00.000Z' });
    await compared();
    expect(await knex()(PROPOSALS)).toEqual([]);
  });

  it('is a near-duplicate where it is one release, lightly edited', async () => {
    await tell(jember, JEMBER_TELLS);
    await tell(pati, PATI_COPIES);
    await compared();
    expect((await list(administrator, '?kind=near-duplicate')).map(({ kind }) => kind)).toEqual(['near-duplicate']);
  });

  it('is not made of articles that are linked to one event already', async () => {
    const { documentId } = await newsroom.make.event();
    await tell(jember, { ...JEMBER_TELLS, events: [documentId] });
    await tell(pati, { ...PATI_TELLS, events: [documentId] });
    await compared();
    expect(await list(administrator, '?kind=coverage')).toEqual([]);
  });

  it('is dropped when an article is withdrawn, tells no name of it, and opens again with it', async () => {
    const [one] = await bothTell();
    await documents().unpublish({ documentId: one.documentId } as never);
    await compared();
    expect(await list()).toEqual([]);
    const [dropped] = await list(administrator, '?state=dropped');
    expect(dropped).toMatchObject({ reasons: [], against: [] });
    await documents().publish({ documentId: one.documentId } as never);
    await compared();
    expect((await only()).reasons.length).toBeGreaterThan(0);
  });

  it('is dropped when a text changes so that nothing speaks for it', async () => {
    const [one] = await bothTell();
    const { title, summary, body } = PATI_HARVESTS;
    await documents().update({
      ...{ documentId: one.documentId, status: 'published' },
      data: { title, summary, body },
    } as never);
    await compared();
    expect(await statesOf()).toEqual(['dropped']);
  });

  it('is shown to officers of the two units and of their region, and to nobody else', async () => {
    await bothTell();
    for (const person of [administrator, region, writer, editor]) await only(person);
    expect(await list(stranger)).toEqual([]);
    expect((await only(writer)).one.isOwn).not.toBe((await only(writer)).other?.isOwn);
  });
});

describe('a confirmation', () => {
  it('makes both articles coverage of the event that one of them has', async () => {
    const event = await newsroom.make.event({ name: 'Penguatan Kehumasan' });
    const [, other] = await bothTell(event.documentId);
    const proposal = await only();
    expect(proposal.event).toEqual({
      ...{ documentId: event.documentId, name: 'Penguatan Kehumasan', startsOn: '2022-08-15', endsOn: null },
      ...{ timeZone: 'Asia/Jakarta', venue: null, facilities: [] },
    });
    const { status, body } = await decide(editor, proposal, 'confirm');
    expect([status, body.data]).toEqual([
      200,
      {
        ...{ id: proposal.id, state: 'confirmed', event: event.documentId },
        changed: [{ documentId: other.documentId, locale: 'id', shown: 'public' }],
      },
    ]);
    expect(await eventsOf(other)).toEqual(['Penguatan Kehumasan']);
    const coverage = await newsroom.get(`/events/${event.documentId}/coverage`);
    expect(coverage.body.data).toHaveLength(2);
    await compared();
    expect(await statesOf()).toEqual(['confirmed']);
  });

  it('makes the event that a person names where there is none, and says what is missing otherwise', async () => {
    const [one, other] = await bothTell();
    const proposal = await only();
    const refused = await decide(region, proposal, 'confirm');
    expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringMatching(/nama dan tanggal/)]);
    const named = { name: 'Penguatan Kehumasan Pemasyarakatan', startsOn: '2022-08-15' };
    expect((await decide(region, proposal, 'confirm', named)).status).toBe(200);
    expect(await eventsOf(one)).toEqual([named.name]);
    expect(await eventsOf(other)).toEqual([named.name]);
    const [event] = await newsroom.strapi.db
      .query('plugin::humas.event')
      .findMany({ where: { name: named.name, publishedAt: { $notNull: true } }, populate: { facilities: true } });
    expect(event).toMatchObject({ startsOn: named.startsOn, facilities: expect.anything() });
    expect(event.facilities).toHaveLength(2);
  });

  it('that would change another unit’s article is left to the region', async () => {
    await bothTell();
    const named = { name: 'Penguatan Kehumasan', startsOn: '2022-08-14' };
    const { status, body } = await decide(editor, await only(), 'confirm', named);
    expect([status, body.error.message]).toEqual([403, expect.stringMatching(/satuan kerja lain/)]);
    expect(await statesOf()).toEqual(['open']);
    expect(await newsroom.strapi.db.query('plugin::humas.event').count({ where: named })).toBe(0);
  });

  it('changes only the draft where the draft holds what is not published yet', async () => {
    const event = await newsroom.make.event({ name: 'Sosialisasi' });
    const [, other] = await bothTell(event.documentId);
    await documents().update({ documentId: other.documentId, data: { title: 'Judul yang belum disetujui' } } as never);
    const { body } = await decide(editor, await only(), 'confirm');
    expect(body.data.changed).toEqual([{ documentId: other.documentId, locale: 'id', shown: 'draft' }]);
    expect(await eventsOf(other)).toEqual([]);
    expect((await newsroom.get(`/articles/${other.documentId}`)).body.data.title).toBe(PATI_TELLS.title);
  });

  it('of a near-duplicate hides and merges nothing', async () => {
    const one = await tell(jember, JEMBER_TELLS);
    const other = await tell(pati, PATI_COPIES);
    await compared();
    const [proposal] = await list(administrator, '?kind=near-duplicate');
    const { body } = await decide(editor, proposal as Proposal, 'confirm');
    expect(body.data).toEqual({ id: proposal?.id, state: 'confirmed', event: null, changed: [] });
    for (const { documentId } of [one, other]) expect((await newsroom.get(`/articles/${documentId}`)).status).toBe(200);
  });

  it('counts once: who comes later hears that it is decided', async () => {
    await bothTell();
    const proposal = await only();
    const answers = await Promise.all([decide(region, proposal, 'reject'), decide(administrator, proposal, 'reject')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a rejection', () => {
  it('stays, whatever is published later, with who said it', async () => {
    const [one] = await bothTell();
    expect((await decide(editor, await only(), 'reject')).status).toBe(200);
    await documents().update({
      documentId: one.documentId,
      data: { kicker: 'Kehumasan' },
      status: 'published',
    } as never);
    await compared();
    expect(await list()).toEqual([]);
    const [rejected] = await list(administrator, '?state=rejected');
    expect(rejected).toMatchObject({ decidedBy: editor.name, decidedAt: expect.stringMatching(/^20\d\d-/) });
  });

  it('is not a writer’s, nor another unit’s', async () => {
    await bothTell();
    const proposal = await only();
    expect((await decide(writer, proposal, 'reject')).status).toBe(403);
    expect((await decide(stranger, proposal, 'reject')).status).toBe(404);
    expect((await newsroom.http.get('/humas/coverage/proposals')).status).toBe(401);
    expect(await statesOf()).toEqual(['open']);
  });
});

describe('an event that nobody has told of', () => {
  const entered = (data: object = {}) =>
    newsroom.make.event({
      name: 'Penguatan Kehumasan Pemasyarakatan',
      startsOn: '2022-08-15',
      mode: 'online',
      ...data,
    });
  const published = ({ documentId }: Made, data: object) =>
    documents(EVENT).update({ documentId, data, status: 'published' } as never);

  it.each<[string, (() => Promise<Made>)[]]>([
    ['entered before', [entered, () => tell(jember, JEMBER_TELLS)]],
    ['entered after', [() => tell(jember, JEMBER_TELLS), entered]],
  ])('%s the article is proposed with it, and the reasons', async (_, steps) => {
    for (const step of steps) await step();
    await compared();
    const { event, other, reasons, ...proposal } = await only();
    expect(proposal).toMatchObject({ kind: 'event', state: 'open', one: { text: { title: JEMBER_TELLS.title } } });
    expect([other, event]).toEqual([
      null,
      {
        ...{ documentId: expect.any(String), name: 'Penguatan Kehumasan Pemasyarakatan', startsOn: '2022-08-15' },
        ...{ endsOn: null, timeZone: 'Asia/Jakarta', venue: null, facilities: [] },
      },
    ]);
    expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['same-day', 'same-name']));
  });

  it('gets the article as its coverage by the unit’s own editor, and is proposed no more', async () => {
    const event = await entered();
    const article = await tell(pati, PATI_TELLS);
    await compared();
    const proposal = await only(editor);
    expect((await decide(stranger, proposal, 'confirm')).status).toBe(404);
    const { status, body } = await decide(editor, proposal, 'confirm');
    expect([status, body.data]).toEqual([
      200,
      {
        ...{ id: proposal.id, state: 'confirmed', event: event.documentId },
        changed: [{ documentId: article.documentId, locale: 'id', shown: 'public' }],
      },
    ]);
    expect(await eventsOf(article)).toEqual(['Penguatan Kehumasan Pemasyarakatan']);
    await compared();
    expect(await statesOf()).toEqual(['confirmed']);
  });

  it('is added to those that an article has', async () => {
    const other = await newsroom.make.event({ name: 'Pekan Humas', startsOn: '2022-08-10' });
    const article = await tell(pati, { ...PATI_TELLS, events: [other.documentId] });
    await entered();
    await compared();
    expect((await decide(editor, await only(), 'confirm')).status).toBe(200);
    expect((await eventsOf(article)).sort()).toEqual(['Pekan Humas', 'Penguatan Kehumasan Pemasyarakatan']);
  });

  it('of another day, another place or without a day is not proposed', async () => {
    await tell(jember, JEMBER_TELLS);
    await entered({ startsOn: '2022-08-22' });
    await entered({ startsOn: null });
    await entered({ mode: 'onsite', venue: { name: 'Hotel Patra Semarang' }, name: 'Pelatihan Fotografi' });
    await compared();
    expect(await knex()(PROPOSALS)).toEqual([]);
  });

  it('that others have told of meanwhile is proposed beside their articles only', async () => {
    const event = await entered();
    await tell(jember, { ...JEMBER_TELLS, events: [event.documentId] });
    await tell(pati, PATI_TELLS);
    await compared();
    expect(await only()).toMatchObject({ kind: 'coverage', event: { documentId: event.documentId } });
  });

  it('is dropped when its day changes or it is taken back, and opens again with it', async () => {
    const event = await entered();
    await tell(jember, JEMBER_TELLS);
    await compared();
    const states = [];
    for (const change of [
      () => published(event, { startsOn: '2022-08-16' }),
      () => published(event, { startsOn: '2022-08-15' }),
      () => documents(EVENT).unpublish({ documentId: event.documentId } as never),
    ]) {
      await change();
      await compared();
      states.push(...(await statesOf()));
    }
    expect(states).toEqual(['dropped', 'open', 'dropped']);
    const [dropped] = await list(administrator, '?state=dropped');
    expect(dropped).toMatchObject({ event: null, reasons: [] });
  });

  it('stays rejected, whatever changes', async () => {
    const event = await entered();
    await tell(pati, PATI_TELLS);
    await compared();
    expect((await decide(editor, await only(), 'reject')).status).toBe(200);
    await published(event, { organiser: 'Biro Humas' });
    await compared();
    expect(await statesOf()).toEqual(['rejected']);
  });

  it.each([
    ['is gone', (event: Made) => documents(EVENT).delete({ documentId: event.documentId } as never)],
    ['was taken back', (event: Made) => documents(EVENT).unpublish({ documentId: event.documentId } as never)],
  ])('that %s when a person decides is said to be', async (_, change) => {
    const event = await entered();
    await tell(pati, PATI_TELLS);
    await compared();
    const proposal = await only();
    await knex()('humas_coverage_cursor').update({ lease_until: '2999-01-01T00:00:00.000Z' });
    await change(event);
    const { status, body } = await decide(editor, proposal, 'confirm');
    await knex()('humas_coverage_cursor').update({ lease_until: null });
    expect([status, body.error.message]).toEqual([404, expect.stringMatching(/Kegiatan itu sedang tidak terbit/)]);
  });

  it('that lasts for weeks is found on any of its days, whichever was first', async () => {
    const during = { ...JEMBER_TELLS, releasedAt: '2022-08-15T06:00:00.000Z' };
    const event = await entered({ startsOn: '2022-08-01', endsOn: '2022-08-20' });
    await tell(jember, during);
    await compared();
    expect(await only()).toMatchObject({ kind: 'event', event: { documentId: event.documentId } });
  });

  it('that is told of in one language is still proposed in the other', async () => {
    const event = await entered();
    const linked = { ...JEMBER_TELLS, events: [event.documentId] };
    await tell(jember, { ...linked, locale: 'en' }, { status: 'published', locale: 'en' });
    await tell(pati, PATI_TELLS);
    await compared();
    expect(await only()).toMatchObject({ kind: 'event', locale: 'id', one: { text: { title: PATI_TELLS.title } } });
  });

  it('goes on in the other language of an article whose first was withdrawn', async () => {
    await entered();
    const { documentId } = await tell(pati, PATI_TELLS);
    await documents().update({ documentId, locale: 'en', data: PATI_TELLS, status: 'published' } as never);
    await compared();
    expect((await only()).locale).toBe('id');
    await documents().unpublish({ documentId, locale: 'id' } as never);
    await compared();
    expect(await only()).toMatchObject({ locale: 'en', one: { text: { title: PATI_TELLS.title } } });
  });

  it('that was taken back is shown to nobody, as whose coverage it ever was decided', async () => {
    const event = await entered({ venue: { name: 'Aula' } });
    await bothTell(event.documentId);
    await decide(administrator, await only(), 'confirm');
    await documents(EVENT).unpublish({ documentId: event.documentId } as never);
    await documents(EVENT).update({ documentId: event.documentId, data: { name: 'Rahasia' } } as never);
    const [confirmed] = await list(administrator, '?state=confirmed');
    expect(confirmed?.event).toBeNull();
  });
});

describe('an article that a source brought', () => {
  it('goes on following its source after a person has linked it, and keeps the link', async () => {
    const event = await newsroom.make.event({ name: 'Penguatan Kehumasan' });
    await tell(jember, { ...JEMBER_TELLS, events: [event.documentId] });
    const bring = await following();
    await bring(PATI_TELLS.title);
    const { changed } = (await decide(region, await only(), 'confirm')).body.data;
    await bring('Judul yang diperbaiki sumbernya');
    const { body } = await newsroom.get(`/articles/${changed[0].documentId}`);
    expect([body.data.title, body.data.events.map(({ name }: { name: string }) => name)]).toEqual([
      'Judul yang diperbaiki sumbernya',
      ['Penguatan Kehumasan'],
    ]);
  });
});

/** Pati's text, under a title of the test's choice, from another newsroom. */
async function following() {
  const { documentId } = (await newsroom.strapi.documents('plugin::humas.source' as never).create({
    data: {
      ...{ name: 'Ruang berita Pati', address: 'https://pati.example', isActive: false },
      ...{ kind: 'newsroom', handling: 'syndicate' },
    },
  } as never)) as unknown as Made;
  return async (title: string) => {
    const payload: IncomingArticle = {
      ...{ type: 'article', locale: 'id', kind: 'news', title, kicker: null, summary: PATI_TELLS.summary },
      ...{
        dateline: { place: 'Pati', agency: null },
        quotes: [],
        byline: null,
        corrections: [],
        body: PATI_TELLS.body,
      },
      ...{ topic: null, tags: [], url: 'https://pati.example/berita/1', platform: 'Humas Lapas Pati' },
      ...{ publishedAt: PATI_TELLS.releasedAt, updatedAt: null, photos: [], events: [] },
      facility: { slug: pati.slug, names: ['Lapas Pati'] },
      isSummaryOnly: false,
    };
    const item = { key: 'satu', group: 'satu', payload };
    await newsroom.strapi.db.transaction(({ trx }) => takeIn(trx, documentId, [item]));
    await newsroom.strapi.plugin('humas').service('following').making.idle();
    await compared();
  };
}

describe('a split', () => {
  it('takes an article out of the event for readers, and does not propose it again', async () => {
    const event = await newsroom.make.event({ name: 'Penguatan Kehumasan' });
    await tell(jember, { ...JEMBER_TELLS, events: [event.documentId] });
    const other = await tell(pati, { ...PATI_TELLS, events: [event.documentId] });
    await compared();
    const given = { article: other.documentId, event: event.documentId };
    expect((await stranger.post('/humas/coverage/split', given)).status).toBe(403);
    const { status, body } = await editor.post('/humas/coverage/split', given);
    expect([status, body.data.changed]).toEqual([
      200,
      [{ documentId: other.documentId, locale: 'id', shown: 'public' }],
    ]);
    expect(await eventsOf(other)).toEqual([]);
    await compared();
    expect(await statesOf()).toEqual(['rejected', 'rejected']); // beside the other article, and by itself
    expect((await editor.post('/humas/coverage/split', given)).status).toBe(404);
  });
});

describe('what is followed', () => {
  it('goes on where a killed instance stopped, without anything twice', async () => {
    await bothTell();
    const [before] = await knex()(PROPOSALS);
    await knex()('humas_coverage_cursor').update({ seq: 0 });
    await compared();
    const after = await knex()(PROPOSALS);
    expect(after.map(({ id, state }) => [id, state])).toEqual([[before.id, 'open']]);
  });

  it('is left to the instance that holds the lease', async () => {
    const lease = { lease_until: '2999-01-01T00:00:00.000Z' };
    await knex()('humas_coverage_cursor').update(lease);
    await bothTell();
    expect(await knex()(PROPOSALS)).toEqual([]);
    await knex()('humas_coverage_cursor').update({ lease_until: null });
    await compared();
    expect(await statesOf()).toEqual(['open']);
  });

  it('is refused in a sentence where it is asked in a wrong way', async () => {
    const { status, body } = await administrator.get('/humas/coverage/proposals?state=maybe');
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(/tidak dapat dibaca/)]);
  });
});
