/**
 * An instance of its own: its clock does what is due until it is told to "stop"; any other word it says back.
 * HUMAS_TEST_LISTEN=1 makes it answer at PORT. HUMAS_FREEZE_AT=3 makes it stand still inside the transaction of its third release, like a machine that is paused.
 */
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const app = createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false });
  await app.load();
  if (process.env.HUMAS_TEST_LISTEN) await app.listen();
  freezeInside(app, Number(process.env.HUMAS_FREEZE_AT ?? 0));
  process.on('disconnect', () => process.exit(1));
  process.on('message', async (word) => {
    if (word !== 'stop') return process.send(word);
    await app.destroy();
    process.exit(0);
  });
  process.send('ready');
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
