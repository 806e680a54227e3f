/** The page without a bundler of docs/api.md, in a real Chromium, served by another site than the newsroom. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { REPOSITORY } from '../support/application';
import { launchChromium } from '../support/chromium';
import { listening } from '../support/listening';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { loadSample } from '../support/sample';

let newsroom: Newsroom;
let browser: Browser;
let site: http.Server;
let page: string;

beforeAll(async () => {
  newsroom = await startNewsroom();
  await loadSample(newsroom);
  page = examplePage().replaceAll('http://localhost:1337', await listening(newsroom));
  site = http.createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await newsroom?.close();
});

it('imports the client from the newsroom and lists its news', async () => {
  const tab = await browser.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', ({ message }) => complaints.push(message));
  await tab.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  await tab.waitForFunction(() => document.querySelectorAll('li').length === 3);
  const { body } = await newsroom.get('/articles?filters[facility]=lapas-jember&pagination[pageSize]=3');
  expect(await tab.locator('li').allTextContents()).toEqual(body.data.map(({ title }: { title: string }) => title));
  expect(complaints).toEqual([]);
});

function examplePage(): string {
  const text = fs.readFileSync(path.join(REPOSITORY, 'docs/api.md'), 'utf8');
  const [, example] = /^```html run\n([^]*?)^```$/m.exec(text) ?? [];
  if (!example) throw new Error('docs/api.md has no example of a page any more.');
  return `<!doctype html><meta charset="utf-8"><title>-</title>${example}`;
}
