/** An article on its way to the public, as the people of a unit take it there over the panel's own API. */
import sharp from 'sharp';
import type request from 'supertest';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { goodArticle, workflowOf } from '../support/articles';
import type { Person } from '../support/officers';

let newsroom: Newsroom;
let unit: Made;
let writer: Person;
let editor: Person;
let head: Person;
let other: Person;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const region = await newsroom.make.region();
  unit = await newsroom.make.facility({ shortName: 'Lapas Alur', region: region.documentId });
  writer = await newsroom.hire('Penulis', { facility: unit.documentId, name: 'Wati' });
  editor = await newsroom.hire('Penyunting', { facility: unit.documentId, name: 'Eko' });
  head = await newsroom.hire('Kalapas', { facility: unit.documentId, name: 'Kartika' });
  other = await newsroom.hire('Kalapas', { name: 'Orang Lain' });
});
afterAll(() => newsroom?.close());

const draft = (data: object = {}) => goodArticle(newsroom, writer, unit, data);
const flow = (person: Person, documentId: string) => workflowOf(person, documentId);
const isPublic = async (documentId: string) => (await newsroom.get(`/articles/${documentId}`)).status === 200;
const save = async (person: Person, documentId: string, data: object) =>
  person.put(person.content('article', documentId), data);
const cmPublish = (person: Person, documentId: string) =>
  person.post(`${person.content('article', documentId)}/actions/publish`);

describe('from draft to the public', () => {
  it('needs a writer and somebody else who approves', async () => {
    const { documentId } = await draft({ title: 'Jalan Biasa' });
    expect((await flow(writer, documentId).state()).stage).toBe('draft');
    expect((await flow(writer, documentId).take('submit')).status).toBe(200);
    expect((await flow(head, documentId).take('approve')).body.data.stage).toBe('approved');
    expect(await isPublic(documentId)).toBe(false);
    expect((await flow(editor, documentId).take('publish')).body.data).toMatchObject({
      stage: 'published',
      isLive: true,
    });
    expect(await isPublic(documentId)).toBe(true);
  });

  it("follows Strapi's own publish button once it is approved, and not before", async () => {
    const { documentId } = await draft({ title: 'Tombol Strapi' });
    const early = await cmPublish(editor, documentId);
    expect(early.status).toBe(400);
    expect(early.body.error.message).toMatch(/Ajukan dahulu/);
    await flow(writer, documentId).take('submit');
    expect((await cmPublish(editor, documentId)).status).toBe(400);
    await flow(head, documentId).take('approve');
    expect((await cmPublish(editor, documentId)).status).toBe(200);
    expect(await isPublic(documentId)).toBe(true);
    expect((await flow(writer, documentId).state()).stage).toBe('published');
  });

  it('refuses bulk publication as a whole when one is not approved', async () => {
    const ready = await draft({ title: 'Massal Siap' });
    const raw = await draft({ title: 'Massal Mentah' });
    await flow(writer, ready.documentId).take('submit');
    await flow(head, ready.documentId).take('approve');
    const answer = await editor.post('/content-manager/collection-types/plugin::humas.article/actions/bulkPublish', {
      documentIds: [ready.documentId, raw.documentId],
    });
    expect(answer.status).toBe(400);
    expect([await isPublic(ready.documentId), await isPublic(raw.documentId)]).toEqual([false, false]);
  });

  it('refuses what is created and published in one go', async () => {
    const answer = await editor.post(`${editor.content('article')}/actions/publish`, {
      title: 'Sekali Jalan',
      body: [paragraph('Teks.')],
    });
    expect(answer.status).toBe(400);
    expect((await newsroom.get('/articles/sekali-jalan')).status).toBe(404);
  });

  it('refuses the administrator too', async () => {
    const admin = await newsroom.hire('Super Admin');
    const { documentId } = await draft({ title: 'Administrator' });
    expect((await cmPublish(admin, documentId)).status).toBe(400);
    await flow(admin, documentId).take('submit');
    await save(admin, documentId, { title: 'Administrator menyunting' });
    expect((await flow(admin, documentId).take('approve')).status).toBe(403);
  });
});

describe('four eyes', () => {
  it('keep whoever wrote part of a text from approving it', async () => {
    const { documentId } = await draft({ title: 'Disunting Kalapas' });
    await flow(writer, documentId).take('submit');
    await save(head, documentId, { kicker: 'Tambahan Kalapas' });
    const { body, status } = await flow(head, documentId).take('approve');
    expect(status).toBe(403);
    expect(body.error.message).toMatch(/ikut menulis/);
    expect((await flow(head, documentId).state()).steps).toContainEqual(
      expect.objectContaining({ name: 'approve', refusal: expect.objectContaining({ en: expect.any(String) }) }),
    );
  });

  it('are back when the writer restores the version before', async () => {
    const { documentId } = await draft({ title: 'Dikembalikan' });
    await flow(writer, documentId).take('submit');
    await save(head, documentId, { kicker: 'Sisipan' });
    const { version } = await flow(writer, documentId).state();
    await writer.post(`/humas/articles/${documentId}/versions/1/restore`, { version });
    expect((await flow(head, documentId).take('approve')).status).toBe(200);
  });

  it('are not asked of a unit with one officer, and the trail says so', async () => {
    const alone = await newsroom.make.facility({ shortName: 'Lapas Sendiri', hasOneOfficer: true });
    const only = await newsroom.hire(['Penulis', 'Kalapas'], { facility: alone.documentId });
    const { documentId } = await goodArticle(newsroom, only, alone, { title: 'Sendirian' });
    await flow(only, documentId).take('submit');
    expect((await flow(only, documentId).take('approve')).status).toBe(200);
    const { trail } = await flow(only, documentId).state();
    expect(trail[0]).toMatchObject({ transition: 'approve', isOwn: true });
  });
});

describe('an approved text', () => {
  async function approved(title: string) {
    const made = await draft({ title });
    await flow(writer, made.documentId).take('submit');
    await flow(head, made.documentId).take('approve');
    return made.documentId;
  }

  it('goes back to review when it is edited', async () => {
    const documentId = await approved('Diubah Lagi');
    await save(writer, documentId, { summary: 'Ringkasan yang lain sama sekali.' });
    const { stage, trail } = await flow(writer, documentId).state();
    expect(stage).toBe('in-review');
    expect(trail[0]).toMatchObject({ transition: 'reopen', from: 'approved', to: 'in-review', changes: ['summary'] });
    expect((await cmPublish(editor, documentId)).status).toBe(400);
  });

  it('stays approved when it is saved unchanged', async () => {
    const documentId = await approved('Disimpan Saja');
    await save(writer, documentId, { title: 'Disimpan Saja' });
    expect((await flow(writer, documentId).state()).stage).toBe('approved');
  });

  it('cannot be edited by the button that publishes', async () => {
    const documentId = await approved('Selundupan');
    const answer = await editor.post(`${editor.content('article', documentId)}/actions/publish`, {
      title: 'Judul selundupan',
    });
    expect(answer.status).toBe(400);
    expect((await flow(editor, documentId).state()).title).toBe('Selundupan');
    expect(await isPublic(documentId)).toBe(false);
  });

  it("goes back to review when a photo's caption is edited", async () => {
    const photo = await newsroom.make.photo({ caption: 'Disetujui', facility: unit.documentId });
    const { documentId } = await draft({ title: 'Bergambar', photos: { connect: [{ documentId: photo.documentId }] } });
    await flow(writer, documentId).take('submit');
    await flow(head, documentId).take('approve');
    await writer.put(writer.content('photo', photo.documentId), { caption: 'Keterangan selundupan' });
    expect((await flow(writer, documentId).state()).stage).toBe('in-review');
    expect((await cmPublish(editor, documentId)).status).toBe(400);
  });

  it.each(['draft', 'changes-requested'])(
    'can be approved after a caption was mended at the stage %s',
    async (stage) => {
      const photo = await newsroom.make.photo({ caption: 'Tanpa teks', altText: null, facility: unit.documentId });
      const photos = { connect: [{ documentId: photo.documentId }] };
      const { documentId } = await draft({ title: `Foto dilengkapi pada ${stage}`, photos });
      if (stage === 'changes-requested') {
        await flow(writer, documentId).take('submit');
        await flow(editor, documentId).take('requestChanges', { note: 'Lengkapi teks alternatif' });
      }
      await writer.put(writer.content('photo', photo.documentId), { altText: 'Barisan petugas' });
      expect((await flow(writer, documentId).state()).stage).toBe(stage);
      expect((await flow(writer, documentId).take('submit')).status).toBe(200);
      expect((await flow(head, documentId).take('approve')).body.data.stage).toBe('approved');
    },
  );

  it('may have no title yet when a caption of it is mended', async () => {
    const photo = await newsroom.make.photo({ caption: 'Belum berjudul', facility: unit.documentId });
    await newsroom.make.article({ title: null, facility: unit.documentId, photos: [photo.documentId] }, {});
    expect((await writer.put(writer.content('photo', photo.documentId), { caption: 'Baru' })).status).toBe(200);
  });

  it('can be approved after a photo of it was deleted', async () => {
    const photo = await newsroom.make.photo({ caption: 'Akan dihapus', facility: unit.documentId });
    const { documentId } = await draft({
      title: 'Foto dihapus',
      photos: { connect: [{ documentId: photo.documentId }] },
    });
    expect((await writer.delete(writer.content('photo', photo.documentId))).status).toBe(200);
    expect((await flow(writer, documentId).take('submit')).status).toBe(200);
    expect((await flow(head, documentId).take('approve')).status).toBe(200);
  });

  it('keeps its stage and version from what a form sends', async () => {
    const { documentId } = await draft({ title: 'Bukan dari Formulir' });
    await save(writer, documentId, { stage: 'approved', releasedAt: '2001-01-01T00:00:00.000Z' });
    expect((await flow(writer, documentId).state()).stage).toBe('draft');
    expect((await cmPublish(editor, documentId)).status).toBe(400);
  });
});

async function published(title: string, data: object = {}) {
  const made = await draft({ title, ...data });
  await flow(writer, made.documentId).take('submit');
  await flow(head, made.documentId).take('approve');
  expect((await flow(editor, made.documentId).take('publish')).status).toBe(200);
  return made.documentId;
}

describe('a published text', () => {
  it('stays as it is while a new version is worked on', async () => {
    const documentId = await published('Tetap Tampil');
    await save(writer, documentId, { title: 'Versi berikutnya' });
    expect(await flow(writer, documentId).state()).toMatchObject({ stage: 'draft', isLive: true });
    expect((await newsroom.get(`/articles/${documentId}`)).body.data.title).toBe('Tetap Tampil');
    await flow(writer, documentId).take('submit');
    await flow(head, documentId).take('approve');
    await flow(editor, documentId).take('publish');
    expect((await newsroom.get(`/articles/${documentId}`)).body.data.title).toBe('Versi berikutnya');
  });

  it('is not deleted, but withdrawn with a reason that readers see', async () => {
    const documentId = await published('Ditarik Kemudian');
    expect((await editor.delete(editor.content('article', documentId))).status).toBe(400);
    expect((await editor.post(`${editor.content('article', documentId)}/actions/unpublish`)).status).toBe(400);
    expect((await flow(editor, documentId).take('withdraw')).status).toBe(400);
    expect((await flow(editor, documentId).take('withdraw', { note: 'Nama keliru' })).body.data).toMatchObject({
      stage: 'withdrawn',
      isLive: false,
    });
    const gone = await newsroom.get(`/articles/${documentId}`);
    expect([gone.status, gone.body.error.details.reason]).toEqual([410, 'Nama keliru']);
  });

  it('is corrected under the same address, id and first time, with the note and what it replaces', async () => {
    const documentId = await published('Diralat');
    const before = (await newsroom.get(`/articles/${documentId}`)).body.data;
    const step = { note: 'Jumlah peserta diperbaiki.', replaces: '30 peserta' };
    expect((await flow(writer, documentId).take('correct', step)).body.data.stage).toBe('draft');
    await save(writer, documentId, { body: [paragraph('Sebanyak 40 petugas mengikuti apel pagi di halaman.')] });
    await flow(writer, documentId).take('submit');
    await flow(head, documentId).take('approve');
    await flow(editor, documentId).take('publish');
    const after = (await newsroom.get(`/articles/${documentId}`)).body.data;
    expect(after).toMatchObject({ id: before.id, slug: before.slug, releasedAt: before.releasedAt, isCorrected: true });
    expect(after.corrections).toEqual([{ ...step, correctedAt: expect.stringMatching(/^20\d\d-.*Z$/) }]);
    const versions = (await writer.get(`/humas/articles/${documentId}/versions`)).body.data;
    expect(versions.filter(({ publishedAt }: { publishedAt: string | null }) => publishedAt)).toHaveLength(2);
  });

  it('cannot lose a correction that readers have seen', async () => {
    const documentId = await published('Ralat Tetap', { corrections: [{ note: 'Ralat pertama.', replaces: 'lama' }] });
    await save(writer, documentId, { corrections: [] });
    await flow(writer, documentId).take('submit');
    const { status, body } = await flow(head, documentId).take('approve');
    expect([status, body.error.details.findings[0].field]).toEqual([400, 'corrections']);
  });

  it('shows a photo that only those who may publish still change', async () => {
    const photo = await newsroom.make.photo({ caption: 'Foto tayang', facility: unit.documentId });
    await published('Berfoto Tayang', { photos: { connect: [{ documentId: photo.documentId }] } });
    expect((await writer.put(writer.content('photo', photo.documentId), { caption: 'Diam-diam' })).status).toBe(403);
    expect((await editor.put(editor.content('photo', photo.documentId), { caption: 'Diperbaiki' })).status).toBe(200);
    const { data } = (await editor.get(`/humas/trail?documentId=${photo.documentId}`)).body;
    expect(data[0]).toMatchObject({ transition: 'amend', type: 'photo', actor: { name: 'Eko' } });
  });
});

describe('a file that readers see', () => {
  const picture = (color: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: color } })
      .png()
      .toBuffer();
  const upload = async (person: Person, path: string) =>
    person.post(path).attach('files', await picture('#246'), { filename: 'apel.png', contentType: 'image/png' });

  it('is replaced and deleted only by those who may publish', async () => {
    const uploaded = await upload(writer, '/upload');
    expect([uploaded.status, uploaded.body]).toEqual([201, [expect.anything()]]);
    const file = uploaded.body[0];
    const photo = (
      await writer.post(writer.content('photo'), {
        caption: 'Apel',
        altText: 'Barisan',
        credit: 'Humas',
        file: file.id,
      })
    ).body.data;
    for (const path of [`/upload/files/${file.id}/replace`, `/upload?id=${file.id}`])
      expect((await upload(writer, path)).status).toBe(403);
    await published('Berkas Tayang', { photos: { connect: [{ documentId: photo.documentId }] } });
    expect((await writer.delete(`/upload/files/${file.id}`)).status).toBe(403);
    expect((await writer.post('/upload/actions/bulk-delete', { fileIds: [file.id] })).status).toBe(403);
    expect((await upload(editor, `/upload/files/${file.id}/replace`)).status).toBe(200);
    expect((await editor.delete(`/upload/files/${file.id}`)).status).toBe(200);
  });
});

describe('two people at one draft', () => {
  it('the second is told by whom and what was changed, and nothing of the first is lost', async () => {
    const { documentId } = await draft({ title: 'Berdua' });
    const { version } = await flow(writer, documentId).state();
    expect((await save(editor, documentId, { version, title: 'Judul Eko' })).status).toBe(200);
    const second = await save(writer, documentId, { version, title: 'Judul Wati' });
    expect(second.status).toBe(409);
    expect(second.body.error).toMatchObject({
      name: 'ConflictError',
      details: { by: 'Eko', changes: expect.arrayContaining(['title']) },
    });
    expect((await flow(writer, documentId).state()).title).toBe('Judul Eko');
    const now = (await flow(writer, documentId).state()).version;
    expect((await save(writer, documentId, { version: now, title: 'Judul Wati' })).status).toBe(200);
    const { data } = (await writer.get(`/humas/articles/${documentId}/versions/${now}`)).body;
    expect(data.content.title).toBe('Judul Eko');
  });

  it('a step on an old version is a conflict too', async () => {
    const { documentId } = await draft({ title: 'Langkah Lama' });
    await flow(writer, documentId).take('submit');
    const { version } = await flow(head, documentId).state();
    await save(writer, documentId, { title: 'Langkah Lama, berubah' });
    const answer = await head.post(`/humas/articles/${documentId}/approve`, { version });
    expect(answer.status).toBe(409);
  });

  it('of many simultaneous saves of one version exactly one wins', async () => {
    const { documentId } = await draft({ title: 'Serentak' });
    const { version } = await flow(writer, documentId).state();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        save(index % 2 ? writer : editor, documentId, { version, title: `Serentak ${index}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  });
});

describe('approving, editing and publishing at the same time', () => {
  it('never lets out a text that nobody approved', async () => {
    let released = 0;
    for (let round = 0; round < 12; round += 1) {
      const { documentId } = await draft({ title: `Balapan ${round}` });
      await flow(writer, documentId).take('submit');
      const { version } = await flow(head, documentId).state();
      const approve = () => head.post(`/humas/articles/${documentId}/approve`, { version });
      const edit = () => save(writer, documentId, { title: `Balapan ${round}, diubah` });
      const publish = () => cmPublish(editor, documentId);
      const release = () => editor.post(`/humas/articles/${documentId}/publish`, { version });
      /** After somebody has read so many pages: sooner or later, as people come. */
      const later = async (pages: number) => {
        for (let page = 0; page < pages; page += 1) await newsroom.get('/articles');
        return edit();
      };
      const races = [
        () => Promise.all([approve(), publish(), edit(), release()]),
        async () => [await approve(), ...(await Promise.all([publish(), later(round)]))],
        async () => [await approve(), ...(await Promise.all([release(), later(round), publish()]))],
      ];
      const answers = await (races[round % 3] as () => Promise<request.Response[]>)();
      for (const { status } of answers) expect([200, 400, 409]).toContain(status);
      const { status, body } = await newsroom.get(`/articles/${documentId}`);
      if (status !== 200) continue;
      released += 1;
      expect(body.data.title).toBe(`Balapan ${round}`);
    }
    expect(released).toBeGreaterThan(0);
  });

  it('publishes once when many press the button', async () => {
    const { documentId } = await draft({ title: 'Ditekan Ramai-ramai' });
    await flow(writer, documentId).take('submit');
    await flow(head, documentId).take('approve');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => cmPublish(index % 2 ? editor : head, documentId)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const { data } = (await head.get(`/humas/trail?documentId=${documentId}`)).body;
    expect(data.filter(({ transition }: { transition: string }) => transition === 'publish')).toHaveLength(1);
  });
});

describe('the history', () => {
  it('keeps every saved text, compares them and restores one as a new draft', async () => {
    const { documentId } = await draft({ title: 'Riwayat Satu' });
    await save(writer, documentId, { title: 'Riwayat Dua' });
    await save(editor, documentId, { title: 'Riwayat Tiga', kicker: 'Baru' });
    const { data } = (await writer.get(`/humas/articles/${documentId}/versions`)).body;
    expect(data.map(({ number, savedBy }: { number: number; savedBy: string }) => [number, savedBy])).toEqual([
      [3, 'Eko'],
      [2, 'Wati'],
      [1, 'Wati'],
    ]);
    const { body } = await writer.get(`/humas/articles/${documentId}/versions/3/changes?since=1`);
    expect(body.data).toContainEqual({ field: 'title', before: 'Riwayat Satu', after: 'Riwayat Tiga' });
    const event = await newsroom.make.event({ name: 'Hari Bakti' });
    await save(editor, documentId, { events: { connect: [{ documentId: event.documentId }] } });
    const named = (await writer.get(`/humas/articles/${documentId}/versions/4/changes?since=3`)).body.data;
    expect(named).toEqual([{ field: 'events', before: '', after: 'Hari Bakti' }]);
    const restored = await writer.post(`/humas/articles/${documentId}/versions/1/restore`, { version: 4 });
    expect(restored.body.data).toMatchObject({ title: 'Riwayat Satu', version: 5, stage: 'draft' });
    expect(restored.body.data.trail[0]).toMatchObject({ transition: 'restore', note: 'versi 1' });
  });

  it('begins with the text that stood when there was none', async () => {
    const documentId = await published('Dari Masa Lama');
    await newsroom.strapi.db.connection('humas_versions').where({ document_id: documentId }).del();
    await newsroom.strapi.db.connection('humas_articles').where({ document_id: documentId }).update({ version: 0 });
    await save(writer, documentId, { title: 'Disunting Kemudian' });
    const { data } = (await writer.get(`/humas/articles/${documentId}/versions`)).body;
    expect(data).toMatchObject([
      { number: 2, changes: ['title'], publishedAt: null },
      { number: 1, publishedAt: expect.any(String) },
    ]);
  });

  it('goes on in a language that was deleted and written again', async () => {
    const { documentId } = await draft({ title: 'Dua Bahasa' });
    const english = `${writer.content('article', documentId)}?locale=en`;
    expect((await writer.put(english, { title: 'Two languages' })).status).toBe(200);
    expect((await writer.delete(english)).status).toBe(200);
    expect((await writer.put(english, { title: 'Once more' })).status).toBe(200);
    const { data } = (await writer.get(`/humas/articles/${documentId}/versions?locale=en`)).body;
    expect(data.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
  });

  it('counts who wrote a draft from before as one who does not approve it', async () => {
    const { documentId } = await draft({ title: 'Draf Lama' });
    await save(head, documentId, { kicker: 'Kalapas ikut menulis' });
    await newsroom.strapi.db.connection('humas_versions').where({ document_id: documentId }).del();
    await flow(writer, documentId).take('submit');
    expect((await flow(head, documentId).take('approve')).status).toBe(403);
  });

  it('is closed to other units', async () => {
    const { documentId } = await draft({ title: 'Riwayat Tertutup' });
    for (const path of ['workflow', 'versions', 'versions/1', 'versions/1/changes?since=1'])
      expect((await other.get(`/humas/articles/${documentId}/${path}`)).status).toBe(404);
  });
});

describe('the trail', () => {
  it('says who, when, from which stage to which, and why', async () => {
    const { documentId } = await draft({ title: 'Jejak' });
    await flow(writer, documentId).take('submit');
    await flow(editor, documentId).take('requestChanges', { note: 'Lengkapi kutipan' });
    const { data } = (await head.get(`/humas/trail?documentId=${documentId}`)).body;
    expect(data).toMatchObject([
      {
        transition: 'requestChanges',
        from: 'in-review',
        to: 'changes-requested',
        note: 'Lengkapi kutipan',
        actor: { kind: 'user', name: 'Eko' },
      },
      {
        transition: 'submit',
        from: 'draft',
        to: 'in-review',
        actor: { name: 'Wati' },
        facility: { shortName: 'Lapas Alur' },
      },
      { transition: 'create', from: null, to: 'draft', version: 1 },
    ]);
    expect(data[0].at).toMatch(/^20\d\d-\d\d-\d\dT.*Z$/);
  });

  it.each(['update', 'delete'])('cannot be changed in the database: %s', async (verb) => {
    const rows = newsroom.strapi.db.connection('humas_transitions').where('id', '>', 0);
    const change = async () => (verb === 'update' ? rows.update({ note: 'palsu' }) : rows.del());
    // The driver's errors come from another realm, so jest does not take them for errors.
    expect(await change().then(() => 'changed', String)).toContain('append-only');
    expect(
      Number((await newsroom.strapi.db.connection('humas_transitions').count({ n: '*' }).first())?.n),
    ).toBeGreaterThan(0);
  });

  it('is a file for spreadsheets, of the own units only', async () => {
    const { text, headers } = await head.get('/humas/trail.csv');
    expect(headers['content-type']).toContain('text/csv');
    expect(text).toMatch(/^\uFEFFwaktu_utc;/);
    expect(text).toContain('Lapas Alur');
    expect((await other.get('/humas/trail.csv')).text.trim().split('\r\n')).toHaveLength(1);
  });

  it.each(['?page=0', '?from=kemarin', '?apa=1', '?facility=tidak-ada'])(
    'refuses %s with a sentence',
    async (query) => {
      const { status, body } = await head.get(`/humas/trail${query}`);
      expect([400, 404]).toContain(status);
      expect(body.error.message.length).toBeGreaterThan(20);
    },
  );
});

describe('tasks', () => {
  it('wait for whoever acts next', async () => {
    const { documentId } = await draft({ title: 'Menunggu' });
    const step = async (person: Person) =>
      (await person.get('/humas/tasks')).body.data.find(
        (task: { documentId: string }) => task.documentId === documentId,
      )?.step;
    expect([await step(writer), await step(editor), await step(head)]).toEqual([undefined, undefined, undefined]);
    await flow(writer, documentId).take('submit');
    expect([await step(writer), await step(editor), await step(head)]).toEqual([
      undefined,
      'requestChanges',
      'approve',
    ]);
    await flow(editor, documentId).take('requestChanges', { note: 'Kurang' });
    expect([await step(writer), await step(editor), await step(head)]).toEqual(['revise', undefined, undefined]);
    await flow(writer, documentId).take('submit');
    await flow(head, documentId).take('approve');
    expect([await step(writer), await step(editor), await step(head)]).toEqual([undefined, 'publish', 'publish']);
    expect(await step(other)).toBeUndefined();
  });
});

describe('findings', () => {
  it('are the same in the panel and at the moment of publishing', async () => {
    const { documentId } = await draft({
      title: 'Bertemuan',
      body: [paragraph('Warga binaan dengan NIK 3315012304560001 hadir.')],
    });
    const { findings } = await flow(writer, documentId).state();
    expect(findings[0]).toMatchObject({ level: 'error', field: 'body' });
    expect(findings[0]?.message.id).toContain('UU 27/2022');
    await flow(writer, documentId).take('submit');
    const refused = await flow(head, documentId).take('approve');
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.findings[0]).toEqual(findings[0]);
  });
});

describe('a copy', () => {
  it('starts as a draft without approval or first release', async () => {
    const documentId = await published('Asli Tersetujui');
    const { body, status } = await writer.post(
      `/content-manager/collection-types/plugin::humas.article/clone/${documentId}`,
      {},
    );
    expect(status).toBe(200);
    expect(await flow(writer, body.data.documentId).state()).toMatchObject({ stage: 'draft', isLive: false });
    expect((await cmPublish(editor, body.data.documentId)).status).toBe(400);
  });
});
