import { useForm, useNotification } from '@strapi/strapi/admin';
import { ARTICLE } from '../address';
import { keepText, letGo, refreshDocument } from '../document-cache';
import { useWords } from '../words';
import type { Conflict } from './conflict';
import { onTopOf } from './on-top-of';

/** Out of a conflict: on top of the newest version with one's own text, or with the newest text. */
export function useWayOut(documentId: string, { newest }: Conflict) {
  const { modified, initialValues, getValues, setValues, resetForm } = useForm('useWayOut', (form) => form);
  const { toggleNotification } = useNotification();
  const { say } = useWords();

  return {
    isModified: modified,

    /** The next save wins; what it replaces stays in the history. */
    keepMine() {
      const mine = { ...getValues(), version: newest };
      keepText(ARTICLE, documentId, mine);
      setValues(onTopOf(initialValues, mine));
      refreshDocument(ARTICLE, documentId);
      toggleNotification({ type: 'info', message: say('conflict.keptMine', { version: newest }) });
    },

    loadNewest() {
      letGo(ARTICLE, documentId);
      resetForm();
      refreshDocument(ARTICLE, documentId);
    },
  };
}
