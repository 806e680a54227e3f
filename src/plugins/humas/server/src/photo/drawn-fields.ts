import type { Core } from '@strapi/strapi';

/** Attributes that are drawn on the photo itself; the panel has an input for each under the same name. */
export function registerDrawnFields(strapi: Core.Strapi): void {
  const wide = { default: 12, isResizable: true } as const;
  for (const name of ['masks', 'focal-point'])
    strapi.customFields.register({ name, plugin: 'humas', type: 'json', inputSize: wide });
}
