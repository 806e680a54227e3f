/** What happens later: planned releases and withdrawals, the end of an embargo, letters to whoever must act next. */
import type { Knex } from 'knex';
import { databaseNow } from '../../src/plugins/humas/server/src/edition';
import { makeApplication, type Application } from '../support/application';
import { goodArticle, workflowOf } from '../support/articles';
import { connect, instances, until } from '../support/instances';
import { addLetterbox } from '../support/letters';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Person } from '../support/officers';

const isPostgres = process.env.HUMAS_TEST_DATABASE === 'postgres';
/**
 * `HUMAS_DUE=1000 HUMAS_KILLS=20 npx jest -c tests/jest.config.cjs --selectProjects sqlite postgres http/schedule` is the
 * long run. Items are due at a pace of 1,000 in a minute, or all of them within HUMAS_DUE_SECONDS.
 */
const DUE = Number(process.env.HUMAS_DUE ?? 100);
const DUE_SECONDS = Number(process.env.HUMAS_DUE_SECONDS ?? (DUE * 60) / 1000);
const KILLS = Number(process.env.HUMAS_KILLS ?? (isPostgres ? 0 : 1));
/** What each of the tests with processes of their own releases. */
const ITEMS = { due: DUE, killed: KILLS > 0 ? 20 + 12 * KILLS : 0, frozen: isPostgres ? 40 : 0 };

const LATEST_SECONDS = 30;
const TAKEOVER_SECONDS = 60;
const HOUR = 3_600;

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR * 1000).toISOString();

describe('in one newsroom', () => {
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
    ({ unit, writer, editor, head } = await staff('Lapas Jadwal'));
  });
  afterAll(async () => {
    letterbox?.remove();
    await newsroom?.close();
  });

  async function staff(shortName: string) {
    const unit = await newsroom.make.facility({ shortName });
    const facility = unit.documentId;
    return {
      unit,
      writer: await newsroom.hire('Penulis', { facility, name: 'Wati' }),
      editor: await newsroom.hire('Penyunting', { facility, name: 'Eko' }),
      head: await newsroom.hire('Kalapas', { facility, name: 'Kartika' }),
    };
  }

  const flow = (person: Person, documentId: string) => workflowOf(person, documentId);
  const draft = (title: string, data: object = {}) => goodArticle(newsroom, writer, unit, { title, ...data });
  const save = (documentId: string, data: object) => writer.put(writer.content('article', documentId), data);
  async function approved(title: string, data: object = {}) {
    const { documentId } = await draft(title, data);
    await approve(documentId);
    return documentId;
  }
  async function approve(documentId: string) {
    expect((await flow(writer, documentId).take('submit')).status).toBe(200);
    expect((await flow(head, documentId).take('approve')).status).toBe(200);
  }
  async function published(title: string, data: object = {}) {
    const documentId = await approved(title, data);
    expect((await flow(editor, documentId).take('publish')).status).toBe(200);
    return documentId;
  }
  const status = async (path: string) => (await newsroom.get(path)).status;
  const tick = () => newsroom.strapi.plugin('humas').service('schedule').clock.tick();

  async function plan(person: Person, documentId: string, data: object) {
    const { version } = await flow(writer, documentId).state();
    const nothing = { locale: 'id', version, publishAt: null, withdrawAt: null };
    return person.put(`/humas/articles/${documentId}/schedule`, { ...nothing, ...data });
  }
  /** As if the time had come. */
  async function comeDue(documentId: string, action: 'publish' | 'withdraw') {
    const due_at = '2022-08-15T01:00:00.000Z';
    const changed = await newsroom.strapi.db
      .connection('humas_schedule')
      .where({ document_id: documentId, action })
      .update({ due_at });
    expect(changed).toBe(1);
  }
  async function trailOf(documentId: string, ...names: string[]) {
    const { trail } = await flow(writer, documentId).state();
    return trail.filter(({ transition }) => names.includes(transition));
  }

  describe('a plan', () => {
    it('is shown in the panel, taken back with null, and each change is a line of the trail', async () => {
      const documentId = await approved('Direncanakan');
      const [publishAt, withdrawAt] = [inHours(1), inHours(2)];
      const { body, status } = await plan(editor, documentId, { publishAt, withdrawAt, reason: 'Acara usai' });
      expect(status).toBe(200);
      const planned = { publishAt, withdrawAt, reason: 'Acara usai', problem: null };
      expect(body.data.schedule).toEqual(planned);
      expect((await flow(writer, documentId).state()).schedule).toEqual(planned);
      await plan(editor, documentId, { publishAt: inHours(3) });
      expect((await flow(writer, documentId).state()).schedule).toMatchObject({ withdrawAt: null, reason: null });
      await plan(head, documentId, {});
      expect((await flow(writer, documentId).state()).schedule.publishAt).toBeNull();
      expect((await trailOf(documentId, 'schedule')).map(({ actor, note }) => [actor.name, note])).toEqual([
        ['Kartika', expect.stringContaining('no plan')],
        ['Eko', expect.stringContaining('terbit')],
        ['Eko', `terbit ${publishAt}; tarik ${withdrawAt}: Acara usai`],
      ]);
    });

    it('takes a time with any offset and keeps the moment', async () => {
      const documentId = await approved('Waktu Setempat');
      const { body } = await plan(editor, documentId, { publishAt: '2099-08-17T09:00:00+07:00' });
      expect(body.data.schedule.publishAt).toBe('2099-08-17T02:00:00.000Z');
    });

    it('is for those who may publish', async () => {
      const documentId = await approved('Bukan Penulis');
      expect((await plan(writer, documentId, { publishAt: inHours(1) })).status).toBe(403);
      expect((await flow(writer, documentId).state()).schedule.publishAt).toBeNull();
    });

    it('of another unit is not there', async () => {
      const { editor: stranger } = await staff('Lapas Tetangga');
      const documentId = await approved('Milik Sendiri');
      expect((await plan(stranger, documentId, { publishAt: inHours(1) })).status).toBe(404);
    });

    it('on an old version is a conflict', async () => {
      const documentId = await approved('Versi Lama');
      const { version } = await flow(writer, documentId).state();
      await save(documentId, { kicker: 'Berubah' });
      await flow(head, documentId).take('approve');
      const { body, status } = await plan(editor, documentId, { version, publishAt: inHours(1) });
      expect([status, body.error.details.changes]).toEqual([409, ['kicker']]);
    });

    it('needs an approved text, or a published one to withdraw', async () => {
      const { documentId } = await draft('Masih Draf');
      expect((await plan(editor, documentId, { publishAt: inHours(1) })).status).toBe(400);
      expect((await plan(editor, documentId, { withdrawAt: inHours(1), reason: 'Usai' })).status).toBe(400);
      const live = await published('Sudah Terbit');
      expect((await plan(editor, live, { withdrawAt: inHours(1), reason: 'Usai' })).status).toBe(200);
      expect((await plan(editor, live, { publishAt: inHours(1) })).status).toBe(400);
    });

    it.each([
      { name: 'is over', data: { publishAt: inHours(-1) }, says: /sudah lewat/ },
      { name: 'has no offset', data: { publishAt: '2099-08-17T09:00:00' }, says: /publishAt/ },
      { name: 'is no time', data: { publishAt: 'besok pagi' }, says: /publishAt/ },
      { name: 'is not said', data: { publishAt: undefined }, says: /publishAt/ },
      { name: 'withdraws without a reason', data: { publishAt: inHours(1), withdrawAt: inHours(2) }, says: /alasan/ },
      {
        name: 'withdraws before the release',
        data: { publishAt: inHours(2), withdrawAt: inHours(1), reason: 'Usai' },
        says: /sesudah waktu terbit/,
      },
      { name: 'says more than is known', data: { publishAt: inHours(1), embargo: true }, says: /embargo/ },
    ])('that $name is refused', async ({ data, says }) => {
      refused ??= await approved('Ditolak');
      const { body, status } = await plan(editor, refused, data);
      expect([status, body.error.message]).toEqual([400, expect.stringMatching(says)]);
      expect((await flow(writer, refused).state()).schedule.publishAt).toBeNull();
    });
    let refused: string | undefined;
  });

  describe('when its time has come', () => {
    it('a text is published, and withdrawn, in the name of the plan and of who ordered it', async () => {
      const documentId = await approved('Terbit Terjadwal');
      await plan(editor, documentId, { publishAt: inHours(1), withdrawAt: inHours(2), reason: 'Acara usai' });
      await comeDue(documentId, 'publish');
      await tick();
      expect(await status(`/articles/${documentId}`)).toBe(200);
      expect((await flow(writer, documentId).state()).schedule.publishAt).toBeNull();
      await comeDue(documentId, 'withdraw');
      await tick();
      const gone = await newsroom.get(`/articles/${documentId}`);
      expect([gone.status, gone.body.error.details.reason]).toEqual([410, 'Acara usai']);
      expect(await trailOf(documentId, 'publish', 'withdraw')).toMatchObject([
        { transition: 'withdraw', actor: { kind: 'system', name: 'Jadwal (Eko)' }, note: 'Acara usai' },
        { transition: 'publish', actor: { kind: 'system', name: 'Jadwal (Eko)' } },
      ]);
    });

    it('an edited text is not published, and waits for a person until it is planned anew', async () => {
      const documentId = await approved('Diubah Setelah Dijadwalkan');
      await plan(editor, documentId, { publishAt: inHours(1) });
      await save(documentId, { summary: 'Ringkasan yang lain sama sekali.' });
      await comeDue(documentId, 'publish');
      await tick();
      await tick();
      expect(await status(`/articles/${documentId}`)).toBe(404);
      expect((await flow(writer, documentId).state()).schedule.problem).toMatch(/ditelaah/);
      expect(await trailOf(documentId, 'scheduleFailed')).toMatchObject([
        { actor: { kind: 'system', name: 'Jadwal (Eko)' }, note: expect.stringMatching(/ditelaah/) },
      ]);
      expect(letterbox.to(editor).filter(({ subject }) => subject.includes('Jadwal terbit gagal'))).toHaveLength(1);
      expect((await flow(head, documentId).take('approve')).status).toBe(200);
      await tick();
      expect(await status(`/articles/${documentId}`)).toBe(404);
      expect(await task(editor, documentId)).toBe('reschedule');
      await plan(editor, documentId, { publishAt: inHours(1) });
      expect(await task(editor, documentId)).toBeUndefined();
      await comeDue(documentId, 'publish');
      await tick();
      expect(await status(`/articles/${documentId}`)).toBe(200);
    });

    const task = async (person: Person, documentId: string) =>
      (await person.get('/humas/tasks')).body.data.find(
        (each: { documentId: string }) => each.documentId === documentId,
      )?.step;

    it('one that cannot be published does not keep the others back', async () => {
      const [bad, good] = [await approved('Berubah Sendiri'), await approved('Tetap Sendiri')];
      for (const documentId of [bad, good]) await plan(editor, documentId, { publishAt: inHours(1) });
      await save(bad, { summary: 'Ringkasan yang lain sama sekali.' });
      const both = newsroom.strapi.db.connection('humas_schedule').whereIn('document_id', [bad, good]);
      await both.update({ due_at: '2022-08-15T01:00:00.000Z' });
      await tick();
      expect([await status(`/articles/${bad}`), await status(`/articles/${good}`)]).toEqual([404, 200]);
      expect(await trailOf(good, 'publish')).toHaveLength(1);
    });

    it('an article that is deleted has nothing left to do', async () => {
      const documentId = await approved('Dihapus Sebelum Waktunya');
      await plan(editor, documentId, { publishAt: inHours(1) });
      expect((await editor.delete(editor.content('article', documentId))).status).toBe(200);
      expect(await plansOf(documentId)).toBe(0);
    });

    it('a text that was published by hand is not published once more, nor is its next version', async () => {
      const documentId = await approved('Didahului Tangan');
      await plan(editor, documentId, { publishAt: inHours(1), withdrawAt: inHours(2), reason: 'Acara usai' });
      expect((await flow(editor, documentId).take('publish')).status).toBe(200);
      expect((await flow(writer, documentId).state()).schedule).toMatchObject({
        publishAt: null,
        reason: 'Acara usai',
      });
      expect((await flow(editor, documentId).take('withdraw', { note: 'Keliru' })).status).toBe(200);
      expect(await plansOf(documentId)).toBe(0);
      expect(await trailOf(documentId, 'publish', 'scheduleFailed')).toHaveLength(1);
    });

    it('a plan of before this rule ends quietly too', async () => {
      const documentId = await published('Rencana Lama');
      const old = { document_id: documentId, locale: 'id', action: 'publish', due_at: inHours(-1), ordered_by: 'Eko' };
      await newsroom.strapi.db.connection('humas_schedule').insert([old, { ...old, document_id: 'sudah-dihapus' }]);
      await tick();
      expect([await plansOf(documentId), await plansOf('sudah-dihapus')]).toEqual([0, 0]);
      expect(await trailOf(documentId, 'publish', 'scheduleFailed')).toHaveLength(1);
    });

    async function plansOf(documentId: string) {
      const plans = newsroom.strapi.db.connection('humas_schedule').where({ document_id: documentId });
      return (await plans).length;
    }
  });

  describe('an embargo', () => {
    let token: string;
    beforeAll(async () => (token = await readOnlyToken()));

    async function readOnlyToken(data: object = {}): Promise<string> {
      const given = { name: `Mitra ${Date.now()}`, kind: 'content-api', type: 'read-only', lifespan: null, ...data };
      return (await newsroom.strapi.service('admin::api-token').create(given)).accessKey;
    }
    const partner = (path: string, key = token) =>
      newsroom.http.get(`/api/humas/embargoed${path}`).set('Authorization', `Bearer ${key}`);
    const inPartnersList = async (documentId: string) =>
      (await partner('')).body.data.find(({ id }: { id: string }) => id === documentId);

    async function embargoed(title: string, embargoUntil = inHours(1)) {
      const event = await newsroom.make.event({ name: `Kegiatan ${title}` });
      const photo = await newsroom.make.photo({ caption: `Foto ${title}`, facility: unit.documentId });
      const relations = {
        events: { connect: [{ documentId: event.documentId }] },
        photos: { connect: [{ documentId: photo.documentId }] },
      };
      const documentId = await approved(title, { ...relations, embargoUntil });
      const before = await newsroom.editions.sequence();
      expect((await flow(editor, documentId).take('publish')).status).toBe(200);
      expect(await newsroom.editions.sequence()).toEqual(before);
      return { documentId, event, photo, embargoUntil };
    }
    type Held = Awaited<ReturnType<typeof embargoed>>;

    /** Where readers would find it. */
    async function placesOf({ documentId, event, photo }: Held) {
      const ids = async (path: string) => (await newsroom.get(path)).body.data.map(({ id }: { id: string }) => id);
      return {
        byId: await status(`/articles/${documentId}`),
        listed: (await ids(`/articles?filters[event]=${event.slug}`)).includes(documentId),
        covered: (await ids(`/events/${event.slug}/coverage`)).includes(documentId),
        named: (await newsroom.get(`/events/${event.slug}`)).body.data.coverage.length,
        photo: await status(`/photos/${photo.documentId}`),
      };
    }
    const NOWHERE = { byId: 404, listed: false, covered: false, named: 0, photo: 404 };
    const EVERYWHERE = { byId: 200, listed: true, covered: true, named: 1, photo: 200 };

    it('lets partners with a token read what the public cannot find', async () => {
      const held = await embargoed('Di Bawah Embargo');
      const card = await inPartnersList(held.documentId);
      expect(card).toMatchObject({ title: 'Di Bawah Embargo', embargoUntil: held.embargoUntil });
      expect(card.releasedAt).toBe(held.embargoUntil);
      const whole = await partner(`/${card.slug}`);
      expect(whole.body.data).toMatchObject({
        body: expect.any(Array),
        photos: [{ caption: 'Foto Di Bawah Embargo' }],
      });
      expect(whole.headers['cache-control']).toBe('private, no-store');
      expect(await placesOf(held)).toEqual(NOWHERE);
      expect(await status(`/articles/${card.slug}`)).toBe(404);
      for (const path of ['', `/${card.slug}`]) {
        expect((await newsroom.get(`/embargoed${path}`)).status).toBe(401);
        expect((await partner(path, 'tebakan')).status).toBe(401);
      }
    });

    it("shows a token that is bound to a unit that unit's only", async () => {
      const own = await embargoed('Untuk Mitra Unit');
      const { unit: elsewhere } = await staff('Lapas Lain Mitra');
      const bound = await newsroom.strapi.service('admin::api-token').create({
        name: 'Mitra unit lain',
        kind: 'content-api',
        type: 'read-only',
        lifespan: null,
      });
      await newsroom.strapi
        .documents('plugin::humas.facility' as never)
        .update({ documentId: elsewhere.documentId, data: { apiTokens: { connect: [bound.id] } } } as never);
      expect((await partner('', bound.accessKey)).body.data).toEqual([]);
      expect((await partner(`/${own.documentId}`, bound.accessKey)).status).toBe(404);
      expect((await partner(`/${own.documentId}`)).status).toBe(200);
    });

    it('is over by the clock, for the article, its event and its photo at once', async () => {
      const held = await embargoed('Embargo Berakhir', new Date(Date.now() + 15_000).toISOString());
      expect(await placesOf(held)).toEqual(NOWHERE);
      const before = await newsroom.editions.sequence();
      await until(async () => (await databaseNow(newsroom.strapi.db.connection)) >= held.embargoUntil);
      await tick();
      expect(await placesOf(held)).toEqual(EVERYWHERE);
      expect((await newsroom.get(`/articles/${held.documentId}`)).body.data.releasedAt).toBe(held.embargoUntil);
      expect((await newsroom.editions.sequence()).value).toBeGreaterThan(before.value);
      expect(await inPartnersList(held.documentId)).toBeUndefined();
    });

    it('is gone with a withdrawal, and then with the article', async () => {
      const held = await embargoed('Ditarik Selama Embargo');
      const { slug } = await inPartnersList(held.documentId);
      expect((await flow(editor, held.documentId).take('withdraw', { note: 'Batal' })).status).toBe(200);
      expect(await inPartnersList(held.documentId)).toBeUndefined();
      expect([await placesOf(held), await status(`/articles/${slug}`)]).toEqual([NOWHERE, 404]);
      expect((await editor.delete(editor.content('article', held.documentId))).status).toBe(200);
      expect((await partner(`/${held.documentId}`)).status).toBe(404);
    });

    it('that is moved moves the release, and one that is lifted by hand ends now', async () => {
      const { documentId, photo, event } = await embargoed('Embargo Digeser');
      const later = inHours(2);
      await save(documentId, { embargoUntil: later });
      await approve(documentId);
      await flow(editor, documentId).take('publish');
      expect(await inPartnersList(documentId)).toMatchObject({ embargoUntil: later, releasedAt: later });
      await save(documentId, { embargoUntil: null });
      await approve(documentId);
      await flow(editor, documentId).take('publish');
      expect(await placesOf({ documentId, photo, event, embargoUntil: later })).toEqual(EVERYWHERE);
      const { releasedAt } = (await newsroom.get(`/articles/${documentId}`)).body.data;
      expect(releasedAt <= (await databaseNow(newsroom.strapi.db.connection))).toBe(true);
    });

    it('keeps the words of a photo that were approved, until somebody who may publish changes them', async () => {
      const { photo } = await embargoed('Foto Embargo');
      const change = (person: Person, caption: string) =>
        person.put(person.content('photo', photo.documentId), { caption });
      expect((await change(writer, 'Selundupan')).status).toBe(403);
      expect((await change(editor, 'Diperbaiki')).status).toBe(200);
    });

    it('leaves the editions as a rebuild would make them', async () => {
      const held = await embargoed('Dibuat Ulang');
      const before = [await newsroom.editions.checksum(), await newsroom.editions.sequence()];
      await newsroom.editions.rebuild(() => {});
      expect([await newsroom.editions.checksum(), await newsroom.editions.sequence()]).toEqual(before);
      expect(await placesOf(held)).toEqual(NOWHERE);
      expect(await inPartnersList(held.documentId)).toMatchObject({ embargoUntil: held.embargoUntil });
    });

    it('that cannot be opened does not keep the others closed, and is open as soon as it can be', async () => {
      const [broken, sound] = [await embargoed('Rusak'), await embargoed('Utuh')];
      const articles = newsroom.strapi.db.connection('humas_articles');
      const row = articles.clone().where({ document_id: broken.documentId }).whereNotNull('published_at');
      const { event_ids } = await row.clone().first('event_ids');
      await row.clone().update({ event_ids: '{}' });
      for (const { documentId } of [broken, sound]) await endEmbargo(documentId);
      await tick();
      expect([await placesOf(broken), await placesOf(sound)]).toEqual([NOWHERE, EVERYWHERE]);
      await row.clone().update({ event_ids });
      await tick();
      expect(await placesOf(broken)).toEqual(EVERYWHERE);
    });

    /** As if its end had come. */
    async function endEmbargo(document_id: string) {
      const knex = newsroom.strapi.db.connection;
      const over = new Date(Date.now() - 1000).toISOString();
      await knex('humas_embargoed').where({ document_id }).update({ embargo_until: over });
      await knex('humas_articles')
        .where({ document_id })
        .update({ embargo_until: isPostgres ? over : Date.parse(over) });
    }
  });

  describe('letters', () => {
    const SECRET = 'Rahasia Penggeledahan Besok';
    const stepsTo = (person: Person) => letterbox.to(person).map(({ subject }) => subject);
    const story = (person: Person, unit: Made) =>
      goodArticle(newsroom, person, unit, {
        title: SECRET,
        summary: SECRET,
        body: [paragraph(`${SECRET} di halaman.`)],
      });

    it('go to whoever must act next, one for each step, without a word of the text', async () => {
      const { unit, writer, editor, head } = await staff('Lapas Surat');
      const second = await newsroom.hire('Penulis', { facility: unit.documentId, name: 'Sari' });
      const { documentId } = await story(writer, unit);
      await flow(writer, documentId).take('submit');
      await tick();
      await tick();
      const waits = '[Lapas Surat] Naskah menunggu telaah';
      expect([writer, second, editor, head].map(stepsTo)).toEqual([[], [], [waits], [waits]]);
      await flow(editor, documentId).take('requestChanges', { note: `Periksa lagi ${SECRET}` });
      await tick();
      const change = '[Lapas Surat] Naskah perlu diperbaiki';
      expect([writer, second].map(stepsTo)).toEqual([[change], []]);
      await flow(writer, documentId).take('submit');
      await flow(head, documentId).take('approve');
      await tick();
      expect(stepsTo(editor)).toEqual([waits, waits, '[Lapas Surat] Naskah siap diterbitkan']);
      expect(stepsTo(head)).toEqual([waits, waits]);
      const [letter] = letterbox.to(editor);
      expect(letter?.from).toBe('Humas <humas@example.go.id>');
      expect(letter?.text).toContain('Wati (Lapas Surat) mengajukan');
      expect(letter?.text).toContain(
        `https://humas.example.go.id/admin/content-manager/collection-types/plugin::humas.article/${documentId}?`,
      );
      expect(JSON.stringify(letterbox.all())).not.toMatch(/Rahasia|Penggeledahan/);
    });

    it('speak the language of the panel of who gets them', async () => {
      const { unit, writer, editor, head } = await staff('Lapas Bahasa');
      await ofUser(editor).update({ prefered_language: 'en' });
      const { documentId } = await story(writer, unit);
      await flow(writer, documentId).take('submit');
      await tick();
      expect(stepsTo(editor)).toEqual(['[Lapas Bahasa] A text waits for review']);
      expect(letterbox.to(editor)[0]?.text).toContain('submitted a text for review');
      expect(stepsTo(head)).toEqual(['[Lapas Bahasa] Naskah menunggu telaah']);
    });

    it('that were refused are tried again later, and come once', async () => {
      const { unit, writer, editor } = await staff('Lapas Ulang');
      const { documentId } = await story(writer, unit);
      letterbox.close();
      await flow(writer, documentId).take('submit');
      await tick();
      await tick();
      letterbox.open();
      await tick();
      expect(letterbox.to(editor)).toEqual([]);
      const now = await databaseNow(newsroom.strapi.db.connection);
      const [waiting] = await lettersTo(editor);
      expect(waiting).toMatchObject({ attempts: 1, sent_at: null, last_error: expect.stringContaining('451') });
      expect(Date.parse(waiting.due_at) - Date.parse(now)).toBeGreaterThan(50_000);
      await lettersTo(editor).update({ due_at: now });
      await tick();
      await tick();
      expect(letterbox.to(editor)).toHaveLength(1);
    });

    it('do not go to who has left', async () => {
      const { unit, writer, editor, head } = await staff('Lapas Purna');
      const { documentId } = await story(writer, unit);
      await ofUser(head).update({ is_active: false });
      letterbox.close();
      await flow(writer, documentId).take('submit');
      await tick();
      letterbox.open();
      expect([await lettersTo(head), await lettersTo(editor)]).toMatchObject([[], [{ attempts: 1 }]]);
      await ofUser(editor).update({ is_active: false });
      await lettersTo(editor).update({ due_at: await databaseNow(newsroom.strapi.db.connection) });
      await tick();
      await tick();
      expect([letterbox.to(head), letterbox.to(editor)]).toEqual([[], []]);
    });

    it('about a step that is gone do not keep the others back', async () => {
      const { unit, writer, editor } = await staff('Lapas Macet');
      const orphan = { transition_id: 999_999_999, user_id: editor.id, due_at: '2022-08-15T01:00:00.000Z' };
      await newsroom.strapi.db.connection('humas_letters').insert(orphan);
      const { documentId } = await story(writer, unit);
      await flow(writer, documentId).take('submit');
      await tick();
      expect(letterbox.to(editor)).toHaveLength(1);
    });

    const ofUser = ({ id }: Person) => newsroom.strapi.db.connection('admin_users').where({ id });
    const lettersTo = ({ id }: Person) => newsroom.strapi.db.connection('humas_letters').where({ user_id: id });
  });
});

/** The application is one: its newsroom makes what the processes release later. */
describe('an application without a mail provider of its own', () => {
  const processes = instances();
  const ids = { due: [] as string[], killed: [] as string[], frozen: [] as string[] };
  let app: Application;
  let newsroom: Newsroom | null = null;
  let unit: Made;
  let database: Knex;
  beforeAll(async () => {
    app = await makeApplication();
    app.env.EMAIL_PROVIDER = '';
    newsroom = await startNewsroom(app);
    unit = await newsroom.make.facility({ shortName: 'Lapas Sunyi' });
    await newsroom.hire('Penyunting', { facility: unit.documentId });
  });
  afterEach(() => processes.endAll());
  afterAll(async () => {
    await newsroom?.stop();
    await database?.destroy();
    await app?.remove();
  });

  it('sends no letters, and keeps an embargo over a restart', async () => {
    const before = newsroom as Newsroom;
    const [documentId] = await approveItems(before, unit, 1, { embargoUntil: inHours(1) });
    await before.strapi.documents('plugin::humas.article' as never).publish({ documentId } as never);
    await before.strapi.plugin('humas').service('schedule').clock.tick();
    const unsent = { attempts: 0, sent_at: null };
    expect(await before.strapi.db.connection('humas_letters')).toMatchObject([unsent, unsent]);
    const state = await stateOf(before);
    expect(state.embargoed).toMatchObject([{ document_id: documentId }]);
    await before.stop();
    newsroom = await startNewsroom(app);
    expect(await stateOf(newsroom)).toEqual(state);
    expect((await newsroom.get(`/articles/${documentId}`)).status).toBe(404);
    for (const [test, count] of Object.entries(ITEMS))
      ids[test as keyof typeof ids] = await approveItems(newsroom, unit, count);
    await newsroom.stop();
    newsroom = null;
    database = connect(app);
  });

  const stateOf = async ({ editions, strapi }: Newsroom) => ({
    sequence: await editions.sequence(),
    checksum: await editions.checksum(),
    embargoed: await strapi.db.connection('humas_embargoed'),
  });

  /** For another day. */
  async function planItems(documentIds: string[]): Promise<void> {
    const plan = { locale: 'id', action: 'publish', due_at: inHours(99), ordered_by: 'Eko' };
    await database('humas_schedule').insert(documentIds.map((document_id) => ({ ...plan, document_id })));
  }

  /** From so many seconds from now on, one after the other within so many seconds. Returns when each is due. */
  async function comeDue(from: number, within: number): Promise<Map<string, number>> {
    const now = Date.parse(await databaseNow(database));
    const plans: { id: number; document_id: string }[] = await database('humas_schedule').orderBy('id');
    const due = new Map<string, number>();
    await database.transaction(async (trx) => {
      for (const [index, { id, document_id }] of plans.entries()) {
        const at = now + 1000 * (from + (within * index) / plans.length);
        await trx('humas_schedule')
          .where({ id })
          .update({ due_at: new Date(at).toISOString() });
        due.set(document_id, at);
      }
    });
    return due;
  }

  const releases = (documentIds: string[]): Promise<{ document_id: string; at: string }[]> =>
    database('humas_transitions').where({ name: 'publish' }).whereIn('document_id', documentIds).orderBy('id');
  const isAllDone = async () => (await database('humas_schedule').first('id')) === undefined;
  const secondsSince = async (at: string, documentIds: string[]) =>
    (Date.parse((await releases(documentIds)).at(-1)?.at ?? '') - Date.parse(at)) / 1000;

  /** Once in the trail, once among the editions, and nothing else. */
  async function assertEachOnce(documentIds: string[]) {
    const released = (await releases(documentIds)).map(({ document_id }) => document_id);
    const editions = await database('humas_editions').where({ type: 'article' }).whereIn('document_id', documentIds);
    expect(released.sort()).toEqual([...documentIds].sort());
    expect(editions.filter(({ status }) => status === 'live')).toHaveLength(documentIds.length);
    expect(await database('humas_transitions').where({ name: 'scheduleFailed' })).toEqual([]);
  }

  const processCount = isPostgres ? 2 : 1;
  it(
    `publish ${DUE} items due within ${DUE_SECONDS} s exactly once and in time, in ${processCount} process(es) whose own clocks are wrong`,
    async () => {
      await planItems(ids.due);
      const letterbox = addLetterbox(app);
      const waiting = await database('humas_letters').where({ sent_at: null });
      expect(waiting).toHaveLength(2 * (1 + ids.due.length + ids.killed.length + ids.frozen.length));
      const started = [HOUR, -HOUR].slice(0, processCount).map((clockOff) => processes.start(app, { clockOff }));
      const running = await Promise.all(started);
      await until(() => letterbox.all().length === waiting.length);
      const due = await comeDue(2, DUE_SECONDS);
      await until(isAllDone);
      const late = (await releases(ids.due))
        .map(({ document_id, at }) => (Date.parse(at) - (due.get(document_id) as number)) / 1000)
        .sort((a, b) => a - b);
      expect(await Promise.all(running.map((instance) => instance.stop()))).toEqual(running.map(() => 0));
      await assertEachOnce(ids.due);
      expect(letterbox.all()).toHaveLength(waiting.length);
      letterbox.remove();
      app.env.EMAIL_PROVIDER = '';
      expect(late[0]).toBeGreaterThanOrEqual(0);
      expect(late.at(-1)).toBeLessThanOrEqual(LATEST_SECONDS);
      const at = (share: number) => late[Math.floor(share * (late.length - 1))]?.toFixed(1);
      const figures = { items: DUE, within: DUE_SECONDS, processes: processCount, median: at(0.5), p95: at(0.95) };
      process.stderr.write(`schedule: seconds late ${JSON.stringify({ ...figures, worst: at(1) })}\n`);
    },
    120_000 + DUE * 500,
  );

  if (KILLS > 0) {
    it(
      `finish what a killed one held within ${TAKEOVER_SECONDS} s, nothing twice, after ${KILLS} kill(s)`,
      async () => {
        await planItems(ids.killed);
        await comeDue(0, 0);
        let killedAt = '';
        for (let kill = 1; kill <= KILLS; kill += 1) {
          const before = (await releases(ids.killed)).length;
          const victim = await processes.start(app);
          await until(async () => (await releases(ids.killed)).length > before);
          await victim.kill();
          killedAt = await databaseNow(database);
          expect(await isAllDone()).toBe(false);
        }
        const successor = await processes.start(app);
        await until(isAllDone);
        expect(await secondsSince(killedAt, ids.killed)).toBeLessThanOrEqual(TAKEOVER_SECONDS);
        expect(await successor.stop()).toBe(0);
        await assertEachOnce(ids.killed);
      },
      120_000 + KILLS * 30_000,
    );
  }

  // SQLite is for one process; there is nobody to take over while it runs.
  if (isPostgres) {
    it(`take over from one that is killed and one that stands still within ${TAKEOVER_SECONDS} s, and refuse its late write`, async () => {
      await planItems(ids.frozen);
      const [frozen, killed, survivor] = await Promise.all([
        processes.start(app, { env: { HUMAS_FREEZE_AT: '3' } }),
        processes.start(app),
        processes.start(app),
      ]);
      // Alone at first: on a busy machine the others would have done everything before its turn came.
      const others = [killed, survivor];
      for (const other of others) other.signal('SIGSTOP');
      await comeDue(0, 0);
      await frozen.said('frozen');
      for (const other of others) other.signal('SIGCONT');
      await killed.answer('awake?');
      await killed.kill();
      const heldAt = await databaseNow(database);
      await until(isAllDone);
      expect(await secondsSince(heldAt, ids.frozen)).toBeLessThanOrEqual(TAKEOVER_SECONDS);
      process.stderr.write(`schedule: taken over after ${(await secondsSince(heldAt, ids.frozen)).toFixed(1)} s\n`);
      frozen.signal('SIGCONT');
      await frozen.answer('awake?');
      await assertEachOnce(ids.frozen);
      // It goes on like the others: alone, it does what comes due next.
      expect(await survivor.stop()).toBe(0);
      const document_id = (await releases(ids.frozen))[0]?.document_id;
      const plan = { document_id, locale: 'id', action: 'withdraw', reason: 'Usai', ordered_by: 'Eko' };
      await database('humas_schedule').insert({ ...plan, due_at: await databaseNow(database) });
      await until(isAllDone);
      expect(await frozen.stop()).toBe(0);
      expect(await releases(ids.frozen)).toHaveLength(ids.frozen.length);
    });
  }
});

async function approveItems(newsroom: Newsroom, unit: Made, count: number, data: object = {}): Promise<string[]> {
  const workflow = newsroom.strapi.plugin('humas').service('workflow');
  const ids: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const { documentId } = await newsroom.make.article(
      {
        title: `Petugas Mengikuti Apel Pagi ke-${index}`,
        kind: 'news',
        summary: 'Petugas mengikuti apel pagi di halaman.',
        dateline: { place: 'Contoh' },
        body: [paragraph('Sebanyak 30 petugas mengikuti apel pagi di halaman.')],
        facility: unit.documentId,
        ...data,
      },
      {},
    );
    for (const step of ['submit', 'approve']) await workflow.takeStep(step, documentId, { locale: 'id', version: 1 });
    ids.push(documentId);
  }
  return ids;
}
