import type { Core } from '@strapi/strapi';
import { loadSample } from './sample';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    assertHumasIsLoaded(strapi);
    showReadingPageAtRoot(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    if (process.env.HUMAS_SAMPLE === 'full') await fillEmptyDatabaseWithSample(strapi);
  },
};

/** Strapi silently skips a plugin without a build, then removes its permissions. `register` runs before the database is touched. */
function assertHumasIsLoaded(strapi: Core.Strapi) {
  if (strapi.plugin('humas')) return;
  throw new Error(
    'Plugin humas tidak termuat karena src/plugins/humas/dist belum dibangun; jalankan `npm start`. Tidak ada data yang diubah. ' +
      '(The humas plugin is not loaded because it has not been built; run `npm start`. No data was touched.)',
  );
}

/** Strapi 5 always sends `/` to the admin panel; readers should see news. */
function showReadingPageAtRoot(strapi: Core.Strapi) {
  strapi.server.use((ctx, next) => {
    if (ctx.path === '/') ctx.path = '/index.html';
    return next();
  });
}

/** Once per database: an existing newsroom gets none, a broken-off load goes on, and a sample that was removed stays away. */
async function fillEmptyDatabaseWithSample(strapi: Core.Strapi) {
  const progress = strapi.store({ type: 'plugin', name: 'humas', key: 'sample-on-first-start' });
  const stage = await progress.get({});
  if (stage === 'done') return;
  if (stage !== 'begun' && (await strapi.db.query('plugin::humas.region').count()) > 0) return;
  await progress.set({ value: 'begun' });
  // The trail should say where these came from.
  await strapi
    .plugin('humas')
    .service('scope')
    .asSystem('contoh (sample)', () => loadSample(strapi));
  await progress.set({ value: 'done' });
}
