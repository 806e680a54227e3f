import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { SourceHealth } from '../../../contracts/sources';
import type { Sentence } from '../../../contracts/workflow';
import type english from '../translations/en.json';
import { CAPITAL, unitTime } from '../workflow/unit-time';

type Unprefixed<Id> = Id extends `humas.sources.${infer Key}` ? Key : never;
/** Of a text in translations/: `status.ok` is `humas.sources.status.ok`. */
type Key = Unprefixed<keyof typeof english>;

/** Everything that the pages about sources say, in the language of the panel. */
export function useWords() {
  const { formatMessage, formatNumber, locale } = useIntl();
  return useMemo(() => {
    const say = (key: Key, values?: Record<string, string | number>) =>
      formatMessage({ id: `humas.sources.${key}` }, values);
    return {
      say,
      sentence: (sentence: Sentence) => (locale.startsWith('id') ? sentence.id : sentence.en),
      number: (value: number | null) => (value === null ? say('unknown') : formatNumber(value)),
      /** By the clocks of the source's unit; of a source of no unit, the capital's. */
      time: (instant: string, { facility }: Pick<SourceHealth, 'facility'>) =>
        unitTime(instant, facility?.timeZone ?? CAPITAL, locale),
    };
  }, [formatMessage, formatNumber, locale]);
}
