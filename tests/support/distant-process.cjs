/**
 * A newsroom in a process of its own, which does what it is told: { id, service | uid, method, args } is a call of a service of the
 * plugin, or of a document's. The answer comes with the time at which it was done. HUMAS_LISTEN is its port.
 */
const { createStrapi } = require('@strapi/strapi');

async function main() {
  const app = createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false });
  await app.load();
  app.server.mount();
  await new Promise((resolve) => app.server.httpServer.listen(Number(process.env.HUMAS_LISTEN), '127.0.0.1', resolve));
  process.on('disconnect', () => process.exit(1));
  process.on('message', async ({ id, service, uid, method, args }) => {
    try {
      const callee = service ? app.plugin('humas').service(service) : app.documents(uid);
      const result = await callee[method](...args);
      process.send({ id, result, doneAt: Date.now() });
    } catch (error) {
      process.send({ id, error: error.message });
    }
  });
  process.send('ready');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
