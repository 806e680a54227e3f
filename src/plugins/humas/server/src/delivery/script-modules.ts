/** Scripts for pages without a bundler. Each is read when first asked for. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The client's bundle, which is built beside the server's. */
export const clientModuleOf = (strapi: Core.Strapi) =>
  once(() => readFile(path.join(pluginOf(strapi), 'dist/client/index.mjs'), 'utf8'));

/** The package's own file. It comes without its licence's text. */
export const thumbhashModuleOf = (strapi: Core.Strapi) =>
  once(async () => {
    const file = createRequire(path.join(pluginOf(strapi), 'package.json')).resolve('thumbhash');
    return `${THUMBHASH_LICENCE}\n${await readFile(file, 'utf8')}`;
  });

const THUMBHASH_LICENCE = '/*! thumbhash, https://github.com/evanw/thumbhash, (c) 2023 Evan Wallace, MIT licence */';

const pluginOf = (strapi: Core.Strapi) => strapi.config.get<string>('enabledPlugins.humas.pathToPlugin');

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}
