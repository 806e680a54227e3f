/**
 * Who may touch what: a table of what each role may do, held against every way in and every unit. Only the own unit counts,
 * except for the Super Admin; a document without a unit is the Super Admin's alone.
 */
import type { Response } from 'supertest';
import { makers, paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { addOfficer, type Person, type RoleName } from '../support/officers';
import { things, type Thing } from '../support/things';

const ROLES = {
  W: 'Penulis',
  S: 'Penyunting',
  K: 'Kalapas',
  H: 'Humas Wilayah',
  E: "Strapi's Editor",
  A: "Strapi's Author",
  X: 'Super Admin',
  N: 'Penulis of no unit',
} as const;
type Letter = keyof typeof ROLES;
type Place = 'own' | 'other' | 'none';

let newsroom: Newsroom;
let make: ReturnType<typeof things>;
const people = {} as Record<Letter, Person>;
const units = {} as Record<'own' | 'other', Made>;
const regions = {} as Record<'own' | 'other', Made>;

beforeAll(async () => {
  newsroom = await startNewsroom();
  make = things(newsroom);
  const { region, facility } = makers(newsroom.strapi);
  for (const [place, name] of [
    ['own', 'Sendiri'],
    ['other', 'Tetangga'],
  ] as const) {
    regions[place] = await region({ name: `Kanwil ${name}` });
    const names = { shortName: `Lapas ${name}`, name: `Lapas Kelas IIB ${name}` };
    units[place] = await facility({ ...names, region: regions[place].documentId });
  }
  const officers: [Letter, RoleName][] = [
    ['W', 'Penulis'],
    ['S', 'Penyunting'],
    ['K', 'Kalapas'],
    ['E', 'Editor'],
    ['A', 'Author'],
  ];
  for (const [letter, role] of officers) people[letter] = await newsroom.hire(role, { facility: units.own.documentId });
  people.H = await newsroom.hire('Humas Wilayah', { region: regions.own.documentId });
  people.X = await newsroom.hire('Super Admin');
  people.N = await newsroom.hire('Penulis');
  // Somebody works next door too: what is foreign belongs to somebody.
  await addOfficer(newsroom.strapi, 'facility', units.other.documentId, (await newsroom.hire('Penulis')).id);
});
afterAll(() => newsroom?.close());

interface Action {
  /** After "may" or "may not". */
  name: string;
  /** Letters of the roles that may, in their own unit. The Super Admin may everywhere. */
  who: string;
  places: readonly Place[];
  /** Not even the Super Admin may. */
  isForNobody: boolean;
  /** Asking changes nothing, so one thing does for all who ask. */
  isReading: boolean;
  /** Made by the server itself, afresh for each cell. */
  thing(unit: string | null): Promise<Thing>;
  ask(person: Person, thing: Thing, place: Place): PromiseLike<Response>;
  /** Where the status does not say whether it was done: what is not shown, or left out, is refused too. */
  isDone?(answer: Response, thing: Thing): boolean | Promise<boolean>;
}

const EVERYWHERE = ['own', 'other', 'none'] as const;
const UNITS = ['own', 'other'] as const;
const unitAt = (place: Place) => (place === 'none' ? null : units[place].documentId);
const foreignTo = (place: Place) => (place === 'own' ? units.other : units.own);
const link = ({ id, documentId }: Made) => ({ connect: [{ id, documentId }] });
const linkThing = ({ id, key }: Thing) => ({ connect: [{ id, documentId: key }] });

type Given = Pick<Action, 'thing' | 'ask' | 'isDone'> & Partial<Action>;
const USUAL = { places: EVERYWHERE, isForNobody: false, isReading: false };
const action = (name: string, who: string, given: Given): Action => ({ name, who, ...USUAL, ...given });
const reading = (name: string, who: string, { thing, ...given }: Given): Action => {
  const made = new Map<string | null, Promise<Thing>>();
  const once = (unit: string | null) => {
    const found = made.get(unit) ?? thing(unit);
    made.set(unit, found);
    return found;
  };
  return action(name, who, { ...given, isReading: true, thing: once });
};

/** Lists say `results` or `data`. */
function shows({ body }: Response, { id, key }: Thing): boolean {
  const rows: { id?: number; documentId?: string }[] = body.results ?? body.data ?? [];
  return rows.some(
    (row) => row.documentId === key || (row.documentId !== undefined && row.id === id && key === `${id}`),
  );
}

const inPanel = (type: string) => {
  const home = `/content-manager/collection-types/plugin::humas.${type}`;
  return {
    home,
    of: ({ key }: Thing, rest = '') => `${home}/${key}${rest}`,
    bulk: (name: string) => `${home}/actions/${name}`,
  };
};
const ARTICLES = inPanel('article');
const draft = { thing: (unit: string | null) => make.article(unit) };
const live = { thing: (unit: string | null) => make.published(unit) };
const many = ({ key }: Thing) => ({ documentIds: [key], locale: 'id' });

/** Whom a text waits for is shown to that person; the list is the oldest hundred, so it is asked for first. */
const TASKS = [
  reading('be told of a text in review of', 'SKH', {
    thing: (unit) => make.inReview(unit),
    ask: (person) => person.get('/humas/tasks'),
    isDone: shows,
  }),
];

const READING_ARTICLES = [
  reading('list an article of', 'WSKH', {
    ...draft,
    ask: (person) => person.get(`${ARTICLES.home}?pageSize=100&sort=createdAt:DESC`),
    isDone: shows,
  }),
  reading('find an article by its words of', 'WSKH', {
    ...draft,
    ask: (person, { word }) => person.get(`${ARTICLES.home}?_q=${word}`),
    isDone: shows,
  }),
  reading('find an article by a filter of', 'WSKH', {
    ...draft,
    ask: (person, { key }) =>
      person.get(
        `${ARTICLES.home}?filters[$or][0][documentId][$eq]=${key}&filters[$or][1][id][$gt]=0&sort=createdAt:DESC&pageSize=100`,
      ),
    isDone: shows,
  }),
  reading('find an article by sorting of', 'WSKH', {
    ...draft,
    ask: (person, { word }) =>
      person.get(`${ARTICLES.home}?sort=facility.shortName:DESC&filters[title][$contains]=${word}`),
    isDone: shows,
  }),
  reading('read an article of', 'WSKH', { ...draft, ask: (person, thing) => person.get(ARTICLES.of(thing)) }),
  reading('read the published article of', 'WSKH', {
    ...live,
    ask: (person, thing) => person.get(ARTICLES.of(thing, '?status=published')),
  }),
  // An empty form; Strapi gives it to everybody who may read articles at all.
  reading('open the missing language of an article of', 'WSKHEA', {
    ...draft,
    ask: (person, thing) => person.get(ARTICLES.of(thing, '?locale=en')),
  }),
  reading('count the draft relations of an article of', 'WSKH', {
    ...draft,
    ask: (person, thing) => person.get(ARTICLES.of(thing, '/actions/countDraftRelations')),
  }),
  reading('count the draft relations of many articles of', 'WSKHEA', {
    ...draft,
    ask: (person, { key }) =>
      person.get(`${ARTICLES.bulk('countManyEntriesDraftRelations')}?documentIds[]=${key}&locale=id`),
  }),
  reading('check many articles before publication of', 'WSKHEA', {
    ...draft,
    ask: (person, thing) => person.post(ARTICLES.bulk('bulkFindForValidation'), many(thing)),
  }),
  reading('fill a form from another language of', 'WSKHEA', {
    ...draft,
    ask: (person, { key }) =>
      person.get(
        `/i18n/content-manager/get-fill-from-locale/plugin::humas.article?collectionType=collection-types&documentId=${key}&sourceLocale=id&targetLocale=en`,
      ),
  }),
  reading('fill a form with what languages share of', 'WSKHEA', {
    ...draft,
    ask: (person, { id }) =>
      person.post('/i18n/content-manager/actions/get-non-localized-fields', {
        model: 'plugin::humas.article',
        id,
        locale: 'id',
      }),
  }),
  reading('see among the recent documents an article of', 'WSKH', {
    ...draft,
    ask: (person) => person.get('/content-manager/homepage/recent-documents?action=update'),
    isDone: shows,
  }),
];

const text = (more: object = {}) => ({
  title: `Baru ${make.word()}`,
  kind: 'news',
  body: [paragraph('Teks.')],
  ...more,
});
const nothing = (type: string) => async (): Promise<Thing> => ({
  uid: `plugin::humas.${type}`,
  id: 0,
  key: '',
  word: '',
});

/** Strapi gives its own two roles no language: its panel lets them make articles, and then neither read nor edit them. */
const WRITING_ARTICLES = [
  action('create an article in', 'WSHEA', {
    places: UNITS,
    thing: nothing('article'),
    ask: (person, _, place) => person.post(ARTICLES.home, text({ facility: link(units[place as 'own']) })),
  }),
  action('create and publish an article at once in', '', {
    places: UNITS,
    isForNobody: true,
    thing: nothing('article'),
    ask: (person, _, place) => person.post(ARTICLES.bulk('publish'), text({ facility: link(units[place as 'own']) })),
  }),
  action('edit an article of', 'WSKH', {
    ...draft,
    ask: (person, thing) => person.put(ARTICLES.of(thing), { title: 'Diubah' }),
  }),
  action('add a language to an article of', 'WSHEA', {
    ...draft,
    ask: (person, thing) =>
      person.put(ARTICLES.of(thing, '?locale=en'), { locale: 'en', title: 'Translated', kind: 'news' }),
  }),
  action('move to another unit an article of', '', {
    ...draft,
    ask: (person, thing, place) => person.put(ARTICLES.of(thing), { facility: link(foreignTo(place)) }),
  }),
  action('take the unit from an article of', '', {
    ...draft,
    ask: (person, thing) =>
      person.put(ARTICLES.of(thing), { facility: { set: [], connect: [], disconnect: [] }, title: 'Lepas' }),
  }),
  action('clone an article of', 'WSHEA', {
    ...draft,
    ask: (person, { key }) => person.post(`${ARTICLES.home}/clone/${key}`, {}),
  }),
  action('clone at once an article of', 'WSHEA', {
    ...draft,
    ask: (person, { key }) => person.post(`${ARTICLES.home}/auto-clone/${key}`, {}),
  }),
  action('clone for another unit an article of', '', {
    ...draft,
    ask: (person, { key }, place) => person.post(`${ARTICLES.home}/clone/${key}`, { facility: link(foreignTo(place)) }),
  }),
  action('publish an approved article of', 'SKH', {
    places: UNITS,
    thing: (unit) => make.approved(unit),
    ask: (person, thing) => person.post(ARTICLES.of(thing, '/actions/publish'), {}),
  }),
  action('unpublish an article of', 'SKH', {
    ...live,
    ask: (person, thing) => person.post(ARTICLES.of(thing, '/actions/unpublish'), {}),
  }),
  action('discard the changes of an article of', 'WSKH', {
    async thing(unit) {
      const made = await make.published(unit);
      await newsroom.strapi
        .documents('plugin::humas.article' as never)
        .update({ documentId: made.key, data: { kicker: 'Baru' } } as never);
      return made;
    },
    ask: (person, thing) => person.post(ARTICLES.of(thing, '/actions/discard'), {}),
  }),
  action('delete an article of', 'WSH', { ...draft, ask: (person, thing) => person.delete(ARTICLES.of(thing)) }),
  action('delete in bulk an article of', 'WSH', {
    ...draft,
    ask: (person, thing) => person.post(ARTICLES.bulk('bulkDelete'), many(thing)),
  }),
  action('publish in bulk an approved article of', 'SKH', {
    places: UNITS,
    thing: (unit) => make.approved(unit),
    ask: (person, thing) => person.post(ARTICLES.bulk('bulkPublish'), many(thing)),
  }),
  // Strapi looks at no relation here, so it refuses whoever is limited to a unit. Texts are taken back one by one.
  action('unpublish in bulk an article of', '', {
    ...live,
    ask: (person, thing) => person.post(ARTICLES.bulk('bulkUnpublish'), many(thing)),
  }),
];

const picker = (field: string) => `/content-manager/relations/plugin::humas.article/${field}`;
const unitItself = (place: Place): Thing => ({
  uid: 'plugin::humas.facility',
  id: units[place as 'own'].id,
  key: units[place as 'own'].documentId,
  word: '',
});
const asUnit = {
  places: UNITS,
  thing: async (unit: string | null) => unitItself(unit === units.own.documentId ? 'own' : 'other'),
};

const RELATIONS = [
  reading('be offered in a picker', 'WSKHE', {
    ...asUnit,
    ask: (person) => person.get(`${picker('facility')}?pageSize=100`),
    isDone: shows,
  }),
  reading('be offered in a picker a photo of', 'WSKHE', {
    thing: (unit) => make.photo(unit),
    ask: (person, { word }) => person.get(`${picker('photos')}?pageSize=100&_q=${word}`),
    isDone: shows,
  }),
  reading('be offered in a picker an event of', 'WSKHE', {
    thing: (unit) => make.event(unit),
    ask: (person, { word }) => person.get(`${picker('events')}?pageSize=100&_q=${word}`),
    isDone: shows,
  }),
  reading('read the relations of an article of', 'WSKH', {
    ...draft,
    ask: (person, { key }) => person.get(`/content-manager/relations/plugin::humas.article/${key}/photos`),
  }),
  reading('be offered what is not yet linked to an article of', 'WSKH', {
    ...draft,
    ask: (person, { key }) => person.get(`${picker('photos')}?id=${key}`),
  }),
  action('show in an own article a photo of', 'WSKH', {
    thing: async (unit) => ({ ...(await make.photo(unit)), beside: await make.article(units.own.documentId) }),
    ask: (person, thing) => person.put(ARTICLES.of(thing.beside as Thing), { photos: linkThing(thing) }),
  }),
  action('create an own article with a photo of', 'WSHEA', {
    thing: (unit) => make.photo(unit),
    ask: (person, thing) => person.post(ARTICLES.home, text({ facility: link(units.own), photos: linkThing(thing) })),
  }),
];

const PHOTOS = inPanel('photo');
const EVENTS = inPanel('event');
const SOURCES = inPanel('source');
const photo = { thing: (unit: string | null) => make.photo(unit) };
const event = { thing: (unit: string | null) => make.event(unit) };
const liveEvent = { thing: (unit: string | null) => make.event(unit, { status: 'published' }) };
const source = { thing: (unit: string | null) => make.source(unit) };

const PHOTOS_AND_EVENTS = [
  reading('list a photo of', 'WSKHE', {
    ...photo,
    ask: (person, { word }) => person.get(`${PHOTOS.home}?_q=${word}`),
    isDone: shows,
  }),
  reading('read a photo of', 'WSKHE', { ...photo, ask: (person, thing) => person.get(PHOTOS.of(thing)) }),
  action('edit a photo of', 'WSKHE', {
    ...photo,
    ask: (person, thing) => person.put(PHOTOS.of(thing), { caption: 'Lain' }),
  }),
  action('delete a photo of', 'WSHE', { ...photo, ask: (person, thing) => person.delete(PHOTOS.of(thing)) }),
  action('delete in bulk a photo of', 'WSHE', {
    ...photo,
    ask: (person, { key }) => person.post(PHOTOS.bulk('bulkDelete'), { documentIds: [key] }),
  }),
  action('create a photo in', 'WSHEA', {
    places: UNITS,
    thing: nothing('photo'),
    ask: (person, _, place) => person.post(PHOTOS.home, { caption: 'Baru', facility: link(units[place as 'own']) }),
  }),
  action('show in an own photo a file of', 'WSKHE', {
    thing: async (unit) => ({ ...(await make.file(unit)), beside: await make.photo(units.own.documentId) }),
    ask: (person, { id, beside }) => person.put(PHOTOS.of(beside as Thing), { file: { id } }),
  }),
  reading('list an event of', 'WSKHE', {
    ...event,
    ask: (person, { word }) => person.get(`${EVENTS.home}?_q=${word}`),
    isDone: shows,
  }),
  reading('read an event of', 'WSKHE', { ...event, ask: (person, thing) => person.get(EVENTS.of(thing)) }),
  action('edit an event of', 'WSKHE', {
    ...event,
    ask: (person, thing) => person.put(EVENTS.of(thing), { organiser: 'Lain' }),
  }),
  action('edit a released event of', 'WSKHE', {
    ...liveEvent,
    ask: (person, thing) => person.put(EVENTS.of(thing), { organiser: 'Lain' }),
  }),
  action('create an event in', 'WSHEA', {
    places: UNITS,
    thing: nothing('event'),
    ask: (person, _, place) =>
      person.post(EVENTS.home, {
        name: 'Baru',
        timeZone: 'Asia/Jakarta',
        isAllDay: true,
        facilities: link(units[place as 'own']),
      }),
  }),
  action('add to an own event', '', {
    places: ['other'],
    thing: async () => ({ ...unitItself('other'), beside: await make.event(units.own.documentId) }),
    ask: (person, { beside }) => person.put(EVENTS.of(beside as Thing), { facilities: link(units.other) }),
  }),
  action('join a released event of', '', {
    places: ['other'],
    thing: (unit) => make.event(unit, { status: 'published' }),
    ask: (person, thing) => person.put(EVENTS.of(thing), { facilities: link(units.own) }),
  }),
  action('publish an event of', 'SKHE', {
    ...event,
    ask: (person, thing) => person.post(EVENTS.of(thing, '/actions/publish'), {}),
  }),
  action('unpublish an event of', 'SKHE', {
    ...liveEvent,
    ask: (person, thing) => person.post(EVENTS.of(thing, '/actions/unpublish'), {}),
  }),
  action('delete an event of', 'SHE', { ...event, ask: (person, thing) => person.delete(EVENTS.of(thing)) }),
  action('clone an event of', 'WSHEA', {
    ...event,
    ask: (person, { key }) => person.post(`${EVENTS.home}/clone/${key}`, {}),
  }),
];

const FACILITIES = inPanel('facility');
const REGIONS = inPanel('region');
const regionItself = (unit: string | null): Promise<Thing> => {
  const { id, documentId } = regions[unit === units.own.documentId ? 'own' : 'other'];
  return Promise.resolve({ uid: 'plugin::humas.region', id, key: documentId, word: '' });
};
const officersOf = ({ key }: Thing) =>
  newsroom.strapi.db
    .query('plugin::humas.facility')
    .findOne({ where: { documentId: key }, populate: { officers: true } });

const UNITS_AND_SOURCES = [
  reading('list', 'WSKHE', { ...asUnit, ask: (person) => person.get(FACILITIES.home), isDone: shows }),
  reading('read', 'WSKHE', { ...asUnit, ask: (person, thing) => person.get(FACILITIES.of(thing)) }),
  action('edit', 'KHE', {
    ...asUnit,
    ask: (person, thing) => person.put(FACILITIES.of(thing), { telephone: make.word() }),
  }),
  action('become an officer of', '', {
    ...asUnit,
    ask: (person, thing) => person.put(FACILITIES.of(thing), { officers: { connect: [{ id: people.N.id }] } }),
    async isDone(_, thing) {
      const { officers } = await officersOf(thing);
      if (!officers.some(({ id }: { id: number }) => id === people.N.id)) return false;
      await newsroom.strapi
        .documents('plugin::humas.facility' as never)
        .update({ documentId: thing.key, data: { officers: { disconnect: [people.N.id] } } } as never);
      return true;
    },
  }),
  action('move to another region', '', {
    places: ['own'],
    thing: asUnit.thing,
    async ask(person, thing) {
      const answer = await person.put(FACILITIES.of(thing), { region: link(regions.other) });
      if (answer.status === 200) await person.put(FACILITIES.of(thing), { region: link(regions.own) });
      return answer;
    },
  }),
  action('delete', '', {
    places: ['none'],
    thing: async () => {
      const { id, documentId } = await makers(newsroom.strapi).facility({ shortName: `Lapas ${make.word()}` });
      return { uid: 'plugin::humas.facility', id, key: documentId, word: '' };
    },
    ask: (person, thing) => person.delete(FACILITIES.of(thing)),
  }),
  action('create', '', {
    places: ['none'],
    thing: nothing('facility'),
    ask: (person) =>
      person.post(FACILITIES.home, {
        shortName: `Rutan ${make.word()}`,
        name: 'Rutan Baru',
        kind: 'rutan',
        specialisation: 'general',
        timeZone: 'Asia/Jakarta',
        isActive: true,
      }),
  }),
  action('edit the region of', '', {
    places: UNITS,
    thing: regionItself,
    ask: (person, { key }) => person.put(`${REGIONS.home}/${key}`, { isActive: true }),
  }),
  reading('list a source of', 'HE', {
    ...source,
    ask: (person, { word }) => person.get(`${SOURCES.home}?_q=${word}`),
    isDone: shows,
  }),
  reading('read a source of', 'HE', { ...source, ask: (person, thing) => person.get(SOURCES.of(thing)) }),
  action('edit a source of', 'HE', {
    ...source,
    ask: (person, thing) => person.put(SOURCES.of(thing), { isActive: false }),
  }),
  action('delete a source of', 'HE', { ...source, ask: (person, thing) => person.delete(SOURCES.of(thing)) }),
  action('create a source for', 'HEA', {
    places: UNITS,
    thing: nothing('source'),
    ask: (person, _, place) =>
      person.post(SOURCES.home, {
        name: 'Baru',
        address: 'https://contoh.example',
        kind: 'feed',
        handling: 'draft',
        isActive: true,
        facility: link(units[place as 'own']),
      }),
  }),
];

const file = { thing: (unit: string | null) => make.file(unit) };
const folder = { thing: (unit: string | null) => make.folder(unit) };
/** One transparent pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const MEDIA = [
  reading('list a file of', 'WSKHE', {
    ...file,
    ask: (person, { word }) => person.get(`/upload/files?_q=${word}`),
    isDone: shows,
  }),
  reading('read a file of', 'WSKHE', { ...file, ask: (person, { key }) => person.get(`/upload/files/${key}`) }),
  action('rename a file of', 'WSKHE', {
    ...file,
    ask: (person, { key }) => person.put(`/upload/files/${key}`, { fileInfo: { name: 'lain.png' } }),
  }),
  action('rename by the old route a file of', 'WSKHE', {
    ...file,
    ask: (person, { key }) => person.post(`/upload?id=${key}`, { fileInfo: { name: 'lain.png' } }),
  }),
  action('rename in bulk a file of', 'WSKHE', {
    ...file,
    ask: (person, { id }) =>
      person.post('/upload/actions/bulk-update', { updates: [{ id, fileInfo: { name: 'lain.png' } }] }),
  }),
  // What a file shows to readers is changed by those who may publish.
  action('replace a file of', 'SKH', {
    ...file,
    ask: (person, { key }) => person.upload(`/upload/files/${key}/replace`, PICTURE, 'baru.png'),
  }),
  action('replace by the old route a file of', 'SKH', {
    ...file,
    ask: (person, { key }) => person.upload(`/upload?id=${key}`, PICTURE, 'baru.png'),
  }),
  action('delete a file of', 'WSKHE', { ...file, ask: (person, { key }) => person.delete(`/upload/files/${key}`) }),
  action('delete in bulk a file of', 'WSKHEA', {
    ...file,
    ask: (person, { id }) => person.post('/upload/actions/bulk-delete', { fileIds: [id], folderIds: [] }),
  }),
  action('move in bulk a file of', 'WSKHEA', {
    ...file,
    ask: (person, { id }) =>
      person.post('/upload/actions/bulk-move', { fileIds: [id], folderIds: [], destinationFolderId: null }),
  }),
  action('rename a folder with a file of', 'WSKHEA', {
    ...folder,
    ask: (person, { key }) => person.put(`/upload/folders/${key}`, { name: make.word(), parent: null }),
  }),
  action('move a folder with a file of', 'WSKHEA', {
    ...folder,
    ask: (person, { id }) =>
      person.post('/upload/actions/bulk-move', { fileIds: [], folderIds: [id], destinationFolderId: null }),
  }),
  action('delete a folder with a file of', 'WSKHEA', {
    ...folder,
    ask: (person, { id }) => person.post('/upload/actions/bulk-delete', { fileIds: [], folderIds: [id] }),
  }),
];

async function versionOf({ key }: Thing): Promise<number> {
  const { version } = await newsroom.strapi.db
    .query('plugin::humas.article')
    .findOne({ where: { documentId: key, publishedAt: null }, select: ['version'] });
  return version;
}
const step = (path: string, data: object = {}): Pick<Action, 'ask'> => ({
  ask: async (person, thing) =>
    person.post(`/humas/articles/${thing.key}/${path}`, { locale: 'id', version: await versionOf(thing), ...data }),
});
const show = (path: string): Pick<Action, 'ask'> => ({
  ask: (person, { key }) => person.get(`/humas/articles/${key}/${path}`),
});
const inReview = { places: UNITS, thing: (unit: string | null) => make.inReview(unit) };
const approved = { places: UNITS, thing: (unit: string | null) => make.approved(unit) };

// Our own routes ask for a permission and a unit. Strapi's two roles have the permission to read and edit articles, and only
// its own panel looks at the languages that they lack.
const WORKFLOW = [
  reading('read the workflow of an article of', 'WSKHEA', { ...draft, ...show('workflow') }),
  reading('read the versions of an article of', 'WSKHEA', { ...draft, ...show('versions') }),
  reading('read a version of an article of', 'WSKHEA', { ...draft, ...show('versions/1') }),
  reading('compare versions of an article of', 'WSKHEA', { ...draft, ...show('versions/1/changes?since=1') }),
  action('restore a version of an article of', 'WSKHEA', { ...draft, ...step('versions/1/restore') }),
  action('submit an article of', 'WSH', { ...draft, ...step('submit') }),
  action('approve an article of', 'KH', { ...inReview, ...step('approve') }),
  action('request changes of an article of', 'SKH', { ...inReview, ...step('request-changes', { note: 'Lengkapi' }) }),
  action('publish by a step an article of', 'SKH', { ...approved, ...step('publish') }),
  action('withdraw an article of', 'SKH', { ...live, ...step('withdraw', { note: 'Keliru' }) }),
  action('correct an article of', 'WSKHEA', { ...live, ...step('correct', { note: 'Ralat jumlah.' }) }),
  action('plan the release of an article of', 'SKH', {
    ...approved,
    ask: async (person, thing) =>
      person.put(`/humas/articles/${thing.key}/schedule`, {
        locale: 'id',
        version: await versionOf(thing),
        publishAt: '2041-01-01T00:00:00.000Z',
        withdrawAt: null,
      }),
  }),
  reading('read the trail of', 'WSKH', {
    ...asUnit,
    ask: (person, _, place) => person.get(`/humas/trail?facility=${units[place as 'own'].slug}`),
  }),
  reading('find in the whole trail an article of', 'WSKH', {
    ...draft,
    ask: (person, { key }) => person.get(`/humas/trail?documentId=${key}`),
    isDone: shows,
  }),
  reading('read the trail as a file of', 'WSKH', {
    ...asUnit,
    ask: (person, _, place) => person.get(`/humas/trail.csv?facility=${units[place as 'own'].slug}`),
  }),
];

const page = (unit: Made) => `Penguatan Layanan ${make.word()}

${unit.shortName as string} - Petugas mengikuti penguatan layanan kunjungan di aula, Senin (12/09/2022).

"Mari kita layani keluarga dengan hati," ajak Raharjo.`;
const becomes = (state: string) => (answer: Response) => answer.body.data?.[0]?.state === state;
const imports = (commit: boolean): Pick<Action, 'ask'> => ({
  ask(person, _, place) {
    const unit = units[place as 'own'];
    return person.post('/humas/import', { text: page(unit), facility: unit.slug, commit });
  },
});
const IMPORT = [
  action('preview a page of', 'WSH', { ...asUnit, ...imports(false), isDone: becomes('preview') }),
  action('import a page of', 'WSH', { ...asUnit, ...imports(true), isDone: becomes('created') }),
];

const MATRIX = {
  tasks: TASKS,
  'reading articles': READING_ARTICLES,
  'writing articles': WRITING_ARTICLES,
  'what articles link to': RELATIONS,
  'photos and events': PHOTOS_AND_EVENTS,
  'units, regions and sources': UNITS_AND_SOURCES,
  'the media library': MEDIA,
  'the workflow': WORKFLOW,
  import: IMPORT,
};

const PLACE_NAMES: Record<Place, string> = { own: 'the own unit', other: 'another unit', none: 'no unit' };

interface Cell {
  name: string;
  action: Action;
  letter: Letter;
  place: Place;
  isAllowed: boolean;
}
function cellsOf(actions: Action[]): Cell[] {
  return actions.flatMap((each) =>
    (Object.keys(ROLES) as Letter[]).flatMap((letter) =>
      each.places.map((place) => {
        const isAllowed = letter === 'X' ? !each.isForNobody : place === 'own' && each.who.includes(letter);
        const name = `${ROLES[letter]} ${isAllowed ? 'may' : 'may not'} ${each.name} ${PLACE_NAMES[place]}`;
        return { name, action: each, letter, place, isAllowed };
      }),
    ),
  );
}

/** What must stay as it is: the thing itself, and how much there is of everything. */
async function standing(thing: Thing): Promise<object> {
  const { connection } = newsroom.strapi.db;
  const columns = COUNTED.map((table) => `(select count(*) from ${table}) as ${table}`);
  const counts = await connection.select(connection.raw(columns.join(', ')));
  return { thing: await rowsOf(thing), beside: thing.beside ? await rowsOf(thing.beside) : [], counts };
}

const COUNTED = [
  'humas_articles',
  'humas_events',
  'humas_photos',
  'humas_sources',
  'humas_facilities',
  'humas_regions',
  'humas_officials',
  'humas_transitions',
  'humas_versions',
  'humas_schedule',
  'humas_editions',
  'files',
  'upload_folders',
];

/** A save that leaves out what may not be changed is still a save. */
const OF_A_SAVE: Record<string, (value: unknown) => unknown> = {
  updatedAt: () => null,
  updatedBy: () => null,
  publishedAt: Boolean,
};

async function rowsOf({ uid, id, key }: Thing): Promise<unknown> {
  const where = uid.startsWith('plugin::upload') ? { id } : { documentId: key };
  const rows = await newsroom.strapi.db
    .query(uid as never)
    .findMany({ where, populate: true, orderBy: { id: 'asc' } } as never);
  return JSON.parse(JSON.stringify(rows, (name, value) => (name in OF_A_SAVE ? OF_A_SAVE[name]?.(value) : value)));
}

async function assertAnswer({ action: { ask, isDone, isForNobody }, letter, place, isAllowed }: Cell, thing: Thing) {
  const answer = await ask(people[letter], thing, place);
  expect(answer.status).toBeLessThan(500);
  const done = isDone ? await isDone(answer, thing) : answer.status < 300;
  expect({ done, status: answer.status, message: answer.body?.error?.message }).toMatchObject({ done: isAllowed });
  if (!isAllowed && !isDone) expect(isForNobody ? [400, 403] : [403, 404]).toContain(answer.status);
}

/** A thing that stayed as it was does for the next who is refused, too. One that did not is left. */
const untouched = new Map<string, Thing>();

async function assertRefused(cell: Cell) {
  const { action, place } = cell;
  const key = `${action.name} ${place}`;
  const thing = untouched.get(key) ?? (await action.thing(unitAt(place)));
  untouched.delete(key);
  const before = await standing(thing);
  await assertAnswer(cell, thing);
  expect(await standing(thing)).toEqual(before);
  untouched.set(key, thing);
}

describe.each(Object.entries(MATRIX))('%s', (_, actions) => {
  it.each(cellsOf(actions))('$name', async (cell) => {
    const { action, place, isAllowed } = cell;
    if (isAllowed || action.isReading) await assertAnswer(cell, await action.thing(unitAt(place)));
    else await assertRefused(cell);
  });
});

it('all of this together is a matrix of more than 700 cells', () => {
  expect(Object.values(MATRIX).flatMap(cellsOf).length).toBeGreaterThan(700);
});

describe("Strapi's Author", () => {
  it('acts on what the Author made, and on nothing else', async () => {
    const { body } = await people.A.post(PHOTOS.home, { caption: 'Milik Author', facility: link(units.own) });
    expect((await people.A.put(PHOTOS.of({ key: body.data.documentId } as Thing), { caption: 'Diubah' })).status).toBe(
      200,
    );
    const others = await make.photo(units.own.documentId);
    expect((await people.A.put(PHOTOS.of(others), { caption: 'Diubah' })).status).toBe(403);
  });
});

describe('who works for one unit', () => {
  it.each(['W', 'S', 'H'] as const)('need not name it: %s', async (letter) => {
    const { body, status } = await people[letter].post(ARTICLES.home, text());
    expect(status).toBe(201);
    const [made] = (await rowsOf({ uid: 'plugin::humas.article', id: 0, key: body.data.documentId, word: '' })) as {
      facility: Made;
    }[];
    expect(made?.facility.documentId).toBe(units.own.documentId);
  });
});
