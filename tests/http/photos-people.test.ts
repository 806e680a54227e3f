/**
 * Nobody is recognised in a published photo who must not be: whatever publishes, whatever changes afterwards, and when a consent
 * ends by itself.
 */
import type { PhotoTask, Task } from '../../src/plugins/humas/contracts/workflow';
import sharp from 'sharp';
import { makeApplication } from '../support/application';
import { goodArticle, workflowOf } from '../support/articles';
import { addLetterbox } from '../support/letters';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';

const ZONE = 'Asia/Jayapura';
const FACE = { shape: 'ellipse', x: 0.4, y: 0.2, width: 0.1, height: 0.15 };
const CONSENT = { consentGivenBy: 'Warga binaan sendiri', consentGivenOn: '2022-01-01' };
const ARTICLE = '/content-manager/collection-types/plugin::humas.article';

let newsroom: Newsroom;
let letterbox: ReturnType<typeof addLetterbox>;
let unit: Made;
let writer: Person;
let editor: Person;
let head: Person;

beforeAll(async () => {
  const app = await makeApplication();
  letterbox = addLetterbox(app);
  newsroom = await startNewsroom(app);
  unit = await newsroom.make.facility({ shortName: 'Lapas Foto', name: 'Lapas Kelas IIB Foto', timeZone: ZONE });
  const facility = unit.documentId;
  writer = await newsroom.hire('Penulis', { facility, name: 'Wati' });
  editor = await newsroom.hire('Penyunting', { facility, name: 'Eko' });
  head = await newsroom.hire('Kalapas', { facility, name: 'Kartika' });
});
afterAll(async () => {
  letterbox?.remove();
  await newsroom?.close();
});

interface FileRow {
  id: number;
  hash: string;
  [attribute: string]: unknown;
}
interface Shown {
  file: FileRow;
  photo: Made;
}
type Place = 'photos' | 'body';

const db = (uid: string) => newsroom.strapi.db.query(uid as never);
const localDay = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(Date.now() + days * 86_400_000));
const flow = (person: Person, documentId: string) => workflowOf(person, documentId);
const isPublic = async (documentId: string) => (await newsroom.get(`/articles/${documentId}`)).status === 200;
const link = ({ id, documentId }: Made) => ({ connect: [{ id, documentId }] });
/** Twice: a letter that is written while letters are sent waits for the next round. */
async function tick() {
  const { clock } = newsroom.strapi.plugin('humas').service('schedule');
  await clock.tick();
  await clock.tick();
}

let count = 0;
/** A row that counts as made by the pipeline and that nothing makes again: the rules look at rows only, masking.test.ts at pictures. */
async function makeFile(): Promise<FileRow> {
  const hash = (count += 1).toString(16).padStart(64, '0');
  return db('plugin::upload.file').create({
    data: {
      name: 'foto.jpg',
      hash,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 12,
      width: 640,
      height: 480,
      url: `/uploads/${hash}.jpg`,
      provider: 'local',
      folderPath: '/',
      unit: unit.documentId,
      provider_metadata: { humas: { version: 0, source: hash } },
    },
  } as never) as unknown as Promise<FileRow>;
}

async function makePhoto(data: object): Promise<Shown> {
  const file = await makeFile();
  const photo = await newsroom.make.photo({
    caption: `Foto ${count}`,
    facility: unit.documentId,
    file: file.id,
    ...data,
  });
  return { file, photo };
}

/** As the panel puts a picture between paragraphs: the upload's record. */
const pictureOf = ({ id: _, unit: __, createdBy: ___, ...file }: FileRow) => ({
  type: 'image',
  image: { alternativeText: null, caption: null, formats: {}, previewUrl: null, ...file },
  children: [{ type: 'text', text: '' }],
});

const showing = ({ file, photo }: Shown, place: Place) =>
  place === 'photos'
    ? { photos: link(photo) }
    : { body: [paragraph('Sebanyak 30 petugas mengikuti apel pagi.'), pictureOf(file)] };

async function approved(shown: Shown, place: Place): Promise<string> {
  const { documentId } = await goodArticle(newsroom, writer, unit, {
    title: `Apel Pagi ${(count += 1)}`,
    ...showing(shown, place),
  });
  expect((await flow(writer, documentId).take('submit')).status).toBe(200);
  expect((await flow(head, documentId).take('approve')).body).toMatchObject({ data: { stage: 'approved' } });
  return documentId;
}

async function published(shown: Shown, place: Place = 'photos'): Promise<string> {
  const documentId = await approved(shown, place);
  expect((await flow(editor, documentId).take('publish')).status).toBe(200);
  return documentId;
}

/** Each answers with what the one who publishes is told; '' where it went through. */
const CHANNELS: Record<string, (documentId: string) => Promise<string>> = {
  'the step': async (documentId) => said(await flow(editor, documentId).take('publish')),
  "Strapi's button": async (documentId) => said(await editor.post(`${ARTICLE}/${documentId}/actions/publish`)),
  "Strapi's bulk button": async (documentId) =>
    said(await editor.post(`${ARTICLE}/actions/bulkPublish`, { documentIds: [documentId] })),
  async 'a plan'(documentId) {
    const { version } = await flow(editor, documentId).state();
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    const plan = { locale: 'id', version, publishAt, withdrawAt: null };
    expect((await editor.put(`/humas/articles/${documentId}/schedule`, plan)).status).toBe(200);
    const row = newsroom.strapi.db.connection('humas_schedule').where({ document_id: documentId });
    await row.update({ due_at: '2022-08-15T01:00:00.000Z' });
    await tick();
    return (await flow(editor, documentId).state()).schedule.problem ?? '';
  },
  "the server's own code": (documentId) =>
    newsroom.strapi
      .documents('plugin::humas.article' as never)
      .publish({ documentId, locale: 'id' } as never)
      .then(
        () => '',
        (error: Error) => error.message,
      ),
};

const said = ({ status, body }: { status: number; body: { error?: { message: string } } }) =>
  status < 300 ? '' : (body.error?.message ?? String(status));

const setPhoto = ({ photo }: Shown, data: object) =>
  db('plugin::humas.photo').update({ where: { documentId: photo.documentId }, data } as never);

/** What happens between approval and release without anybody saving anything that is approved. */
const CASES = [
  {
    name: 'inmates whose consent ended yesterday',
    photo: () => ({ subjects: 'inmates', ...CONSENT, consentUntil: localDay(1) }),
    meanwhile: (shown: Shown) => setPhoto(shown, { consentUntil: localDay(-1) }),
    refusal: () => `persetujuannya berakhir ${localDay(-1)}`,
  },
  {
    name: 'inmates whose consent was taken back',
    photo: () => ({ subjects: 'inmates', ...CONSENT }),
    meanwhile: (shown: Shown) => setPhoto(shown, { consentGivenBy: null }),
    refusal: () => 'tanpa persetujuan yang tercatat',
  },
  {
    name: 'children in a file in which no mask was ever burnt',
    photo: () => ({ subjects: 'children', masks: [FACE] }),
    meanwhile: ({ file }: Shown) =>
      db('plugin::upload.file').update({ where: { id: file.id }, data: { provider_metadata: null } } as never),
    refusal: () => 'memperlihatkan anak dan belum disamarkan',
  },
  {
    name: 'inmates whose consent ends today',
    photo: () => ({ subjects: 'inmates', ...CONSENT, consentUntil: localDay(1) }),
    meanwhile: (shown: Shown) => setPhoto(shown, { consentUntil: localDay(0) }),
    refusal: null,
  },
  {
    name: 'children who are masked',
    photo: () => ({ subjects: 'children', masks: [FACE] }),
    meanwhile: async () => {},
    refusal: null,
  },
];
const PLACES: Place[] = ['photos', 'body'];

describe.each(CASES)('$name', ({ photo, meanwhile, refusal }) => {
  it.each(Object.keys(CHANNELS).flatMap((channel) => PLACES.map((place) => ({ channel, place }))))(
    'are looked at by $channel, in the $place',
    async ({ channel, place }) => {
      const shown = await makePhoto(photo());
      const documentId = await approved(shown, place);
      await meanwhile(shown);
      const told = await (CHANNELS[channel] as (id: string) => Promise<string>)(documentId);
      expect(await isPublic(documentId)).toBe(refusal === null);
      if (!refusal) return expect(told).toBe('');
      expect(told).toContain(refusal());
      expect(told).toContain(`("${shown.photo.caption}")`);
    },
  );
});

describe('nobody approves', () => {
  it.each(
    PLACES.flatMap((place) => [
      { place, name: 'children', data: { subjects: 'children' }, refusal: 'memperlihatkan anak' },
      { place, name: 'inmates', data: { subjects: 'inmates' }, refusal: 'tanpa persetujuan' },
      {
        place,
        name: 'a consent that begins tomorrow',
        data: () => ({ subjects: 'inmates', ...CONSENT, consentGivenOn: localDay(1) }),
        refusal: 'baru berlaku mulai',
      },
    ]),
  )('$name in the $place', async ({ place, data, refusal }) => {
    const shown = await makePhoto(typeof data === 'function' ? data() : data);
    const { documentId } = await goodArticle(newsroom, writer, unit, showing(shown, place));
    await flow(writer, documentId).take('submit');
    const { status, body } = await flow(head, documentId).take('approve');
    expect(status).toBe(400);
    expect(body.error.message).toContain(refusal);
    expect(body.error.details.findings).toContainEqual(
      expect.objectContaining({ level: 'error', field: place, text: shown.photo.caption }),
    );
  });

  it('a picture of a text that was written before the picture was made anew', async () => {
    const shown = await makePhoto({ subjects: 'children' });
    const { documentId } = await goodArticle(newsroom, writer, unit, showing(shown, 'body'));
    const hash = `${'z'.repeat(26)}-jpeg-640`;
    await db('plugin::upload.file').update({
      where: { id: shown.file.id },
      data: { hash, url: `/uploads/${hash}.jpg` },
    } as never);
    const { findings } = await flow(writer, documentId).state();
    expect(findings).toContainEqual(expect.objectContaining({ code: 'photo-of-children', field: 'body' }));
  });

  it('a picture that is named by one of its sizes only', async () => {
    const shown = await makePhoto({ subjects: 'children' });
    const stem = 'a'.repeat(26);
    await db('plugin::upload.file').update({
      where: { id: shown.file.id },
      data: { hash: `${stem}-jpeg-1920` },
    } as never);
    const url = `https://cdn.example.id/uploads/${stem}-webp-320.webp?v=1`;
    const picture = pictureOf({ ...shown.file, hash: 'lain', url, provider_metadata: null });
    const { documentId } = await goodArticle(newsroom, writer, unit, { body: [paragraph('Apel pagi.'), picture] });
    expect((await flow(writer, documentId).state()).findings).toContainEqual(
      expect.objectContaining({ code: 'photo-of-children', field: 'body' }),
    );
  });
});

const MASKED_CHILDREN = { subjects: 'children', masks: [FACE] };
const CONSENTING = { subjects: 'inmates', ...CONSENT };

describe('a photo that a published article shows', () => {
  const CHANGES = [
    { name: 'its masks taken away', photo: MASKED_CHILDREN, change: { masks: [] }, refusal: 'belum disamarkan' },
    { name: 'its masks emptied', photo: MASKED_CHILDREN, change: { masks: null }, refusal: 'belum disamarkan' },
    { name: 'children in it', photo: {}, change: { subjects: 'children' }, refusal: 'memperlihatkan anak' },
    { name: 'inmates in it', photo: {}, change: { subjects: 'inmates' }, refusal: 'tanpa persetujuan' },
    { name: 'no consent any more', photo: CONSENTING, change: { consentGivenBy: '' }, refusal: 'tanpa persetujuan' },
    { name: 'no date of consent', photo: CONSENTING, change: { consentGivenOn: null }, refusal: 'tanpa persetujuan' },
    {
      name: 'a consent that is over',
      photo: CONSENTING,
      change: () => ({ consentUntil: localDay(-1) }),
      refusal: 'persetujuannya berakhir',
    },
    { name: 'another caption', photo: MASKED_CHILDREN, change: { caption: 'Diperbaiki' }, refusal: null },
    { name: 'another mask', photo: MASKED_CHILDREN, change: { masks: [{ ...FACE, x: 0.1 }] }, refusal: null },
    {
      name: 'masks instead of the consent',
      photo: CONSENTING,
      change: { masks: [FACE], consentGivenBy: null },
      refusal: null,
    },
  ];

  it.each(PLACES.flatMap((place) => CHANGES.map((each) => ({ ...each, place }))))(
    'gets $name in the $place: $refusal',
    async ({ place, photo, change, refusal }) => {
      const shown = await makePhoto(photo);
      await published(shown, place);
      const data = typeof change === 'function' ? change() : change;
      const answer = await editor.put(editor.content('photo', shown.photo.documentId), data);
      expect(answer.status).toBe(refusal ? 400 : 200);
      if (!refusal) return;
      expect(answer.body.error.message).toContain(refusal);
      expect(answer.body.error.message).toMatch(/artikel terbit "Apel Pagi \d+"/);
      const row = await db('plugin::humas.photo').findOne({ where: { documentId: shown.photo.documentId } } as never);
      expect(row).toMatchObject(photo);
      const byServer = newsroom.strapi
        .documents('plugin::humas.photo' as never)
        .update({ documentId: shown.photo.documentId, data } as never);
      await expect(byServer).rejects.toThrow(refusal);
    },
  );

  it('keeps no mask that was drawn on another picture', async () => {
    const shown = await makePhoto(MASKED_CHILDREN);
    await published(shown);
    const other = await makeFile();
    const save = (data: object) => editor.put(editor.content('photo', shown.photo.documentId), data);
    const kept = await save({ file: other.id, masks: [FACE] });
    expect(kept.body.error?.message).toContain('belum disamarkan');
    const drawnAnew = [{ ...FACE, x: 0.7 }];
    expect((await save({ file: other.id, masks: drawnAnew })).status).toBe(200);
    // The panel sends the whole record of the file along with every save.
    const { body } = await editor.get(editor.content('photo', shown.photo.documentId));
    expect((await save({ caption: 'Sekali lagi', file: body.data.file, masks: drawnAnew })).status).toBe(200);
  });

  it('keeps its record while its picture stands in a text', async () => {
    const shown = await makePhoto(MASKED_CHILDREN);
    await published(shown, 'body');
    const path = editor.content('photo', shown.photo.documentId);
    const refused = await editor.delete(path);
    expect([refused.status, refused.body.error?.message]).toEqual([400, expect.stringContaining('masih tampak')]);
    const other = await makeFile();
    const moved = await editor.put(path, { file: other.id, masks: [{ ...FACE, x: 0.2 }] });
    expect(moved.body.error?.message).toContain('masih tampak');
  });

  it('may be changed by its writer until it is published, and not afterwards', async () => {
    const shown = await makePhoto(CONSENTING);
    const documentId = await approved(shown, 'body');
    const path = writer.content('photo', shown.photo.documentId);
    expect((await writer.put(path, { consentReference: 'B-12/2022' })).status).toBe(200);
    expect((await flow(editor, documentId).take('publish')).status).toBe(200);
    expect((await writer.put(path, { consentReference: 'B-13/2022' })).status).toBe(403);
  });

  it('gives its article back to review when a mask changes before the release', async () => {
    const shown = await makePhoto(MASKED_CHILDREN);
    const documentId = await approved(shown, 'photos');
    await writer.put(writer.content('photo', shown.photo.documentId), { masks: [{ ...FACE, y: 0.5 }] });
    expect((await flow(writer, documentId).state()).stage).toBe('in-review');
  });

  it('has no contents put under its masks by the media library', async () => {
    const { file } = await makePhoto(MASKED_CHILDREN);
    const plain = await makePhoto({});
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const replace = ({ id }: FileRow) => editor.upload(`/upload?id=${id}`, picture, 'lain.jpg');
    const refused = await replace(file);
    expect([refused.status, refused.body.error?.message]).toEqual([
      403,
      expect.stringContaining('Penyamaran digambar'),
    ]);
    expect((await replace(plain.file)).body.error?.message ?? '').not.toContain('Penyamaran');
  });
});

describe('masks and focal point', () => {
  const WRONG = [
    { name: 'a mask outside', data: { masks: [FACE, { ...FACE, x: 0.95 }] }, said: 'Penyamaran ke-2 tidak benar' },
    { name: 'no masks', data: { masks: { all: true } }, said: 'Penyamaran harus berupa daftar' },
    { name: 'a point outside', data: { focalPoint: { x: 3, y: 0 } }, said: 'Titik fokus tidak benar' },
    {
      name: 'a consent that ends before it begins',
      data: { consentGivenOn: '2022-02-01', consentUntil: '2022-01-01' },
      said: 'Persetujuan berakhir (2022-01-01) sebelum diberikan (2022-02-01)',
    },
  ];

  it.each(WRONG)('are refused in a sentence: $name', async ({ data, said: sentence }) => {
    const { photo } = await makePhoto({});
    const create = await writer.post(writer.content('photo'), { caption: 'Foto', facility: link(unit), ...data });
    const update = await writer.put(writer.content('photo', photo.documentId), data);
    const clone = await writer.post(`${writer.content('photo')}/clone/${photo.documentId}`, data);
    for (const { status, body } of [create, update, clone])
      expect([status, body.error?.message]).toEqual([400, expect.stringContaining(sentence)]);
    await expect(newsroom.make.photo(data)).rejects.toThrow(sentence);
  });

  it('are kept as they were drawn, also from a plain field of the panel', async () => {
    const { photo } = await makePhoto({});
    const path = writer.content('photo', photo.documentId);
    await writer.put(path, { masks: JSON.stringify([FACE]), focalPoint: { x: 0.25, y: 1 } });
    expect((await writer.get(path)).body.data).toMatchObject({ masks: [FACE], focalPoint: { x: 0.25, y: 1 } });
  });
});

describe('a consent that ends', () => {
  const photoTasks = async (person: Person): Promise<PhotoTask[]> =>
    ((await person.get('/humas/tasks')).body.data as Task[]).filter((task) => task.type === 'photo');
  const taskOf = async (person: Person, { photo }: Shown) =>
    (await photoTasks(person)).find(({ documentId }) => documentId === photo.documentId);
  const lettersAbout = (person: Person, { photo }: Shown) =>
    letterbox.to(person).filter(({ text }) => text.includes(photo.documentId));

  const STEPS = [
    { name: 'in a year', days: 365, step: undefined, subject: null },
    { name: 'in a month and a day', days: 31, step: undefined, subject: null },
    { name: 'in a month', days: 30, step: 'renewConsent', subject: 'segera berakhir' },
    { name: 'tomorrow', days: 1, step: 'renewConsent', subject: 'segera berakhir' },
    { name: 'today', days: 0, step: 'renewConsent', subject: 'segera berakhir' },
    { name: 'yesterday', days: -1, step: 'protectPeople', subject: 'sudah berakhir' },
  ];

  it.each(PLACES.flatMap((place) => STEPS.map((each) => ({ ...each, place }))))(
    '$name is work to do: $step, in the $place',
    async ({ days, step, subject, place }) => {
      const shown = await makePhoto(CONSENTING);
      const documentId = await published(shown, place);
      await setPhoto(shown, { consentUntil: localDay(days) });
      expect((await taskOf(editor, shown))?.step).toBe(step);
      expect((await taskOf(head, shown))?.step).toBe(step);
      expect(await taskOf(writer, shown)).toBeUndefined();
      await Promise.all([tick(), tick()]);
      for (const person of [editor, head])
        expect(lettersAbout(person, shown).map((letter) => letter.subject)).toEqual(
          subject ? [`[Lapas Foto] Persetujuan foto ${subject}`] : [],
        );
      expect(lettersAbout(writer, shown)).toEqual([]);
      expect(await isPublic(documentId)).toBe(true);
    },
  );

  it('is told of before and at the end, names the day in the panel, and nothing of it in the letter', async () => {
    const shown = await makePhoto({ ...CONSENTING, caption: 'Menjahit seragam', consentReference: 'RAHASIA-77' });
    await published(shown);
    await setPhoto(shown, { consentUntil: localDay(3) });
    await tick();
    await setPhoto(shown, { consentUntil: localDay(-2) });
    await tick();
    const letters = lettersAbout(editor, shown);
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('segera berakhir'),
      expect.stringContaining('sudah berakhir'),
    ]);
    for (const { text } of letters) {
      expect(text).toContain(`/plugin::humas.photo/${shown.photo.documentId}\n`);
      expect(text).not.toMatch(/RAHASIA|Menjahit|locale/);
    }
    const task = await taskOf(editor, shown);
    expect(task).toMatchObject({ title: 'Menjahit seragam', facility: { shortName: 'Lapas Foto' } });
    expect(task?.reason.id).toContain(localDay(-2));
    expect(task?.since).toBe(new Date(`${localDay(-1)}T00:00:00+09:00`).toISOString());
    const { data } = (await editor.get(`/humas/trail?documentId=${shown.photo.documentId}`)).body;
    expect(data.map(({ transition }: { transition: string }) => transition)).toEqual(['consentEnded', 'consentEnds']);
  });

  it.each([
    { name: 'renewed', change: () => ({ consentUntil: localDay(400) }) },
    { name: 'replaced by masks', change: () => ({ masks: [FACE] }) },
  ])('is no work any more once it is $name', async ({ change }) => {
    const shown = await makePhoto(CONSENTING);
    await published(shown);
    await setPhoto(shown, { consentUntil: localDay(-1) });
    expect(await taskOf(editor, shown)).toBeDefined();
    const saved = await editor.put(editor.content('photo', shown.photo.documentId), { caption: 'Masih boleh' });
    expect(saved.status).toBe(200);
    expect((await editor.put(editor.content('photo', shown.photo.documentId), change())).status).toBe(200);
    expect(await taskOf(editor, shown)).toBeUndefined();
  });

  it('is nobody’s work where nothing published shows the photo, or another unit does', async () => {
    const unseen = await makePhoto({ ...CONSENTING, consentUntil: localDay(-1) });
    const shown = await makePhoto(CONSENTING);
    const documentId = await published(shown, 'body');
    await setPhoto(shown, { consentUntil: localDay(-1) });
    const foreign = await newsroom.make.facility({ shortName: 'Lapas Lain' });
    const stranger = await newsroom.hire('Kalapas', { facility: foreign.documentId });
    expect(await taskOf(editor, unseen)).toBeUndefined();
    expect(await taskOf(editor, shown)).toBeDefined();
    expect(await photoTasks(stranger)).toEqual([]);
    await flow(editor, documentId).take('withdraw', { note: 'Persetujuan berakhir' });
    expect(await taskOf(editor, shown)).toBeUndefined();
    await tick();
    expect(lettersAbout(editor, unseen)).toEqual([]);
  });

  it('keeps its article from being published once more', async () => {
    const shown = await makePhoto(CONSENTING);
    const documentId = await published(shown);
    await setPhoto(shown, { consentUntil: localDay(-1) });
    expect(said(await editor.post(`${ARTICLE}/${documentId}/actions/publish`))).toContain('persetujuannya berakhir');
    expect(await isPublic(documentId)).toBe(true);
  });
});

it('knows the pictures of what was published before anybody noted them, after an update or an import', async () => {
  const shown = await makePhoto(MASKED_CHILDREN);
  await published(shown, 'body');
  const knex = newsroom.strapi.db.connection;
  const noted = () => knex('humas_body_pictures').orderBy('document_id').select('document_id', 'file_id');
  const before = await noted();
  await knex('humas_body_pictures').del();
  await knex('humas_body_pictures').insert({ document_id: 'sudah-tidak-ada', file_id: 1 });
  const forget = { type: 'plugin', name: 'humas', key: 'body-pictures' };
  await newsroom.strapi.store(forget).delete({});
  const { noteBodyPictures } = newsroom.strapi.plugin('humas').service('workflow');
  await noteBodyPictures();
  expect(before.length).toBeGreaterThan(5);
  expect(await noted()).toEqual(before);
  await knex('humas_body_pictures').del();
  await noteBodyPictures();
  expect(await noted()).toEqual([]); // once is enough
  await newsroom.strapi.store(forget).delete({});
  await noteBodyPictures();
});

describe('how a file must be made', () => {
  const photos = () => newsroom.strapi.plugin('humas').service('photo');

  it('is said by all photos that show it, and by the one that is being saved', async () => {
    const { file, photo } = await makePhoto({ masks: [FACE], creditedTo: 'Humas Lapas Foto' });
    const hand = { shape: 'rectangle', x: 0, y: 0, width: 0.5, height: 0.5 };
    const second = await newsroom.make.photo({ file: file.id, masks: [hand], focalPoint: { x: 0.5, y: 0.5 } });
    expect(await photos().treatmentOf(file.id)).toEqual({
      masks: [FACE, hand],
      focalPoint: { x: 0.5, y: 0.5 },
      watermark: null,
      credit: 'Humas Lapas Foto',
      caption: photo.caption,
      copyright: '© Lapas Kelas IIB Foto',
    });
    const pending = async (data: object) => (await photos().treatmentOf(file.id, data)).masks;
    expect(await pending({ documentId: photo.documentId, masks: null })).toEqual([hand]);
    expect(await pending({ documentId: photo.documentId, file: null })).toEqual([hand]);
    expect(await pending({ documentId: second.documentId, file: { id: file.id }, masks: [] })).toEqual([FACE]);
    expect(await pending({ file: file.id, masks: [{ ...FACE, x: 0 }] })).toHaveLength(3);
    expect(await pending({ file: { connect: [{ id: file.id + 1000 }] }, masks: [{ ...FACE, x: 0 }] })).toHaveLength(2);
  });

  it('follows the watermark of the unit, and names the files that it concerns', async () => {
    const marked = await newsroom.make.facility({ shortName: 'Rutan Tanda', watermark: 'name' });
    const file = await makeFile();
    await newsroom.make.photo({ file: file.id, facility: marked.documentId });
    await newsroom.make.photo({ file: file.id, facility: marked.documentId });
    expect((await photos().treatmentOf(file.id)).watermark).toEqual({ text: 'Rutan Tanda' });
    expect(await photos().filesOfUnit(marked.documentId)).toEqual([file.id]);
    const facilities = newsroom.strapi.documents('plugin::humas.facility' as never);
    const logo = await makeFile();
    const data = { watermark: 'logo', logo: logo.id };
    await facilities.update({ documentId: marked.documentId, data } as never);
    expect((await photos().treatmentOf(file.id)).watermark).toEqual({ logo: logo.id });
  });
});
