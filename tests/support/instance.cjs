/**
 * An instance of its own: its clock does what is due until it is told to "stop"; any other word it says back.
 * HUMAS_FREEZE_AT=3 makes it stand still inside the transaction of its third release, like a machine that is paused.
 * HUMAS_LISTEN=4000 makes it answer requests there.
 */
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
