/**
 * feedsmith turns every date into UTC. One that it cannot read it writes as it stands, so dates go through it between two marks,
 * which no cleaned text contains (`clean` drops U+FFFE), and lose them afterwards.
 */
const MARK = '\ufffe';

export const asItStands = (date: string): string => `${MARK}${date}${MARK}`;

export const withoutMarks = (text: string): string => text.replaceAll(MARK, '');

/** Sections that touch are one text: feedsmith writes a "]]>" of the writer across two. */
const CDATA = /(?:\n *)?((?:<!\[CDATA\[[^]*?\]\]>)+)(?:\n *(?=<\/))?/g;

/** feedsmith also sets CDATA on a line of its own, and so makes white space a part of a title or an address. */
export const finished = (xml: string): string => withoutMarks(xml).replace(CDATA, '$1');

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Tue, 16 Aug 2022 02:30:00 +0700" (RFC 822, as RSS wants it) of "2022-08-16T02:30:00+07:00". */
export function rfc822(zoned: string): string {
  const local = new Date(`${zoned.slice(0, 19)}Z`);
  const day = String(local.getUTCDate()).padStart(2, '0');
  const date = `${DAYS[local.getUTCDay()]}, ${day} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
  return `${date} ${zoned.slice(11, 19)} ${zoned.slice(19).replace(':', '')}`;
}
