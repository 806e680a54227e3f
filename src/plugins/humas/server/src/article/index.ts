import type { Capability } from '../core';
import { seeToLocales } from './locales';
import { components, schema } from './schema';

export { pictureNamesIn, presentBlocks, type BodyFiles } from './blocks';
export * from './present';
export const article: Capability = {
  name: 'article',
  contentTypes: schema,
  components,
  bootstrap: ({ strapi }) => seeToLocales(strapi),
};
