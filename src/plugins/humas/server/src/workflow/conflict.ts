import type { Knex } from 'knex';
import { conflict, type Refusal } from '../core';
import { changesBetween, type ArticleRow } from './content';
import { contentIn, findVersion, latestVersion } from './history';

/** 409 for who worked on an older version: by whom, when and where it differs. What was typed stays with the caller. */
export async function conflictOf(trx: Knex, draft: ArticleRow, since: number): Promise<Refusal> {
  const latest = await latestVersion(trx, draft.documentId, draft.locale);
  const known = await findVersion(trx, draft.documentId, draft.locale, since);
  const changes = latest && known ? changesBetween(contentIn(known), contentIn(latest)) : [];
  const by = latest?.saved_by ?? '';
  return conflict(
    `${by || 'Orang lain'} sudah menyimpan versi ${draft.version}; naskah Anda belum tersimpan. Bandingkan pada panel Alur naskah`,
    `${by || 'somebody else'} saved version ${draft.version} meanwhile; your text is not saved yet. Compare them in the panel`,
    { by, at: latest?.saved_at ?? null, version: draft.version, since, changes },
  );
}
