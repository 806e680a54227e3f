/** A draft that somebody without an account is asked to look at: the link is made in the panel and opened anywhere. */
import { makers, paragraph } from '../support/make';
import { startPanel, type Desk, type Panel } from '../support/panel';

const TITLE = 'Apel Pagi yang Belum Terbit';
const BODY = 'Sebanyak 30 petugas mengikuti apel pagi di halaman.';

let panel: Panel;
let sri: Desk;
let guest: Desk;

beforeAll(async () => {
  panel = await startPanel('preview');
  panel.strapi.config.set('plugin::humas.publicUrl', panel.base); // the port is known only now
  [sri, guest] = await Promise.all([panel.sit(), panel.sit()]);
});
afterAll(() => panel?.close());
afterEach(() => expect(panel.heard()).toEqual([]));

const robots = (desk: Desk) => desk.page.locator('meta[name=robots]').getAttribute('content');
const heading = (desk: Desk, name: string) => desk.page.getByRole('heading', { name, level: 1 }).waitFor();

it('is a link that Sri makes beside the form, with the time at which it ends', async () => {
  const { facility, article } = makers(panel.strapi);
  const unit = await facility({ shortName: 'Lapas Singaraja', timeZone: 'Asia/Makassar' });
  const data = { title: TITLE, body: [paragraph(BODY)], facility: unit.documentId };
  const { documentId } = await article(data, { status: 'draft' });
  await sri.openFirstAccount('Sri', 'sri@lapas.example');
  await sri.open(`content-manager/collection-types/plugin::humas.article/${documentId}?plugins[i18n][locale]=id`);
  await sri.button('Pratinjau').click();
  await sri
    .side()
    .getByText(/sampai .* WITA/)
    .waitFor();
  await sri.side().getByRole('button', { name: 'Salin tautan', exact: true }).click();
  await sri.note('Tautan pratinjau disalin').waitFor();
  await sri.side().getByRole('link', { name: 'Buka', exact: true }).scrollIntoViewIfNeeded();
  await sri.picture('link in the panel');
  expect(await sri.violationsIn(sri.side())).toEqual([]);
  expect(await sri.side().innerText()).not.toMatch(/humas\.workflow/);
  expect(await sri.page.getByRole('heading', { name: 'Pratinjau', exact: true }).count()).toBe(1);
});

it('opens in a new window of the panel', async () => {
  const opened = sri.page.waitForEvent('popup');
  await sri.side().getByRole('link', { name: 'Buka', exact: true }).click();
  await (await opened).getByRole('heading', { name: TITLE, level: 1 }).waitFor();
});

it('shows the draft to a guest who has never been here, as what it is', async () => {
  const link = await sri.page.evaluate(() => navigator.clipboard.readText());
  await guest.page.goto(link);
  await heading(guest, TITLE);
  expect(await guest.page.context().cookies()).toEqual([]);
  expect(await guest.page.getByRole('note').innerText()).toMatch(/^PRATINJAU – belum terbit\. .*sampai .* WITA/);
  expect(await guest.page.locator('.body').innerText()).toContain(BODY);
  expect(await guest.page.getByRole('link', { name: /WhatsApp/ }).count()).toBe(0);
  expect(await robots(guest)).toBe('noindex');
  expect(await guest.violationsIn(guest.page.locator('main'))).toEqual([]);
  await guest.picture('what the guest sees');
  await guest.onPhone(async () => {
    expect(await guest.fits()).toBe(true);
    await guest.picture('what the guest sees, phone');
  });
});

it('says so in English too, and lets robots in again where the news is public', async () => {
  await guest.page.getByRole('link', { name: 'English', exact: true }).click();
  await guest.page.getByText('PREVIEW – not published.').waitFor();
  await guest.page.getByRole('link', { name: 'Latest', exact: true }).click();
  await guest.page.getByText('Nothing has been published here in English yet.').waitFor();
  expect(await guest.page.locator('meta[name=robots]').count()).toBe(0);
});

it('that was cut short shows nothing, in words', async () => {
  await guest.page.goto(`${panel.base}/?preview=potongan.id.x`);
  await heading(guest, 'Tautan pratinjau tidak berlaku');
  expect(await robots(guest)).toBe('noindex');
  expect(panel.heard()).toEqual(['404 GET /api/humas/preview/potongan.id.x']);
});
