import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import { Eye, EyeStriked } from '@strapi/icons';

/** Strapi's type promises an input no properties; it gives it those of an input. */
const input = <Props>(component: ComponentType<Props>) => ({ default: component as ComponentType });

/** What is drawn on a photo: masks, with the photo itself, and the point that stays in sight when it is cropped. */
export const photo = {
  register(app: StrapiApp) {
    app.customFields.register([
      {
        name: 'masks',
        pluginId: 'humas',
        type: 'json',
        icon: EyeStriked,
        intlLabel: { id: 'humas.photo.masks.label', defaultMessage: 'Samaran dan titik fokus' },
        intlDescription: { id: 'humas.photo.masks.description', defaultMessage: 'Digambar di atas foto' },
        components: { Input: async () => input((await import('./MasksInput')).MasksInput) },
      },
      {
        name: 'focal-point',
        pluginId: 'humas',
        type: 'json',
        icon: Eye,
        intlLabel: { id: 'humas.photo.focus.label', defaultMessage: 'Titik fokus' },
        intlDescription: { id: 'humas.photo.focus.description', defaultMessage: 'Tetap tampak bila foto dipotong' },
        components: { Input: async () => input((await import('./FocalPointInput')).FocalPointInput) },
      },
    ]);
  },
};
