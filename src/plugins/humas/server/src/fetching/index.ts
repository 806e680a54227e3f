/** One guarded request to what others publish: only public addresses, within time and size, politely. Nothing is registered here. */
export { createFetcher, type Fetcher, type FetcherOptions } from './fetcher';
export { FetchProblem, type FetchProblemCode } from './problem';
export { parseAddress } from './address';
export { parseNetwork } from './networks';
export type { Fetched, FetchRequest } from './request';
