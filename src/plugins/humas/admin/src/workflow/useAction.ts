import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { ARTICLE } from './address';
import { refreshDocument } from './document-cache';
import { errorText } from './error-text';

interface Action {
  method: 'post' | 'put';
  path: string;
  body: object;
  /** It gives the form another text, and with it other units, events and photos. */
  replacesText?: boolean;
  /** Sentences for the notification. */
  done: string;
  failed: string;
}

/**
 * Asks the server to do something with an article, says how it went and has document and workflow read again, also after
 * a refusal: then somebody else was quicker, or something is not as it was shown.
 */
export function useAction(documentId: string, onChange: () => void) {
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);

  const act = async ({ method, path, body, replacesText = false, done, failed }: Action): Promise<boolean> => {
    setBusy(true);
    try {
      await client[method](path, body);
      toggleNotification({ type: 'success', message: done });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: errorText(error, failed) });
      return false;
    } finally {
      setBusy(false);
      refreshDocument(ARTICLE, documentId, { withRelations: replacesText });
      onChange();
    }
  };
  return { act, isBusy };
}
