import type { Core } from '@strapi/strapi';
import { makeApplication, type Application } from './application';
import { checkedHttp } from './checked-http';
import { makers } from './make';
import { hiring } from './officers';
import { freshStrapi } from './outside';

export type Newsroom = Awaited<ReturnType<typeof startNewsroom>>;

/** The real product on a database of its own, asked over HTTP. */
export async function startNewsroom(application?: Application) {
  const app = application ?? (await makeApplication());
  Object.assign(process.env, app.env);
  process.chdir(app.folder);
  const strapi: Core.Strapi = freshStrapi().createStrapi({
    appDir: app.folder,
    distDir: app.folder,
    serveAdminPanel: false,
  });
  await strapi.load().catch(async (error: Error) => {
    await strapi.db?.destroy(); // An open pool would keep jest waiting.
    throw error;
  });
  strapi.server.mount();
  const { http, contract } = checkedHttp(strapi);
  return {
    app,
    strapi,
    http,
    contract,
    make: makers(strapi),
    hire: hiring(strapi, http),
    /** GET below /api/humas. */
    get: (path: string) => http.get(`/api/humas${path}`),
    editions: strapi.plugin('humas').service('edition'),
    /** Stops the server; the database stays for the next start. */
    async stop() {
      await strapi.destroy();
    },
    async close() {
      await strapi.destroy();
      await app.remove();
    },
  };
}
