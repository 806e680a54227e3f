import type { Core } from '@strapi/strapi';

/** Where this plugin lies on the disk, with its built files and its font. */
export const pluginFolder = (strapi: Core.Strapi): string =>
  strapi.config.get<string>('enabledPlugins.humas.pathToPlugin');
