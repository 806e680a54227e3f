/** Text that may stand in XML 1.0 (its production `Char`): what officers paste holds anything. */
import { wholeText } from '../core';

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Control characters go; half a character becomes U+FFFD, as everywhere in UTF-8. */
export function clean(text: string): string {
  return wholeText(text.replace(FORBIDDEN, '')).replace(/\r\n?/g, '\n');
}

/** Every text within. */
export function cleanAll<Value>(value: Value): Value {
  if (typeof value === 'string') return clean(value) as Value;
  if (Array.isArray(value)) return value.map(cleanAll) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanAll(inner)])) as Value;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For HTML and XML, in text and in attributes. */
export const escapeMarkup = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
