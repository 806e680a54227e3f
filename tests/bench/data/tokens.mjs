/**
 * Words that stand in the templates where every item has its own. One word each, in letters alone: it comes through slugs,
 * JSON and percent-encoding unchanged, so replacing it replaces it everywhere, also where nobody thought of it.
 */
export const TOKENS = {
  title: 'Xqjudulx',
  place: 'Xqtempatx',
  region: 'Xqwilayahx',
  event: 'Xqacarax',
  /** Local day and UTC time of the release, and the same time of day in Jakarta. */
  day: '2001-03-04',
  time: '05:06:07',
  localTime: '12:06:07',
  eventDay: '2001-02-03',
};

/** Each name as it is written, and as an address has it. */
export const NAMES = ['title', 'place', 'region', 'event'];
