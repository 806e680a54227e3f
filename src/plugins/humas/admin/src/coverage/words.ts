import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Reason } from '../../../contracts/coverage';
import type english from '../translations/en.json';
import { unitTime, type TimeZone } from '../workflow/unit-time';

type Unprefixed<Id> = Id extends `humas.coverage.${infer Key}` ? Key : never;
/** Of a text in translations/: `kind.coverage` is `humas.coverage.kind.coverage`. */
type Key = Unprefixed<keyof typeof english>;

/** Everything that the page about coverage says, in the language of the panel. */
export function useWords() {
  const { formatMessage, messages, locale } = useIntl();
  return useMemo(() => {
    const say = (key: Key, values?: Record<string, string | number>) =>
      formatMessage({ id: `humas.coverage.${key}` }, values);
    return {
      say,
      /** A reason that this panel has no sentence for yet still shows what it is about. */
      reason({ code, params }: Reason): string {
        const id = `humas.coverage.reason.${code}`;
        if (id in messages) return formatMessage({ id }, params);
        return [code, ...Object.values(params)].join(', ');
      },
      /** Local dates as a span: "14–16 Agustus 2022". */
      days(from: string, to: string | null): string {
        const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
        return format.formatRange(new Date(from), new Date(to ?? from));
      },
      time: (instant: string, timeZone: string) => unitTime(instant, timeZone as TimeZone, locale),
    };
  }, [formatMessage, messages, locale]);
}
