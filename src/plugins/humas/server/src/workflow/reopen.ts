/** A photo is part of the texts that show it: another caption is another version, and after an approval must be looked at again. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Actor } from '../scope';
import { readArticles, stageOf } from './articles';
import { contentOf, fingerprintOf } from './content';
import { addVersion, latestVersion } from './history';
import { tellWhoActsNext } from './told';
import { addToTrail } from './trail';
import { writeStage } from './stage';
import { ARTICLE, stageAfter } from './transitions';

export async function reviewAgain(strapi: Core.Strapi, trx: Knex, actor: Actor, photoId: string): Promise<void> {
  const unpublished = await strapi.db.query(ARTICLE).findMany({
    where: { publishedAt: null, stage: { $ne: 'published' }, photos: { documentId: photoId } },
    select: ['documentId', 'locale'],
  });
  for (const { documentId, locale } of unpublished) {
    const draft = (await readArticles(strapi, documentId)).drafts.get(locale);
    const prior = await latestVersion(trx, documentId, locale);
    if (!draft || !prior || prior.fingerprint === fingerprintOf(contentOf(draft))) continue;
    const content = contentOf(draft);
    const version = await addVersion(trx, { documentId, locale, content, actor, prior, isSameAsLive: false });
    const to = stageAfter(stageOf(draft), { isSameAsLive: false, isWithdrawn: false, isChanged: true });
    await writeStage(trx, [draft], to, version);
    const name = stageOf(draft) === 'approved' ? ('reopen' as const) : ('save' as const);
    const line = { documentId, locale, name, title: draft.title ?? '', facility: draft.facility?.documentId ?? null };
    const id = await addToTrail(trx, actor, {
      ...line,
      type: 'article',
      from: stageOf(draft),
      to,
      version: version.number,
      changes: ['photos'],
    });
    await tellWhoActsNext(strapi, trx, { id, name, to, version, facility: line.facility });
  }
}
