import type { Core } from '@strapi/strapi';

/**
 * What the sample has put into this database, kept in Strapi's core store. Removing the sample deletes what is written
 * here and nothing else, so an officer's own article in a sample unit survives.
 */
export interface Ledger {
  finishedAt: string | null;
  records: LedgerEntry[];
  files: { key: string; id: number }[];
}

export interface LedgerEntry {
  uid: SampleUid;
  /** `record.key`, with the locale behind it for the second language of an article: `jember-remisi:en`. */
  key: string;
  documentId: string;
}

export type SampleUid =
  | 'plugin::humas.topic'
  | 'plugin::humas.region'
  | 'plugin::humas.facility'
  | 'plugin::humas.official'
  | 'plugin::humas.event'
  | 'plugin::humas.photo'
  | 'plugin::humas.article';

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'plugin', name: 'humas', key: 'sample' });

export async function readLedger(strapi: Core.Strapi): Promise<Ledger> {
  const stored = (await storeOf(strapi).get({})) as Ledger | null;
  return stored ?? { finishedAt: null, records: [], files: [] };
}

export async function writeLedger(strapi: Core.Strapi, ledger: Ledger): Promise<void> {
  await storeOf(strapi).set({ value: ledger });
}

export async function forgetLedger(strapi: Core.Strapi): Promise<void> {
  await storeOf(strapi).delete({});
}
