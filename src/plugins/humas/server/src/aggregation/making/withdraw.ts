/** Its publisher took it back: what this item made leaves the public here too, whoever has worked on it since; what it did not make, a person looks at. */
import type { Core } from '@strapi/strapi';
import type { Withdrawal } from '../incoming';
import type { Making } from './make-article';
import { draftOf, stampOf } from './make-event';
import { line } from './fitting-text';
import type { Outcome } from './outcome';

const LONGEST_REASON = 300;

export async function withdraw({ strapi, row }: Making, { of, locale, reason }: Withdrawal): Promise<Outcome> {
  const { document_id: documentId, version } = row;
  if (!documentId) return { state: 'withdrawn', documentId, version };
  const uid = `plugin::humas.${of}` as never;
  const live = await liveOf(strapi, uid, documentId, locale);
  if (version === null)
    return live.length > 0
      ? { state: 'refused', documentId, version, problem: STILL_PUBLIC }
      : { state: 'withdrawn', documentId, version };
  const withdrawalReason = line(reason, LONGEST_REASON) ?? 'Ditarik oleh penerbitnya';
  const isAsWritten = of === 'event' && stampOf(await draftOf(strapi, documentId)) === version;
  for (const { locale: language } of live) {
    const which = { documentId, ...(language ? { locale: language } : {}) };
    await strapi.documents(uid).update({ ...which, data: { withdrawalReason } } as never);
    await strapi.documents(uid).unpublish(which as never);
  }
  const withdrawn = { state: 'withdrawn' as const, documentId };
  // The reason counts as no version of an article, but moves the time of an event.
  if (isAsWritten) return { ...withdrawn, version: stampOf(await draftOf(strapi, documentId)) };
  const isWaiting = live.length === 0 && (await isStillADraft(strapi, uid, documentId, locale));
  return { ...withdrawn, version, ...(isWaiting ? { problem: STILL_A_DRAFT } : {}) };
}

/** Somebody else wrote it here, or another source brought it: theirs to decide, but they must hear of it. */
const STILL_PUBLIC = {
  id: 'Ditarik oleh penerbitnya; di sini naskahnya dari tempat lain dan masih terbit. Periksa, dan tarik bila perlu',
  en: 'Its publisher took it back; here its text came from elsewhere and is still public. Look at it, and withdraw it if need be',
};
const STILL_A_DRAFT = {
  id: 'Ditarik oleh penerbitnya; di sini belum terbit, dan drafnya tetap ada',
  en: 'Its publisher took it back; here it was not published yet, and its draft is still there',
};

async function liveOf(
  strapi: Core.Strapi,
  uid: never,
  documentId: string,
  locale: string | null,
): Promise<{ locale: string | null }[]> {
  const where = { documentId, publishedAt: { $notNull: true }, ...(locale ? { locale } : {}) };
  return (await strapi.db.query(uid).findMany({ where, select: ['locale'] } as never)) as never;
}

async function isStillADraft(strapi: Core.Strapi, uid: never, documentId: string, locale: string | null) {
  const where = { documentId, publishedAt: null, ...(locale ? { locale } : {}) };
  const drafts: { stage?: string | null; withdrawalReason: string | null }[] = await strapi.db
    .query(uid)
    .findMany({ where });
  return drafts.some(({ stage, withdrawalReason }) => stage !== 'withdrawn' && !withdrawalReason);
}
