/** The page of the followed sources in a real Chromium: Sri administrates, Eko edits for one unit, Wati may only look. */
import { hashOf, keyOf } from '../../src/plugins/humas/server/src/aggregation/incoming';
import { makers } from '../support/make';
import { startPanel, TALL, WIDE, type Desk, type Panel } from '../support/panel';

const ERROR = { id: 'Nama lapas-ambon.example tidak ditemukan di DNS', en: 'The name was not found in the DNS' };
const PROBLEM = { id: 'Satuan kerjanya tidak dikenali dari naskah', en: 'Its unit was not recognised from the text' };
const TITLE = 'Warga Binaan Panen Sayur di Kebun Asimilasi';

let panel: Panel;
let sri: Desk;
let wati: Desk;
const ids: Record<string, string> = {};

beforeAll(async () => {
  panel = await startPanel('sources');
  [sri, wati] = await Promise.all([panel.sit(), panel.sit()]);
  await sri.openFirstAccount('Sri', 'sri@lapas.example');
  await fill();
  await wati.register('Wati', await sri.invite('Wati', 'wati@lapas.example', 'Penulis'));
  await employ('wati@lapas.example');
});
afterAll(() => panel?.close());
afterEach(() => expect(panel.heard()).toEqual([]));

const knex = () => panel.strapi.db.connection;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const LATER = '2999-01-01T00:00:00.000Z';

async function fill() {
  const { facility } = makers(panel.strapi);
  const ambon = await facility({ shortName: 'Lapas Ambon', name: 'Lapas Kelas IIA Ambon', timeZone: 'Asia/Jayapura' });
  const jember = await facility({ shortName: 'Lapas Jember', name: 'Lapas Kelas IIA Jember' });
  Object.assign(ids, { ambon: ambon.documentId, jember: jember.documentId });
  const state = { due_at: LATER, last_attempt_at: ago(0.02), last_success_at: ago(0.02), last_item_at: ago(0.5) };
  await source('Blog Lapas Jember', { facility: jember.documentId }, state);
  await source(
    'Situs Lapas Ambon',
    { facility: ambon.documentId, address: 'https://lapas-ambon.example/' },
    { ...state, failures: 5, last_success_at: ago(4), last_error: JSON.stringify(ERROR) },
  );
  await source('Ruang berita Kanwil', { kind: 'newsroom', handling: 'syndicate' }, { ...state, last_item_at: ago(40) });
  await source('Kompasiana', { isActive: false }, state);
  await source('Umpan yang baru', { facility: ambon.documentId }, null);
  const at = ago(0.5);
  const payload = { type: 'article', title: TITLE, facility: null, body: [], summary: null };
  for (const [index, given] of [
    { state: 'refused', problem: JSON.stringify(PROBLEM) },
    { state: 'pending', payload: { ...payload, title: 'Apel Pagi' } },
    { state: 'done', payload: { ...payload, title: 'Kunjungan Kerja' }, document_id: 'abc' },
  ].entries()) {
    const shown = 'payload' in given ? given.payload : payload;
    await knex()('humas_source_items').insert({
      ...{ source_id: ids['Blog Lapas Jember'], item_key: keyOf(`${index}`), item_group: keyOf(`${index}`) },
      ...{
        url: 'https://blog.example/1',
        type: 'article',
        locale: 'id',
        first_seen_at: at,
        changed_at: at,
        due_at: at,
      },
      ...given,
      hash: hashOf(shown as never),
      payload: JSON.stringify(shown),
    });
  }
}

async function source(name: string, data: object, state: object | null) {
  const { documentId } = (await panel.strapi.documents('plugin::humas.source' as never).create({
    data: { name, address: 'https://blog.example/feed', kind: 'feed', handling: 'draft', ...data },
  } as never)) as { documentId: string };
  ids[name] = documentId;
  if (state) await knex()('humas_source_states').insert({ source_id: documentId, ...state });
}

async function employ(email: string) {
  const user = await panel.strapi.db.query('admin::user').findOne({ where: { email } });
  await panel.strapi
    .documents('plugin::humas.facility' as never)
    .update({ documentId: ids.jember, data: { officers: { connect: [user.id] } } } as never);
}

const openPage = async (desk: Desk, link = 'Sumber berita') => {
  await desk.page.getByRole('link', { name: link, exact: true }).click();
  await desk.page.getByRole('heading', { name: link, level: 1 }).waitFor();
};
const row = (desk: Desk, name: string) => desk.page.getByRole('row').filter({ hasText: name });
const names = (desk: Desk) =>
  desk.page.locator('tbody tr').evaluateAll((rows) => rows.map((each) => each.querySelector('a')?.textContent));
const main = (desk: Desk) => desk.page.getByRole('main');

async function look(desk: Desk, name: string) {
  await desk.page.setViewportSize(WIDE);
  await desk.picture(name);
  expect(await desk.fits()).toBe(true);
  expect(await desk.violationsIn(main(desk))).toEqual([]);
  expect(await main(desk).innerText()).not.toMatch(/humas\.|plugin::/);
  await desk.onPhone(async () => {
    await desk.page.getByRole('heading', { level: 1 }).first().waitFor();
    await desk.picture(`${name}, phone`);
    expect(await desk.fits()).toBe(true);
    expect(await desk.violationsIn(main(desk))).toEqual([]);
  });
}

it('shows what needs somebody first, with its last success by the clocks of the unit', async () => {
  await openPage(sri);
  await row(sri, 'Situs Lapas Ambon').getByText('Gagal dibaca').waitFor();
  expect(await names(sri)).toEqual([
    'Situs Lapas Ambon',
    'Ruang berita Kanwil',
    'Umpan yang baru',
    'Blog Lapas Jember',
    'Kompasiana',
  ]);
  const said = await row(sri, 'Situs Lapas Ambon').innerText();
  expect(said).toMatch(/Lapas Ambon[\s\S]* WIT\b[\s\S]*tidak ditemukan di DNS[\s\S]*5 kali gagal/);
  expect(await row(sri, 'Ruang berita Kanwil').innerText()).toMatch(/Sepi[\s\S]*Dikenali per butir[\s\S]*40/i);
  expect(await row(sri, 'Blog Lapas Jember').innerText()).toMatch(/Lancar[\s\S]*1 perlu dilihat[\s\S]*1 menunggu/i);
  await look(sri, 'all sources');
});

it('is narrowed by status and by words, with the keyboard alone', async () => {
  await sri.page.getByRole('button', { name: 'Sepi (1)' }).press('Enter');
  await row(sri, 'Situs Lapas Ambon').waitFor({ state: 'detached' });
  await row(sri, 'Ruang berita Kanwil').waitFor();
  expect(await names(sri)).toEqual(['Ruang berita Kanwil']);
  expect(await sri.page.getByRole('button', { name: 'Sepi (1)' }).getAttribute('aria-pressed')).toBe('true');
  await sri.page.getByRole('button', { name: 'Semua', exact: true }).press('Enter');
  await row(sri, 'Situs Lapas Ambon').waitFor();
  await sri.page.locator('[name=words]').fill('ambon');
  await sri.page.keyboard.press('Enter');
  await row(sri, 'Ruang berita Kanwil').waitFor({ state: 'detached' });
  await row(sri, 'Umpan yang baru').waitFor();
  expect(await names(sri)).toEqual(['Situs Lapas Ambon', 'Umpan yang baru']);
});

it('has a source looked at now', async () => {
  await sri.act(
    sri.page.getByRole('button', { name: 'Periksa sekarang: Situs Lapas Ambon' }),
    'Sumber segera diperiksa',
    '/humas/sources/',
  );
  const { due_at } = await knex()('humas_source_states').where({ source_id: ids['Situs Lapas Ambon'] }).first();
  expect(due_at < LATER).toBe(true);
});

it('leads to one source with its items, and to the form', async () => {
  await openPage(sri);
  await row(sri, 'Blog Lapas Jember').getByRole('link').click();
  await sri.page.getByRole('heading', { name: 'Blog Lapas Jember', level: 1 }).waitFor();
  await sri.page.getByText(PROBLEM.id).waitFor();
  expect(await sri.page.getByRole('link', { name: 'Buka isian' }).getAttribute('href')).toContain(
    `plugin::humas.source/${ids['Blog Lapas Jember']}`,
  );
  expect(await sri.page.getByRole('link', { name: 'Buka dokumen: Kunjungan Kerja' }).getAttribute('href')).toContain(
    'plugin::humas.article/abc',
  );
  await look(sri, 'one source');
  await sri.page.setViewportSize(TALL);
  await sri.picture('one source, whole');
  await sri.page.setViewportSize(WIDE);
});

it('gives an item whose unit nobody knew to a unit', async () => {
  await sri.page.getByRole('button', { name: `Pilih satuan kerja: ${TITLE}` }).click();
  const dialog = sri.page.getByRole('dialog', { name: 'Pilih satuan kerja' });
  await dialog.getByRole('combobox').pressSequentially('Jem');
  await sri.page.getByRole('option', { name: 'Lapas Jember' }).click();
  await sri.picture('choosing a unit');
  expect(await sri.violationsIn(dialog)).toEqual([]);
  await sri.act(dialog.getByRole('button', { name: 'Simpan' }), 'Satuan kerja dipilih', '/humas/sources/items/');
  await dialog.waitFor({ state: 'detached' });
  await sri.page.getByText(PROBLEM.id).waitFor({ state: 'detached' });
  const item = await knex()('humas_source_items').whereLike('payload', `%${TITLE}%`).first();
  expect({ state: item.state, names: JSON.parse(item.payload).facility.names }).toEqual({
    state: 'pending',
    names: ['Lapas Kelas IIA Jember'],
  });
});

it('tries an item again', async () => {
  await knex()('humas_source_items')
    .whereLike('payload', `%${TITLE}%`)
    .update({ state: 'refused', problem: JSON.stringify(PROBLEM) });
  await sri.page.reload();
  await sri.act(sri.page.getByRole('button', { name: `Coba lagi: ${TITLE}` }), 'dicoba lagi', '/humas/sources/items/');
  await sri.page.getByText(PROBLEM.id).waitFor({ state: 'detached' });
});

it('shows a writer the sources of her unit, and nothing to decide', async () => {
  await wati.page.reload();
  await openPage(wati);
  await row(wati, 'Blog Lapas Jember').waitFor();
  expect(await names(wati)).toEqual(['Blog Lapas Jember']);
  expect(await wati.page.getByRole('button', { name: /^Periksa/ }).count()).toBe(0);
  expect(await wati.page.getByRole('link', { name: 'Tambah sumber' }).count()).toBe(0);
  await wati.picture('sources of a writer');
});

it('is there in English', async () => {
  await sri.page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
  await sri.open('plugins/humas/sources');
  await sri.page.getByRole('heading', { name: 'Sources', level: 1 }).waitFor();
  await row(sri, 'Situs Lapas Ambon').getByText(ERROR.en).waitFor();
  expect(await main(sri).innerText()).not.toMatch(/Sumber|Gagal|Sepi|Periksa|Saring|Semua/);
  await sri.picture('all sources, English');
});
