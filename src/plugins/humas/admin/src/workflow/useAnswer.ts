import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';

interface Heard<T> {
  path: string;
  answer?: T;
  error?: unknown;
}

/**
 * What the server answers at `path`: the content of `{ data }`, or a page whole, which has `meta` beside it. An error keeps the
 * last answer of the same path, and of answers that overtake each other the last question's counts.
 */
export function useAnswer<T extends object>(path: string) {
  const { get } = useFetchClient();
  const [heard, setHeard] = useState<Heard<T>>();
  const questions = useRef(0);

  const reload = useCallback(async () => {
    const question = ++questions.current;
    const isLast = () => question === questions.current;
    try {
      const { data: body } = await get<{ data: T }>(path);
      if (isLast()) setHeard({ path, answer: 'meta' in body ? (body as unknown as T) : body.data });
    } catch (error) {
      if (isLast()) setHeard((before) => ({ path, answer: before?.path === path ? before.answer : undefined, error }));
    }
  }, [get, path]);

  useEffect(() => void reload(), [reload]);

  const current = heard?.path === path ? heard : undefined;
  return { answer: current?.answer, error: current?.error, reload };
}
