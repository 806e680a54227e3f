/**
 * Strapi's own panel in a real Chromium. Everybody who works in it sits at a desk: a browser context of their own, driven only
 * through what is on the screen.
 */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Locator, Page } from 'playwright-core';
import { makeApplication, REPOSITORY, type Application } from './application';
import { launchChromium } from './chromium';
import { freshStrapi } from './outside';

export const WIDE = { width: 1440, height: 900 };
export const TALL = { width: 1440, height: 2600 };
export const PHONE = { width: 390, height: 844 };
/** A shared machine may draw the panel slowly; who waits for the right thing loses nothing by waiting long. */
const PATIENCE = 90_000;
const PASSWORD = 'Rahasia-123';
/** Where the workflow's steps are taken. */
const STEPS = '/humas/articles/';
const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The panel asks whether these paid features are there and takes a 404 for a no. */
const NOT_THERE = ['/admin/ai-feature-config', '/i18n/ai-localization-jobs/'];

export type Panel = Awaited<ReturnType<typeof startPanel>>;
export type Desk = ReturnType<typeof deskAt>;

/** The built panel on a throw-away application; pictures go into `.tmp/<pictures>`. */
export async function startPanel(pictures: string) {
  const application = await makeApplication();
  const { strapi, base } = await serve(application);
  const browser = await launchChromium();
  const folder = path.join(REPOSITORY, '.tmp', pictures);
  fs.mkdirSync(folder, { recursive: true });
  let complaints: string[] = [];

  return {
    strapi,
    base,
    /** GET below /api/humas. */
    ask: (address: string) => fetch(`${base}/api/humas/${address}`),

    /** Somebody new, in a browser that has never been here. */
    async sit(): Promise<Desk> {
      const context = await browser.newContext({ viewport: WIDE, locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      listenForComplaints(page, base, (complaint) => complaints.push(complaint));
      return deskAt(page, base, folder);
    },

    /** What browsers and server complained about since the last time this was asked. */
    heard(): string[] {
      const heard = complaints;
      complaints = [];
      return heard;
    },

    async close() {
      await browser.close();
      await strapi.destroy();
      await application.remove();
    },
  };
}

async function serve(application: Application): Promise<{ strapi: Core.Strapi; base: string }> {
  const panel = path.join(REPOSITORY, 'dist/build');
  if (!fs.existsSync(path.join(panel, 'index.html')))
    throw new Error('The admin panel is not built; `npm test -- browser` builds it.');
  fs.cpSync(panel, path.join(application.folder, 'build'), { recursive: true }); // a build next door may replace it
  Object.assign(process.env, application.env);
  process.chdir(application.folder);
  const { folder } = application;
  const strapi = freshStrapi().createStrapi({ appDir: folder, distDir: folder, serveAdminPanel: true });
  await strapi.load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { strapi, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Anything the browser or the server complains about fails the test in which it is heard. */
function listenForComplaints(page: Page, base: string, complain: (complaint: string) => void) {
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    // The browser notes every failed request by itself; those are judged below, by their address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complain(message.text());
  });
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && !NOT_THERE.some((start) => pathname.startsWith(start)))
      complain(`${response.status()} ${response.request().method()} ${pathname}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== base) complain(`asks another server: ${request.url()}`);
  });
}

function deskAt(page: Page, base: string, folder: string) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.locator(`[name="${name}"]`);
  const body = () => page.locator('[data-slate-editor=true]');
  const note = (text: string) => page.getByRole('status').filter({ hasText: text }).first();
  const picture = (name: string) => page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  async function enter(name: string) {
    await field('password').fill(PASSWORD);
    await field('confirmPassword').fill(PASSWORD);
    await picture(`account of ${name}`);
    await button('Buat akun').click();
    await page.getByRole('heading', { name: `Halo ${name}` }).waitFor();
  }

  const desk = {
    page,
    button,
    field,
    body,
    note,
    picture,

    async open(address: string) {
      await page.goto(new URL(address, `${base}/admin/`).href);
    },

    async openHome() {
      await page.getByRole('link', { name: 'Beranda', exact: true }).click();
      await page.getByRole('heading', { name: /^Halo / }).waitFor();
    },

    /** What somebody else did meanwhile is read with the page. */
    async reopen(address: string) {
      await page.goto(address);
      await desk.side().getByRole('heading', { name: 'Langkah berikutnya' }).waitFor();
    },

    /** Whoever comes first becomes the administrator. */
    async openFirstAccount(name: string, email: string) {
      await desk.open('');
      await page.getByRole('combobox').filter({ hasText: 'Indonesian' }).waitFor();
      await field('firstname').fill(name);
      await field('email').fill(email);
      await enter(name);
    },

    /** Somebody who was invited opens the link that came. */
    async register(name: string, link: string) {
      await page.goto(link);
      // The form begins anew with what the invitation says, without what was typed before that came.
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name="email"]')?.value);
      await enter(name);
    },

    /** Returns the link that is copied and sent to the person. */
    async invite(name: string, email: string, role: string): Promise<string> {
      await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
      await page.getByRole('link', { name: 'Pengguna', exact: true }).click();
      await button('Undang pengguna').click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('[name=firstname]').fill(name);
      await dialog.locator('[name=email]').fill(email);
      await dialog.getByRole('combobox').click();
      await page.getByRole('option', { name: role, exact: true }).click();
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: 'Undang', exact: true }).click();
      await dialog.getByRole('button', { name: 'Salin', exact: true }).click();
      await note('Tautan disalin').waitFor();
      await picture(`invitation of ${name}`);
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await dialog.getByRole('button', { name: 'Selesai', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      return link;
    },

    async openList(type: string) {
      await page.getByRole('link', { name: type, exact: true }).click();
      await page.getByRole('heading', { name: type, exact: true, level: 1 }).waitFor();
    },

    async openForm(type: string) {
      await desk.openList(type);
      await page.getByRole('link', { name: 'Buat entri baru' }).first().click();
      await page.getByRole('heading', { name: 'Entri baru', level: 1 }).waitFor();
      await button('Simpan').waitFor();
    },

    /** Components start folded: a grey box that is clicked to get the fields. */
    unfold: (label: string) =>
      page
        .locator(`xpath=//label[starts-with(normalize-space(.), "${label}")]`)
        .locator('xpath=following::button[contains(., "Belum ada isi")][1]')
        .click(),

    async pick(relation: string, name: string) {
      await field(relation).click();
      await page.getByRole('option', { name }).first().click();
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    },

    /** Instead of what stands there. */
    async write(text: string) {
      await body().click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },

    /** A list of fixed choices. */
    async choose(label: string, option: string) {
      await page
        .locator(`xpath=//label[starts-with(normalize-space(.), "${label}")]/following::*[@role="combobox"][1]`)
        .click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },

    /**
     * The answer counts, not only the note on the screen: that may be the one of the time before. A note goes after a while, so it is
     * looked for from the start.
     */
    async act(control: Locator, text: string, address = '/content-manager/collection-types/') {
      const answer = page.waitForResponse(
        (response) => ['POST', 'PUT'].includes(response.request().method()) && response.url().includes(address),
      );
      const [response] = await Promise.all([answer, note(text).waitFor(), control.click()]);
      expect(response.status()).toBeLessThan(300);
    },

    save: () => desk.act(button('Simpan'), 'Dokumen disimpan'),
    publish: () => desk.act(button('Terbitkan'), 'Dokumen diterbitkan'),

    /** The workflow's own panel beside the form, or below it on a phone. */
    side: (title = 'Alur naskah') =>
      page.locator('aside').filter({ has: page.getByRole('heading', { name: title, exact: true }) }),
    submit: () => desk.act(button('Ajukan'), 'Naskah diajukan.', STEPS),
    approve: () => desk.act(button('Setujui'), 'Naskah disetujui.', STEPS),
    withdraw: (reason: string) => desk.stepWith('Tarik', { reason }, 'Naskah ditarik dari terbitan.'),

    /** A step that needs words. The dialog's own button carries the step's name again. */
    async stepWith(step: string, words: Record<string, string>, done: string) {
      await button(step).click();
      const dialog = page.getByRole('dialog', { name: step });
      for (const [name, text] of Object.entries(words)) await dialog.locator(`[name="${name}"]`).fill(text);
      await picture(`dialog ${step}`);
      await desk.act(dialog.getByRole('button', { name: step, exact: true }), done, STEPS);
      await dialog.waitFor({ state: 'detached' });
    },

    /** The same page on a phone, and back again. */
    async onPhone(work: () => Promise<void>) {
      await page.setViewportSize(PHONE);
      await work();
      await page.setViewportSize(WIDE);
    },

    /** On a phone Strapi folds the side panels away. */
    async unfoldSide() {
      await button('Buka tindakan lain').click();
      await button('Tutup tindakan lain').waitFor();
    },

    /** Nothing sticks out to the right. */
    fits: () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),

    /** What axe-core finds grave in a part of the page. */
    async violationsIn(part: Locator): Promise<string[]> {
      await page.mouse.move(0, 0); // Strapi's own colour of a button below the mouse is too pale
      await page.evaluate(AXE);
      return part.evaluate(async (element) => {
        type Violation = { id: string; impact: string; nodes: { html: string }[] };
        type Axe = { run(element: unknown): Promise<{ violations: Violation[] }> };
        const { violations } = await (window as unknown as { axe: Axe }).axe.run(element);
        return violations
          .filter(({ impact }) => ['serious', 'critical'].includes(impact))
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 150)}`);
      });
    },
  };
  return desk;
}
