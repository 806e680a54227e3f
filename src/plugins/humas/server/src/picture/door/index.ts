/** What may come in, and what it is called. Knows no Strapi: pictures are opened in a process of their own. */
export { decodeOptions, PATIENCE, refusalOf, tryDecoding } from './decode';
export { inspect, isRefused, LIMITS, type Inspected, type Limits } from './inspect';
export { PICTURES, type PictureFormat } from './kind';
export { cleaned, safeName } from './name';
export type { Reason, Refusal } from './refusals';
