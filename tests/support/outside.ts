import type * as strapi from '@strapi/strapi';

/** What environment.cjs hands in. */
declare global {
  var outside: { require: NodeJS.Require; process: NodeJS.Process };
}

/** Strapi, the plugin and the application keep state in their modules; formidable, below koa-body, the temporary folder. */
const STATEFUL = /\/@strapi\/|\/plugins\/humas\/|\/humas-app-|\/koa-body\/|\/formidable\//;

/** Outside of jest, where what Strapi builds on is loaded once and stays; Strapi's own modules are new, as in a new process. */
export function freshStrapi(): typeof strapi {
  const { require, process: real } = globalThis.outside;
  for (const name of Object.keys(require.cache)) if (STATEFUL.test(name)) delete require.cache[name];
  // jest gives each test file a copy of the environment.
  for (const name of Object.keys(real.env)) if (!(name in process.env)) delete real.env[name];
  Object.assign(real.env, process.env);
  return require('@strapi/strapi');
}
