import { useEffect, useRef } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { onSave } from '../document-cache';
import { onTopOf } from './on-top-of';

/**
 * Strapi 5.54 loses what was typed when a save is refused (409, 403, no network): the form asks for the document again and starts
 * from the answer. The text that was sent is put back until it is saved or given up.
 */
export function useKeptText(model: string, documentId: string | undefined) {
  const { values, initialValues, modified, getValues, setValues } = useForm('useKeptText', (form) => form);
  const isModified = useRef(modified);
  isModified.current = modified;
  const sent = useRef<object>();
  const kept = useRef<object>();

  useEffect(
    () =>
      onSave((save) => {
        if (save.model !== model || save.documentId !== documentId) return;
        if (save.phase === 'sent') sent.current = isModified.current ? getValues() : undefined;
        if (save.phase === 'refused') kept.current = sent.current;
        if (save.phase === 'kept') kept.current = save.text;
        if (save.phase === 'settled') kept.current = undefined;
      }),
    [model, documentId, getValues],
  );

  useEffect(() => {
    if (!kept.current) return;
    const hasStartedAnew = values === initialValues;
    if (!hasStartedAnew) {
      kept.current = values; // the officer writes on
      return;
    }
    const mine = kept.current;
    // The form's own effects come after ours, so ours would be overwritten now.
    const afterThem = setTimeout(() => setValues(onTopOf(initialValues, mine)));
    return () => clearTimeout(afterThem);
  }, [values, initialValues, setValues]);
}
