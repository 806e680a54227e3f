import type { Core } from '@strapi/strapi';
import storage from './storage';

// Left out on purpose: strapi::poweredBy (tells nobody anything useful) and strapi::session (nothing here uses one).
// strapi::security's own Content-Security-Policy suits the reading page: scripts, styles and pictures of this origin; pictures may
// lie in a bucket.
const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  // A line per request costs about a tenth of the throughput, so it is written only when it will be read.
  ...(['http', 'debug', 'silly'].includes(env('LOG_LEVEL', 'info')) ? (['strapi::logger'] as const) : []),
  'strapi::errors',
  security(storage({ env }).origin),
  'strapi::cors',
  'strapi::query',
  // The same 50 MB as in plugins.ts: here the request is cut off, there the officer gets a sentence.
  { name: 'strapi::body', config: { jsonLimit: '2mb', formidable: { maxFileSize: 50 * 1024 * 1024 } } },
  { name: 'strapi::favicon', config: { path: 'public/favicon.ico' } },
  'strapi::public',
];

/** The list replaces Strapi's, so it repeats what the panel needs. */
function security(pictures: string | null): Core.Config.Middlewares[number] {
  if (!pictures) return 'strapi::security';
  const sources = ["'self'", 'data:', 'blob:', 'https://market-assets.strapi.io', pictures];
  const directives = { 'img-src': sources, 'media-src': ["'self'", 'data:', 'blob:', pictures] };
  return { name: 'strapi::security', config: { contentSecurityPolicy: { useDefaults: true, directives } } };
}

export default middlewares;
