import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import type { Core } from '@strapi/strapi';
import { chromium } from 'playwright-core';
import { REPOSITORY, makeApplication } from '../support/application';

it('serves for exploration', async () => {
  const app = await makeApplication();
  fs.cpSync(path.join(REPOSITORY, 'dist/build'), path.join(app.folder, 'build'), { recursive: true });
  Object.assign(process.env, app.env);
  process.chdir(app.folder);
  const { createStrapi } = jest.requireActual<typeof import('@strapi/strapi')>('@strapi/strapi');
  const strapi: Core.Strapi = createStrapi({ appDir: app.folder, distDir: app.folder, serveAdminPanel: true });
  await strapi.load();
  strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(1444, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((argument) => argument !== '--single-process'), '--remote-debugging-port=9333'],
  });
  console.log('up', (server.address() as AddressInfo).port);
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (fs.existsSync('/work/main/.tmp/panel/stop')) {
        clearInterval(timer);
        resolve();
      }
    }, 500);
  });
  await browser.close();
  await strapi.destroy();
  await app.remove();
}, 3_000_000);
