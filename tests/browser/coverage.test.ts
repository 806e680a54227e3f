/** The page of proposed coverage in a real Chromium: Sri administrates, Wati writes for one unit and may only look. */
import { JEMBER_TELLS, PATI_COPIES, PATI_TELLS, PATI_TRAINS, TRAINING } from '../support/coverage';
import { makers, type Made } from '../support/make';
import { addOfficer } from '../support/officers';
import { startPanel, TALL, WIDE, type Desk, type Panel } from '../support/panel';

let panel: Panel;
let sri: Desk;
let wati: Desk;
let jember: Made;
let pati: Made;
const NAME = 'Penguatan Kehumasan Pemasyarakatan';

beforeAll(async () => {
  panel = await startPanel('coverage');
  [sri, wati] = await Promise.all([panel.sit(), panel.sit()]);
  await sri.openFirstAccount('Sri', 'sri@lapas.example');
  await fill();
  await wati.register('Wati', await sri.invite('Wati', 'wati@lapas.example', 'Penulis'));
  const user = await panel.strapi.db.query('admin::user').findOne({ where: { email: 'wati@lapas.example' } });
  await addOfficer(panel.strapi, 'facility', jember.documentId, user.id);
});
afterAll(() => panel?.close());
afterEach(() => expect(panel.heard()).toEqual([]));

async function fill() {
  const make = makers(panel.strapi);
  jember = await make.facility({ shortName: 'Lapas Jember', name: 'Lapas Kelas IIA Jember' });
  pati = await make.facility({ shortName: 'Lapas Pati', name: 'Lapas Kelas IIB Pati' });
  await make.article({ ...JEMBER_TELLS, facility: jember.documentId });
  await make.article({ ...PATI_TELLS, facility: pati.documentId });
  await make.article({ ...PATI_COPIES, facility: pati.documentId });
  await panel.strapi.plugin('humas').service('coverage').follower.idle();
}

const main = (desk: Desk) => desk.page.getByRole('main');
const cards = (desk: Desk) => main(desk).locator('ol[aria-label] > li');
/** Of the two own texts. */
const card = (desk: Desk) =>
  [JEMBER_TELLS, PATI_TELLS].reduce(
    (found, { title }) => found.filter({ has: desk.page.getByRole('heading', { name: title, exact: true }) }),
    cards(desk),
  );

const openPage = async (desk: Desk) => {
  await desk.page.getByRole('link', { name: 'Liputan', exact: true }).click();
  await desk.page.getByRole('heading', { name: 'Liputan', level: 1 }).waitFor();
};

async function look(desk: Desk, name: string) {
  await desk.page.setViewportSize(TALL);
  await desk.picture(name);
  await desk.page.setViewportSize(WIDE);
  expect(await desk.fits()).toBe(true);
  expect(await desk.violationsIn(main(desk))).toEqual([]);
  expect(await main(desk).innerText()).not.toMatch(/humas\.|plugin::/);
  await desk.onPhone(async () => {
    await cards(desk).first().waitFor();
    await desk.picture(`${name}, phone`);
    expect(await desk.fits()).toBe(true);
    expect(await desk.violationsIn(main(desk))).toEqual([]);
  });
}

it('shows both articles side by side, with the reasons and how sure it is', async () => {
  await openPage(sri);
  await card(sri).waitFor();
  const said = await card(sri).innerText();
  expect(said).toMatch(/Lapas Jember[\s\S]*Lapas Pati|Lapas Pati[\s\S]*Lapas Jember/);
  expect(said).toMatch(/Keyakinan (tinggi|sedang|rendah)/i);
  expect(said).toMatch(/15 Agu 2022/);
  expect(await card(sri).getByRole('heading', { name: 'Yang mendukung' }).count()).toBe(1);
  await look(sri, 'proposals');
});

it('asks for the name and the day of an event that is not there yet', async () => {
  await card(sri)
    .getByRole('button', { name: /^Satu kegiatan:/ })
    .click();
  const dialog = sri.page.getByRole('dialog', { name: 'Kegiatan baru' });
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.getByText('Wajib diisi').waitFor();
  expect(await dialog.locator('[name=startsOn]').inputValue()).toBe('2022-08-15');
  await sri.picture('new event');
  expect(await sri.violationsIn(dialog)).toEqual([]);
  await sri.onPhone(async () => {
    await sri.picture('new event, phone');
    expect(await sri.fits()).toBe(true);
  });
  await dialog.locator('[name=name]').fill(NAME);
  await sri.act(
    dialog.getByRole('button', { name: 'Simpan' }),
    'Kedua artikel menjadi liputan satu kegiatan',
    '/humas/coverage/',
  );
  await dialog.waitFor({ state: 'detached' });
  await card(sri).waitFor({ state: 'detached' });
  const { data } = await (await panel.ask('articles?pagination[pageSize]=100')).json();
  const names = data.filter(({ events }: { events: unknown[] }) => events.length > 0);
  expect(names).toHaveLength(2);
});

it('shows a writer what concerns her unit, and nothing to decide', async () => {
  await wati.page.reload();
  await openPage(wati);
  await cards(wati).first().waitFor();
  expect(await wati.page.getByRole('button', { name: /^(Satu kegiatan|Memang salinan|Bukan [a-z]+):? / }).count()).toBe(
    0,
  );
});

it('marks a copy, with the keyboard alone, and hides nothing', async () => {
  await sri.page.getByRole('button', { name: 'Salinan', exact: true }).press('Enter');
  const copy = sri.page.getByRole('button', { name: /^Memang salinan:/ }).first();
  await copy.waitFor();
  await sri.picture('copies');
  const answer = sri.page.waitForResponse((response) => response.url().endsWith('/confirm'));
  await copy.press('Enter');
  expect((await answer).status()).toBe(200);
  await sri.note('Ditandai sebagai salinan').waitFor();
  const { meta } = await (await panel.ask('articles')).json();
  expect(meta.pagination.total).toBe(3);
});

it('takes an article out of an event again', async () => {
  await openPage(sri);
  await sri.page.getByRole('button', { name: 'Dibenarkan', exact: true }).click();
  await card(sri).waitFor();
  await look(sri, 'confirmed');
  await sri.act(
    card(sri).getByRole('button', { name: `Keluarkan dari kegiatan: ${PATI_TELLS.title}` }),
    'Artikel dikeluarkan dari kegiatan',
    '/humas/coverage/',
  );
  await card(sri).waitFor({ state: 'detached' });
});

it('shows an article beside an event that nobody has covered, and links it', async () => {
  const make = makers(panel.strapi);
  await make.event({ ...TRAINING, facilities: [pati.documentId] });
  const { documentId } = await make.article({ ...PATI_TRAINS, facility: pati.documentId });
  await panel.strapi.plugin('humas').service('coverage').follower.idle();
  await openPage(sri);
  await sri.page.getByRole('button', { name: 'Kegiatan tanpa liputan', exact: true }).click();
  const proposal = cards(sri).filter({
    has: sri.page.getByRole('heading', { name: `Kegiatan: ${TRAINING.name}`, exact: true }),
  });
  await proposal.waitFor();
  expect(await proposal.innerText()).toMatch(/Lapas Pati, 16\D17 Agustus 2022, Hotel Patra Semarang/);
  await look(sri, 'an event');
  await sri.act(
    proposal.getByRole('button', { name: `Liputan kegiatan ini (${TRAINING.name}): ${PATI_TRAINS.title}` }),
    'Artikel menjadi liputan kegiatan itu',
    '/humas/coverage/',
  );
  await proposal.waitFor({ state: 'detached' });
  const { data } = await (await panel.ask(`articles/${documentId}`)).json();
  expect(data.events.map(({ name }: { name: string }) => name)).toEqual([TRAINING.name]);
});

it('is there in English', async () => {
  await sri.page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
  await sri.open('plugins/humas/coverage?state=rejected');
  await sri.page.getByRole('heading', { name: 'Coverage', level: 1 }).waitFor();
  await card(sri).waitFor();
  await sri.picture('English');
  expect(await sri.page.getByRole('button', { name: 'Rejected' }).getAttribute('aria-pressed')).toBe('true');
  expect(await main(sri).innerText()).not.toMatch(/Kegiatan|Keyakinan|Ditolak|Diputuskan/);
});
