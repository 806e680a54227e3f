import { useEffect, useRef } from 'react';
import { ARTICLE } from '../address';
import { refreshDocument } from '../document-cache';

/** The Content Manager shows from its memory what it has shown in the last minute; who opens a form wants the newest text. */
export function useNewestOnOpening(documentId: string, isBehind: boolean) {
  const wasBehind = useRef(isBehind);
  useEffect(() => {
    if (wasBehind.current) refreshDocument(ARTICLE, documentId);
  }, [documentId]);
}
