/** What others publish, from bytes to entries, read by a worker within time and memory. Nothing is registered here. */
export { htmlToBlocks, type Blocks } from './blocks';
export { ReadingProblem, type ReadingProblemCode } from './problem';
export { createReadingWorker, type ReadingWorker, type ReadingWorkerOptions } from './worker';
export type {
  Entry,
  Expected,
  Picture,
  Reading,
  ReadFeed,
  ReadPage,
  ReadRequest,
  ReadSitemap,
  Tombstone,
} from './shapes';
