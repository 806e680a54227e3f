// The last step: a free port, Strapi in this process, and the addresses.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { Refusal, root } from './steps.mjs';

export function assertPortIsFree({ PORT = '1337', HOST = '127.0.0.1' }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) => reject(new Refusal(sentenceFor(code, HOST, PORT))));
    probe.listen(Number(PORT), HOST, () => probe.close(resolve));
  });
}

function sentenceFor(code, host, port) {
  if (code === 'EADDRINUSE') {
    return `PORT=${port} sedang dipakai program lain; hentikan program itu atau ganti PORT di .env. (PORT ${port} is in use; stop the other program or change PORT in .env.)`;
  }
  return `HOST=${host} PORT=${port} tidak dapat dipakai: ${code}. (HOST ${host} with PORT ${port} cannot be used: ${code}.)`;
}

/** Strapi itself ends cleanly on SIGINT and SIGTERM, so it runs in this process and needs no messenger. */
export async function serve(settings) {
  process.env.NODE_ENV = settings.NODE_ENV || 'production'; // Strapi would assume development
  // By require: the ES module half of @strapi/core does not load in Node (it imports the folder lodash/fp).
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
  const distDir = path.join(root, 'dist');
  const hasPanel = existsSync(path.join(distDir, 'build/index.html'));
  const strapi = createStrapi({ appDir: root, distDir, serveAdminPanel: hasPanel });
  try {
    await strapi.load();
    await strapi.listen();
  } catch (error) {
    await strapi.destroy().catch(() => {}); // half of it may not exist yet; the reason is the other error
    throw new Refusal(
      `Server gagal dimulai: ${error.message || error.code} (The server could not start.)`,
      error.stack,
    );
  }
  await printAddresses(strapi, settings, hasPanel);
}

async function printAddresses(strapi, { PORT = '1337', PUBLIC_URL }, hasPanel) {
  const base = PUBLIC_URL || `http://localhost:${PORT}`;
  const panel = hasPanel ? `${base}/admin` : 'tidak dibangun (not built)';
  console.log(`
✔ Ruang berita siap. (The newsroom is ready.)

  Halaman baca (reading page)   ${base}/
  API                           ${base}/api/humas/articles
  Panel admin (admin panel)     ${panel}
`);
  if (!hasPanel || (await strapi.db.query('admin::user').count()) > 0) return;
  console.log(`  Administrator pertama: buka panel admin dan isi formulirnya; siapa yang pertama mengisi menjadi administrator utama.
  (First administrator: open the admin panel and fill in the form; whoever does so first becomes the super admin.)
`);
}
