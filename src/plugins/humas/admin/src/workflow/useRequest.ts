import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { errorText } from './error-text';

export interface Request {
  method: 'post' | 'put';
  path: string;
  body: object;
  /** Sentences for the notification. */
  done: string;
  failed: string;
}

/** Asks the server to do something and says how it went. */
export function useRequest() {
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setBusy] = useState(false);

  const send = async ({ method, path, body, done, failed }: Request): Promise<boolean> => {
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
    }
  };
  return { send, isBusy };
}
