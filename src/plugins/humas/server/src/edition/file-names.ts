/**
 * A picture in an article's body is a copy of its file's record, and no relation: all that leads from it to the file is what the
 * file was called when it was put in. A file that is remade or replaced gets another name, so earlier ones are remembered.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PictureFile } from '../picture';

export const FILE = 'plugin::upload.file';

export type FileRow = PictureFile & { id: number; documentId: string; hash: string };

/** Files by the names, present or former, that were asked for; unknown ones are left out. */
export async function filesCalled(strapi: Core.Strapi, trx: Knex, names: string[]): Promise<Map<string, FileRow>> {
  if (names.length === 0) return new Map();
  const former: { name: string; document_id: string }[] = await trx('humas_former_file_names').whereIn('name', names);
  const documentIds = former.map(({ document_id }) => document_id);
  const rows: FileRow[] = await strapi.db
    .query(FILE)
    .findMany({ where: { $or: [{ hash: { $in: names } }, { documentId: { $in: documentIds } }] } });
  const found = new Map<string, FileRow>();
  for (const { name, document_id } of former) {
    const row = rows.find(({ documentId }) => documentId === document_id);
    if (row) found.set(name, row);
  }
  for (const row of rows) if (names.includes(row.hash)) found.set(row.hash, row);
  return found;
}

interface Update {
  where?: unknown;
  data?: { hash?: unknown };
}

/** Called before the change, within its transaction if it has one. */
export async function rememberName(strapi: Core.Strapi, { where, data }: Update): Promise<void> {
  if (typeof data?.hash !== 'string') return;
  const row: FileRow | null = await strapi.db.query(FILE).findOne({ where: where as never });
  if (!row?.hash || row.hash === data.hash) return;
  await strapi.db.transaction(({ trx }) =>
    trx('humas_former_file_names').insert({ name: row.hash, document_id: row.documentId }).onConflict('name').merge(),
  );
}
