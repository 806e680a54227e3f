import { useEffect, useRef } from 'react';
import type { ArticleWorkflow } from '../../../../contracts/workflow';
import { workflowPath, type ArticleText } from '../address';
import { onSave } from '../document-cache';
import { useAnswer } from '../useAnswer';
import { useWhileVisible } from '../useWhileVisible';

const ASK_AGAIN_SECONDS = 20;

/** Follows the text: read again when the document changed here, when saving was refused, and every now and then for what others do. */
export function useArticleWorkflow(text: ArticleText, stamp: string) {
  const workflow = useAnswer<ArticleWorkflow>(workflowPath(text));
  const { reload } = workflow;
  useWhileVisible(reload, ASK_AGAIN_SECONDS);

  const seen = useRef(stamp);
  useEffect(() => {
    if (seen.current === stamp) return;
    seen.current = stamp;
    void reload();
  }, [stamp, reload]);

  useEffect(
    () => onSave(({ documentId, phase }) => documentId === text.documentId && phase === 'refused' && void reload()),
    [text.documentId, reload],
  );
  return workflow;
}
