import { useForm } from '@strapi/strapi/admin';
import type { ArticleWorkflow } from '../../../../contracts/workflow';
import { useWords } from '../words';

/** What the panel must know of the form beside it. */
export function useArticleForm(workflow: ArticleWorkflow) {
  const { say } = useWords();
  const isModified = useForm('useArticleForm', (form) => form.modified);
  const isSubmitting = useForm('useArticleForm', (form) => form.isSubmitting);
  const version = useForm(
    'useArticleForm',
    (form) => (form.values as { version?: number | null }).version ?? undefined,
  );
  const isBehind = !isModified && version !== undefined && version < workflow.version;
  return { version, isSubmitting, isBehind, hindrance: hindrance() };

  /** Why nothing can be done with the text right now: a step is about the text that one reads. */
  function hindrance(): string | null {
    if (!isSubmitting && version !== undefined && version !== workflow.version) return say('steps.otherVersion');
    return isModified || isSubmitting ? say('steps.unsaved') : null;
  }
}
