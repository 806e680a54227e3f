/**
 * Strapi's own panel as an officer meets it on the first day, in a real Chromium: the first account, every form, and an article
 * from an empty page to its withdrawal. The tests are one story and run in this order.
 */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import type { Core } from '@strapi/strapi';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { makeApplication, REPOSITORY, type Application } from '../support/application';
import { makers } from '../support/make';

const PICTURES = path.join(REPOSITORY, '.tmp/panel');
const WIDE = { width: 1440, height: 900 };
const TALL = { width: 1440, height: 2600 };
const PATIENCE = 20_000;
/** The panel asks whether these are there and takes a 404 for a no: paid features, and a preview, which is not set up. */
const NOT_THERE = ['/admin/ai-feature-config', '/i18n/ai-localization-jobs/', '/content-manager/preview/url/'];

let application: Application;
let strapi: Core.Strapi;
let browser: Browser;
let page: Page;
let base: string;
let complaints: string[] = [];

beforeAll(async () => {
  application = await makeApplication();
  base = await startWithPanel();
  fs.mkdirSync(PICTURES, { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env.HUMAS_CHROMIUM ?? (await sparticuz.executablePath()),
    // A browser of one process dies with its first closed context.
    args: sparticuz.args.filter((argument) => argument !== '--single-process'),
  });
  page = await browser.newPage({ viewport: WIDE });
  page.setDefaultTimeout(PATIENCE);
  listenForComplaints();
});

afterAll(async () => {
  await browser?.close();
  await strapi?.destroy();
  await application?.remove();
});

afterEach(() => {
  const heard = complaints;
  complaints = [];
  expect(heard).toEqual([]);
});

async function startWithPanel(): Promise<string> {
  const panel = path.join(REPOSITORY, 'dist/build');
  if (!fs.existsSync(path.join(panel, 'index.html')))
    throw new Error('The admin panel is not built; `npm test -- browser` builds it.');
  fs.cpSync(panel, path.join(application.folder, 'build'), { recursive: true }); // a build next door may replace it
  Object.assign(process.env, application.env);
  process.chdir(application.folder);
  const { createStrapi } = jest.requireActual<typeof import('@strapi/strapi')>('@strapi/strapi');
  strapi = createStrapi({ appDir: application.folder, distDir: application.folder, serveAdminPanel: true });
  await strapi.load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Anything the browser or the server complains about fails the test in which it is heard. */
function listenForComplaints() {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser notes every failed request by itself; those are judged below, by their address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && !NOT_THERE.some((start) => pathname.startsWith(start)))
      complaints.push(`${response.status()} ${response.request().method()} ${pathname}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== base) complaints.push(`asks another server: ${request.url()}`);
  });
}

const picture = (name: string) => page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.locator(`[name="${name}"]`);
const body = () => page.locator('[data-slate-editor=true]');

async function openList(type: string) {
  await page.getByRole('link', { name: type, exact: true }).click();
  await page.getByRole('heading', { name: type, exact: true, level: 1 }).waitFor();
}

async function openForm(type: string) {
  await openList(type);
  await page.getByRole('link', { name: 'Buat entri baru' }).first().click();
  await page.getByRole('heading', { name: 'Entri baru', level: 1 }).waitFor();
  await button('Simpan').waitFor();
}

/** Components start folded: a grey box that is clicked to get the fields. */
const unfold = (label: string) =>
  page
    .locator(`xpath=//label[starts-with(normalize-space(.), "${label}")]`)
    .locator('xpath=following::button[contains(., "Belum ada isi")][1]')
    .click();

async function pick(relation: string, name: string) {
  await field(relation).click();
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

/** The form of the other language has arrived when its title has: until then the old one is still there. */
async function openLocale(from: string, to: RegExp, title: string) {
  await page.getByRole('combobox').filter({ hasText: from }).click();
  await page.getByRole('option', { name: to }).click();
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('[name=title]')?.value === wanted,
    title,
  );
}

/** The answer counts, not only the note on the screen: that may be the one of the time before. */
async function act(control: Locator, note: string) {
  const answer = page.waitForResponse(
    (response) =>
      ['POST', 'PUT'].includes(response.request().method()) &&
      response.url().includes('/content-manager/collection-types/'),
  );
  await control.click();
  expect((await answer).status()).toBeLessThan(300);
  await page.getByRole('status').filter({ hasText: note }).first().waitFor();
}

const save = () => act(button('Simpan'), 'Dokumen disimpan');
const publish = () => act(button('Terbitkan'), 'Dokumen diterbitkan');

interface PublicArticle {
  slug: string;
  title: string;
  facility: { shortName: string } | null;
}
const ask = (address: string) => fetch(`${base}/api/humas/${address}`);
const publicArticles = async (locale = 'id') =>
  ((await (await ask(`articles?locale=${locale}`)).json()) as { data: PublicArticle[] }).data;

describe('panel: the first day', () => {
  it('offers the first account in Indonesian and lets its owner in', async () => {
    await page.goto(`${base}/admin`);
    await page.getByRole('heading', { name: 'Ruang Humas' }).waitFor();
    await page.getByRole('combobox').filter({ hasText: 'Indonesian' }).waitFor();
    await picture('first account');
    await field('firstname').fill('Sri');
    await field('email').fill('sri@lapas.example');
    await field('password').fill('Rahasia-123');
    await field('confirmPassword').fill('Rahasia-123');
    await button('Buat akun').click();
    await page.getByRole('heading', { name: 'Halo Sri' }).waitFor();
    await page.getByText('Angka ruang berita').waitFor();
    await picture('home');
    await page.getByRole('link', { name: 'Pengelola Konten' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('id');
  });
});

describe('panel: every list and form', () => {
  const TYPES = [
    { name: 'Artikel', fields: ['Judul', 'Kepala judul', 'Titimangsa', 'Waktu siar'] },
    { name: 'Foto', fields: ['Keterangan', 'Teks alternatif', 'Kredit'] },
    { name: 'Kegiatan', fields: ['Nama kegiatan', 'Mulai tanggal', 'Penyelenggara'] },
    { name: 'Pejabat', fields: ['Nama', 'Jabatan', 'Ejaan lain'] },
    { name: 'Satuan kerja (UPT)', fields: ['Nama pendek', 'Wilayah (Kanwil)', 'Layanan'] },
    { name: 'Sumber', fields: ['Alamat web', 'Perlakuan'] },
    { name: 'Topik', fields: ['Kode', 'Nama dalam bahasa Inggris'] },
    { name: 'Wilayah (Kanwil)', fields: ['Nama', 'Nama menurut waktu'] },
  ];

  it.each(TYPES)('$name can be listed and written', async ({ name, fields }) => {
    await openForm(name);
    const labels = (await page.locator('form label').allTextContents()).map((label) => label.replace(/[*\s]+$/, ''));
    for (const label of fields) expect(labels.some((shown) => shown.startsWith(label))).toBe(true);
    const pickers = page.locator('input[type=relation]');
    for (let index = 0; index < (await pickers.count()); index++) {
      await pickers.nth(index).click();
      await page.getByRole('listbox').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    }
    await page.setViewportSize(TALL); // the form scrolls inside the page
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await picture(`form ${name}`);
    await page.setViewportSize(WIDE);
  });
});

describe('panel: from an empty page to a withdrawn article', () => {
  it('saves a regional office, and a unit of it with a name of its time', async () => {
    await openForm('Wilayah (Kanwil)');
    await field('name').fill('Kanwil Ditjenpas Jawa Tengah');
    await save();

    await openForm('Satuan kerja (UPT)');
    await field('shortName').fill('Lapas Purwodadi');
    await field('name').fill('Lapas Kelas IIB Purwodadi');
    await pick('region', 'Kanwil Ditjenpas Jawa Tengah');
    await unfold('Nama menurut waktu');
    await field('names.0.name').fill('Rutan Kelas IIB Purwodadi');
    await picture('unit with a dated name');
    await save();

    const { data } = (await (await ask('facilities')).json()) as {
      data: { shortName: string; region: { name: string } }[];
    };
    expect(data).toMatchObject([{ shortName: 'Lapas Purwodadi', region: { name: 'Kanwil Ditjenpas Jawa Tengah' } }]);
  });

  it('publishes an article with its unit', async () => {
    const make = makers(strapi);
    await make.event({ name: 'Apel Bersama' });
    await make.photo({ caption: 'Suasana apel pagi' });

    await openForm('Artikel');
    await field('title').fill('Apel Pagi di Lapas Purwodadi');
    await unfold('Titimangsa');
    await field('dateline.place').fill('Purwodadi');
    await body().click();
    await page.keyboard.type('Seluruh petugas mengikuti apel pagi.');
    await pick('facility', 'Purwodadi');
    await pick('events', 'Apel Bersama');
    await pick('photos', 'Suasana apel pagi');
    await save();
    await picture('article saved');
    expect(await publicArticles()).toEqual([]);

    await publish();
    await picture('article published');
    expect(await publicArticles()).toMatchObject([
      { title: 'Apel Pagi di Lapas Purwodadi', facility: { shortName: 'Lapas Purwodadi' } },
    ]);
    const { data } = (await (await ask('articles/apel-pagi-di-lapas-purwodadi')).json()) as { data: unknown };
    expect(data).toMatchObject({
      dateline: { place: 'Purwodadi' },
      events: [{ name: 'Apel Bersama' }],
      photos: [{ caption: 'Suasana apel pagi' }],
    });
  });

  it('publishes a changed title at the same address', async () => {
    const [before] = await publicArticles();
    await field('title').fill('Apel Pagi, Judul Baru');
    await publish();
    expect(await publicArticles()).toMatchObject([{ slug: before?.slug, title: 'Apel Pagi, Judul Baru' }]);
  });

  it('publishes an English version of it', async () => {
    await openLocale('Indonesia (id)', /English/, '');
    await field('title').fill('Morning Roll Call');
    await body().click();
    await page.keyboard.type('All officers took part.');
    await publish();
    await picture('article in English');
    expect(await publicArticles('en')).toMatchObject([
      { title: 'Morning Roll Call', facility: { shortName: 'Lapas Purwodadi' } },
    ]);
    expect(await publicArticles('id')).toMatchObject([{ title: 'Apel Pagi, Judul Baru' }]);
  });

  it('withdraws it: its address answers 410', async () => {
    const [article] = await publicArticles();
    await openLocale('English (en)', /Indonesia/, 'Apel Pagi, Judul Baru');
    await button('Tindakan lain untuk dokumen ini').click();
    await act(page.getByRole('menuitem', { name: 'Tarik', exact: true }), 'Dokumen ditarik dari terbitan');
    await picture('article withdrawn');
    expect((await ask(`articles/${article?.slug}`)).status).toBe(410);
    expect(await publicArticles()).toEqual([]);
    await openList('Artikel');
    await picture('list of articles');
  });
});
