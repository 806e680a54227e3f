import type { Core } from '@strapi/strapi';
import { forgetLedger, readLedger, type SampleUid, writeLedger } from './ledger';
import { progressOf, type Log } from './progress';

/** Who may point at a record. When it is the record's turn, the sample's own are gone, so what is left is somebody else's. */
const USERS: Record<SampleUid, [uid: SampleUid, attribute: string][]> = {
  'plugin::humas.article': [],
  'plugin::humas.photo': [['plugin::humas.article', 'photos']],
  'plugin::humas.event': [
    ['plugin::humas.article', 'events'],
    ['plugin::humas.photo', 'event'],
  ],
  'plugin::humas.official': [],
  'plugin::humas.facility': [
    ['plugin::humas.article', 'facility'],
    ['plugin::humas.photo', 'facility'],
    ['plugin::humas.event', 'facilities'],
  ],
  'plugin::humas.region': [['plugin::humas.facility', 'region']],
  'plugin::humas.topic': [
    ['plugin::humas.article', 'topic'],
    ['plugin::humas.event', 'topics'],
  ],
};

/**
 * Takes out what loadSample put in and nothing else; the last made goes first, so nothing points at what is gone.
 * A sample unit under which an officer has written stays, because the officer's article would lose its unit; from then
 * on it is an ordinary record. Answers how many documents were deleted.
 */
export async function removeSample(strapi: Core.Strapi, log: Log = console.log): Promise<number> {
  const ledger = await readLedger(strapi);
  const progress = progressOf('Removing the sample', ledger.records.length + ledger.files.length, log);
  const kept = new Set<string>();
  let deleted = 0;
  for (const { uid, key, documentId } of [...ledger.records].reverse()) {
    if (await isUsed(strapi, uid, documentId)) {
      kept.add(key);
    } else {
      // '*' takes every language; a type without languages ignores it.
      const { entries } = await strapi.documents(uid).delete({ documentId, locale: '*' });
      if (entries.length) deleted += 1;
    }
    // Kept current, so that an interrupted removal can be called again.
    ledger.records = ledger.records.filter((entry) => entry.documentId !== documentId || kept.has(entry.key));
    await writeLedger(strapi, ledger);
    progress.step(key);
  }
  for (const { id, key } of ledger.files) {
    const file = kept.has(key) ? null : await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    if (file) await strapi.plugin('upload').service('upload').remove(file);
    progress.step(key);
  }
  await forgetLedger(strapi);
  if (kept.size) log(`Kept, because content that is not of the sample uses it: ${[...kept].join(', ')}`);
  progress.end(`${deleted} documents deleted`);
  return deleted;
}

async function isUsed(strapi: Core.Strapi, uid: SampleUid, documentId: string): Promise<boolean> {
  for (const [user, attribute] of USERS[uid]) {
    if ((await strapi.db.query(user).count({ where: { [attribute]: { documentId } } })) > 0) return true;
  }
  return false;
}
