/** What others publish, fetched without reaching what is inside: see `networks.ts`, `connections.ts` and `fetcher.ts`. */
export { createFetcher, type Fetched, type Fetcher, type FetchRequest, type FetcherOptions } from './fetcher';
export { isNetwork, isReachable } from './networks';
export { FetchProblem, type FetchCode } from './problem';
