/**
 * An instance of its own that makes what waits in the inbox, and ends. HUMAS_DIE_AT=3 makes it die, as when the power fails, inside
 * the transaction of its third writing of a document: an odd number before anything is written, an even one after it.
 */
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const app = createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false });
  await app.load();
  dieInside(app, Number(process.env.HUMAS_DIE_AT ?? 0));
  await app.plugin('humas').service('following').making.idle();
  await app.destroy();
  process.exit(0);
}

function dieInside(app, at) {
  let writings = 0;
  app.documents.use(async ({ action }, next) => {
    if (!['create', 'update', 'unpublish'].includes(action)) return next();
    writings += 1;
    if (writings === at && at % 2 === 1) process.kill(process.pid, 'SIGKILL');
    const out = await next();
    if (writings === at) process.kill(process.pid, 'SIGKILL');
    return out;
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
