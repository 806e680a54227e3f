import type { Words } from '../problem';
import type { ItemState } from '../tables';

/** What became of an item. */
export interface Outcome {
  state: ItemState;
  documentId: string | null;
  /** Of the text that was written; null: the document is not this item's. */
  version: number | null;
  problem?: Words;
}
