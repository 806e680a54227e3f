import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Sentence } from '../../../contracts/workflow';
import type english from '../translations/en.json';
import { unitTime, type TimeZone } from './unit-time';

type Unprefixed<Id> = Id extends `humas.workflow.${infer Key}` ? Key : never;
/** Of a text in translations/: `panel.title` is `humas.workflow.panel.title`. */
export type Key = Unprefixed<keyof typeof english>;
export type Words = ReturnType<typeof useWords>;

/** Where the labels of an attribute's parts stand: it is a component, or documents of another type. */
const PARTS: Record<string, string> = {
  dateline: 'components.humas.dateline',
  quotes: 'components.humas.quote',
  byline: 'components.humas.byline',
  corrections: 'components.humas.correction',
  origin: 'components.humas.origin',
  photos: 'content-types.plugin::humas.photo',
};

/** Everything that the workflow says, in the language of the panel. */
export function useWords() {
  const { formatMessage, locale } = useIntl();
  return useMemo(() => {
    const say = (key: Key, values?: Record<string, string | number>) =>
      formatMessage({ id: `humas.workflow.${key}` }, values);
    /** What the Content Manager calls an attribute. */
    const field = (name: string, type = 'article') =>
      formatMessage({ id: `content-manager.content-types.plugin::humas.${type}.${name}`, defaultMessage: name });
    return {
      say,
      field,
      /** What it calls the parts of an attribute, e.g. `note` of `corrections`; null where it has none. */
      partsOf: (name: string) => {
        const labels = PARTS[name];
        if (!labels) return null;
        return (part: string) => formatMessage({ id: `content-manager.${labels}.${part}`, defaultMessage: part });
      },
      fields: (names: string[], type?: string) => names.map((name) => field(name, type)).join(', '),
      sentence: (sentence: Sentence) => (locale.startsWith('id') ? sentence.id : sentence.en),
      time: (instant: string, timeZone: TimeZone) => unitTime(instant, timeZone, locale),
    };
  }, [formatMessage, locale]);
}
