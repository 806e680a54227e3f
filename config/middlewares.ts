import type { Core } from '@strapi/strapi';

// Left out on purpose: strapi::poweredBy (tells nobody anything useful) and strapi::session (nothing here uses one).
// strapi::security's own Content-Security-Policy suits the reading page: scripts, styles and pictures of this origin.
const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  // A line per request costs about a tenth of the throughput, so it is written only when it will be read.
  ...(['http', 'debug', 'silly'].includes(env('LOG_LEVEL', 'info')) ? (['strapi::logger'] as const) : []),
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  // The same 50 MB as in plugins.ts: here the request is cut off, there the officer gets a sentence.
  { name: 'strapi::body', config: { jsonLimit: '2mb', formidable: { maxFileSize: 50 * 1024 * 1024 } } },
  { name: 'strapi::favicon', config: { path: 'public/favicon.ico' } },
  'strapi::public',
];

export default middlewares;
