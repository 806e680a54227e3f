import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useWords } from '../words';
import { trailFilePath, type TrailQuery } from './trail-query';

/** A link would not do: the panel signs its requests with a header. */
export function useTrailFile(query: TrailQuery) {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { say } = useWords();
  const [isBusy, setBusy] = useState(false);

  const download = async () => {
    setBusy(true);
    try {
      const { data } = await get(trailFilePath(query), { responseType: 'blob' });
      saveAs('jejak-audit.csv', data);
    } catch {
      toggleNotification({ type: 'danger', message: say('audit.downloadFailed') });
    } finally {
      setBusy(false);
    }
  };
  return { download, isBusy };
}

function saveAs(name: string, file: Blob) {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
