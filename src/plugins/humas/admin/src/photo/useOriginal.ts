import { useEffect, useState } from 'react';
import { isFetchError, useFetchClient } from '@strapi/strapi/admin';

export type Original =
  | { state: 'loading' }
  | { state: 'shown'; address: string }
  /** `unkept`: brought before originals were kept; `foreign`: of another unit. */
  | { state: 'missing'; why: 'unkept' | 'foreign' | 'failed' };

/** Shown while nothing else is known. */
const LOADING: Original = { state: 'loading' };
const REASONS: Record<number, 'unkept' | 'foreign'> = { 422: 'unkept', 403: 'foreign', 404: 'foreign' };

/** The picture without its masks. It lives in this page only, and is forgotten with it. */
export function useOriginal(fileId: number): Original {
  const { get } = useFetchClient();
  const [original, setOriginal] = useState<Original>(LOADING);

  useEffect(() => {
    let address: string | null = null;
    let isLeft = false;
    setOriginal(LOADING);
    get(`/humas/pictures/${fileId}/original`, { responseType: 'blob' }).then(
      ({ data }) => {
        if (isLeft) return;
        address = URL.createObjectURL(data as Blob);
        setOriginal({ state: 'shown', address });
      },
      (error) => {
        if (!isLeft) setOriginal({ state: 'missing', why: reasonOf(error) });
      },
    );
    return () => {
      isLeft = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [get, fileId]);
  return original;
}

const reasonOf = (error: unknown) => (isFetchError(error) && REASONS[error.status ?? 0]) || 'failed';
