import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The client's bundle, which is built beside the server's. Read when first asked for. */
export function clientModuleOf(strapi: Core.Strapi): () => Promise<string> {
  let text: Promise<string> | undefined;
  return () => {
    const plugin = strapi.config.get<string>('enabledPlugins.humas.pathToPlugin');
    return (text ??= readFile(path.join(plugin, 'dist/client/index.mjs'), 'utf8'));
  };
}
