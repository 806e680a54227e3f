/**
 * An instance of its own: its clock does what is due until it is told to "stop"; any other word it says back.
 * HUMAS_FREEZE_AT=3 makes it stand still inside the transaction of its third release, like a machine that is paused.
 * HUMAS_LISTEN=4000 makes it answer requests there.
 * HUMAS_HALF_UPLOAD=photo.jpg makes it upload that picture, and say "half stored" when the storage has some of its files and never
 * answers for the next one.
 */
const fs = require('node:fs');
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const app = createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false });
  await app.load();
  freezeInside(app, Number(process.env.HUMAS_FREEZE_AT ?? 0));
  await listen(app, Number(process.env.HUMAS_LISTEN ?? 0));
  process.on('disconnect', () => process.exit(1));
  process.on('message', async (word) => {
    if (word !== 'stop') return process.send(word);
    await app.destroy();
    process.exit(0);
  });
  process.send('ready');
  if (process.env.HUMAS_HALF_UPLOAD) await uploadHalf(app, process.env.HUMAS_HALF_UPLOAD);
}

async function uploadHalf(app, filepath) {
  const { provider } = app.plugin('upload');
  const stock = provider.uploadStream;
  let stored = 0;
  provider.uploadStream = async (file) => {
    if (stored === 6) return new Promise(() => process.send('half stored'));
    stored += 1;
    return stock(file);
  };
  const files = { filepath, originalFilename: 'foto.jpg', mimetype: 'image/jpeg', size: fs.statSync(filepath).size };
  await app.plugin('upload').service('upload').upload({ data: {}, files });
}

async function listen(app, port) {
  if (port === 0) return;
  app.server.mount();
  await new Promise((resolve) => app.server.httpServer.listen(port, '127.0.0.1', resolve));
}

function freezeInside(app, count) {
  let released = 0;
  app.documents.use(async ({ action }, next) => {
    const out = await next();
    released += action === 'publish' ? 1 : 0;
    if (action !== 'publish' || released !== count) return out;
    await new Promise((resolve) => process.send('frozen', resolve));
    process.kill(process.pid, 'SIGSTOP');
    return out;
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
