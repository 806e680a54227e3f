import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { errorText } from '../workflow/error-text';

interface Decision {
  path: string;
  body?: object;
  /** Sentences for the notification. */
  done: string;
  failed: string;
}

/** Tells the server what a person decided, says how it went, and has the page read again, also after a refusal. */
export function useDecision(onChange: () => void) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);

  const decide = async ({ path, body = {}, done, failed }: Decision): Promise<boolean> => {
    setBusy(true);
    try {
      await post(path, body);
      toggleNotification({ type: 'success', message: done });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: errorText(error, failed) });
      return false;
    } finally {
      setBusy(false);
      onChange();
    }
  };
  return { decide, isBusy };
}
