/** A look at a source: asks it once, and says what it handed over and how far it has been followed. Writes nothing. */
import type { IncomingItem } from './incoming';
import type { SourceStateRow } from './tables';

/** What a person decided; the row of the content type. */
export interface Source {
  documentId: string;
  name: string;
  address: string;
  kind: 'newsroom' | 'feed' | 'sitemap' | 'page';
  handling: 'draft' | 'syndicate';
  /** documentId; null: recognised for each item. */
  facility: string | null;
  intervalMinutes: number;
  /** Ranges (CIDR) that only this source may reach although they are not public. */
  allowedNetworks: string[];
  /** Of a newsroom: what its files are checked with. */
  publicKey: string | null;
}

export interface Looked {
  items: IncomingItem[];
  /** How far: written in the transaction that takes the items in. */
  state: Partial<Pick<SourceStateRow, 'address' | 'etag' | 'last_modified' | 'cursor' | 'epoch' | 'hub' | 'topic'>>;
  /** When to look again; left out: as the source's interval and habits say. */
  nextInSeconds?: number;
  /** Not sooner, as its publisher asks. */
  advisedSeconds?: number | null;
}

/** Throws what could not be done, with words for a person. */
export type Look = (source: Source, state: SourceStateRow, isStopped: () => boolean) => Promise<Looked>;
