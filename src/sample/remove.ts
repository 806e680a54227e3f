import type { Core } from '@strapi/strapi';
import { forgetLedger, readLedger, writeLedger } from './ledger';
import { progressOf, type Log } from './progress';

/**
 * Takes out exactly what loadSample put in: the last made goes first, so nothing points at what is gone. What an
 * officer has added or already deleted is left as it is. Answers how many documents were deleted.
 */
export async function removeSample(strapi: Core.Strapi, log: Log = console.log): Promise<number> {
  const ledger = await readLedger(strapi);
  const progress = progressOf('Removing the sample', ledger.records.length + ledger.files.length, log);
  const documents = new Map(ledger.records.map(({ uid, documentId }) => [documentId, uid]));
  let deleted = 0;
  for (const [documentId, uid] of [...documents].reverse()) {
    // '*' takes every language; a type without languages ignores it.
    const { entries } = await strapi.documents(uid).delete({ documentId, locale: '*' });
    if (entries.length) deleted += 1;
    // Kept current, so that an interrupted removal can be called again.
    ledger.records = ledger.records.filter((entry) => entry.documentId !== documentId);
    await writeLedger(strapi, ledger);
    progress.step(documentId);
  }
  for (const { id, key } of ledger.files) {
    const file = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    if (file) await strapi.plugin('upload').service('upload').remove(file);
    progress.step(key);
  }
  await forgetLedger(strapi);
  progress.end(`${deleted} documents deleted`);
  return deleted;
}
