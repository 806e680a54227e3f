/** A draft in the shape of an edition, for whoever has the link. Nothing is written, and nothing of it is kept. */
import type { ArticleEdition } from '../../../contracts/public';
import { draftRow, type ArticleDraft } from './documents';
import { renderArticle, type RenderContext } from './render';
import { databaseNow } from './store';

export interface DraftEdition {
  edition: ArticleEdition;
  stage: string | null;
  version: number | null;
  /** A draft has no release yet: `releasedAt` is the present moment. */
  isReleaseAssumed: boolean;
}

/** As readers would get it if it were published now. Null where there is no draft. */
export async function renderDraft(
  context: RenderContext,
  documentId: string,
  locale: string,
): Promise<DraftEdition | null> {
  const draft = await draftRow(context.strapi, documentId, locale);
  if (!draft) return null;
  const now = await databaseNow(context.trx);
  const { edition } = await renderArticle(context, asReleased(draft, now), []);
  const { stage, version, releasedAt } = draft;
  const article = edition as ArticleEdition;
  return {
    edition: article,
    stage,
    version,
    isReleaseAssumed: !releasedAt && article.releasedAtBasis === 'released',
  };
}

function asReleased(draft: ArticleDraft, now: string): ArticleDraft {
  return {
    ...draft,
    slug: draft.slug ?? draft.documentId,
    title: draft.title ?? '',
    releasedAt: draft.releasedAt ?? now,
    corrections: (draft.corrections ?? []).map((each) => ({ ...each, correctedAt: each.correctedAt ?? now })),
  };
}
