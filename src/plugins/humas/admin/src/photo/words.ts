import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type english from '../translations/en.json';

type Unprefixed<Id> = Id extends `humas.photo.${infer Key}` ? Key : never;
/** Of a text in translations/: `tool.move` is `humas.photo.tool.move`. */
export type Key = Unprefixed<keyof typeof english>;
export type Say = (key: Key, values?: Record<string, string | number>) => string;

/** Everything that the drawing on photos says, in the language of the panel. */
export function useSay(): Say {
  const { formatMessage } = useIntl();
  return useCallback((key, values) => formatMessage({ id: `humas.photo.${key}` }, values), [formatMessage]);
}
