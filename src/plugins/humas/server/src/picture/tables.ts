/** Two tables of the room's own. Strapi makes them on both databases; only this room asks them. */
import type { Core } from '@strapi/strapi';

export const FILE = 'plugin::upload.file';
export const LITTER = 'plugin::humas.picture-litter';
export const INDEX = 'plugin::humas.picture-index';

/** Files of the storage that nothing shows yet, or nothing any more: `files` is a list of StoredFile. */
export interface LitterRow {
  id: number;
  files: unknown;
  /** Who put it there: `host process start`. */
  owner: string;
  /** Milliseconds since 1970. */
  since: number;
}

/** What pictures are found by: their look in four parts, and whether AVIF is still to be made. */
export interface IndexRow {
  id: number;
  file: number;
  perceptual: string;
  lacksModern: boolean;
  tries: number;
}

export const BANDS = ['bandOne', 'bandTwo', 'bandThree', 'bandFour'] as const;

export function addTables(strapi: Core.Strapi): void {
  const models = strapi.get('models') as { add(model: object): void };
  models.add({
    uid: LITTER,
    singularName: 'picture-litter',
    tableName: 'humas_picture_litter',
    attributes: {
      id: { type: 'increments' },
      files: { type: 'json' },
      owner: { type: 'string' },
      since: { type: 'biginteger' },
    },
  });
  models.add({
    uid: INDEX,
    singularName: 'picture-index',
    tableName: 'humas_picture_index',
    attributes: {
      id: { type: 'increments' },
      file: { type: 'integer' },
      perceptual: { type: 'string' },
      ...Object.fromEntries(BANDS.map((band) => [band, { type: 'string' }])),
      lacksModern: { type: 'boolean' },
      tries: { type: 'integer' },
    },
    indexes: [
      { name: 'humas_picture_index_file', columns: ['file'] },
      ...BANDS.map((band) => ({ name: `humas_picture_index_${columnOf(band)}`, columns: [columnOf(band)] })),
    ],
  });
}

const columnOf = (attribute: string) => attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
