/**
 * A process of its own that publishes: `loop` publishes, corrects and withdraws the same documents until it is killed;
 * `batch` publishes COUNT items and ends. It says "ready" once it is booted.
 */
const { createStrapi } = require('@strapi/strapi');

const [, , mode, count] = process.argv;
const ARTICLE = 'plugin::humas.article';

async function main() {
  const app = createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false });
  await app.load();
  process.send('ready');
  await (mode === 'loop' ? loop(app) : batch(app));
  await app.destroy();
  process.exit(0);
}

async function loop(app) {
  const documents = await app.db.query(ARTICLE).findMany({ where: { publishedAt: null }, select: ['documentId'] });
  const hand = async (mine) => {
    for (let turn = 0; ; turn += 1) {
      const { documentId } = mine[turn % mine.length];
      const step = Math.floor(Math.random() * 3);
      if (step === 0) await app.documents(ARTICLE).publish({ documentId });
      if (step === 1) await app.documents(ARTICLE).unpublish({ documentId });
      if (step === 2)
        await app
          .documents(ARTICLE)
          .update({ documentId, data: { title: `Judul ${Math.random().toString(36).slice(2)}` }, status: 'published' });
    }
  };
  const half = Math.ceil(documents.length / 2);
  await Promise.all([hand(documents.slice(0, half)), hand(documents.slice(half))]);
}

async function batch(app) {
  for (let index = 0; index < Number(count); index += 1) {
    await app.documents(ARTICLE).create({ data: { title: 'Dari Dua Proses' }, status: 'published' });
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
