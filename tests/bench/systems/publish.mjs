import { performance } from 'node:perf_hooks';

/** Creates and publishes the same article so often, one after the other. Milliseconds of each; what was made is deleted. */
export async function publishingTimes(strapi, { uid, times, data }) {
  const articles = strapi.documents(uid);
  const made = [];
  const milliseconds = [];
  for (let count = 0; count < times; count += 1) {
    const unique = `${Date.now().toString(36)}${count}`;
    const startedAt = performance.now();
    const { documentId } = await articles.create({
      data: { ...data, title: `${data.title} ${unique}`, slug: `${data.slug}-${unique}` },
      locale: 'id',
    });
    await articles.publish({ documentId, locale: 'id' });
    milliseconds.push(performance.now() - startedAt);
    made.push(documentId);
  }
  for (const documentId of made) {
    // The product refuses to delete what readers have.
    await articles.update({ documentId, locale: 'id', data: { withdrawalReason: 'Uji kecepatan' } });
    await articles.unpublish({ documentId, locale: 'id' });
    await articles.delete({ documentId, locale: '*' });
  }
  return milliseconds;
}

/** Publishes again what stands already; the product then renders it anew. */
export async function republish(strapi, { uid, documentIds }) {
  for (const documentId of documentIds) await strapi.documents(uid).publish({ documentId, locale: 'id' });
}
