/** Characters that are written by name or number: one level, as often as wanted, and never anything that a document defines itself. */
import sanitizeHtml from 'sanitize-html';
import { asWindows1252 } from './windows-1252';

/** "&amp;nbsp;" → "&nbsp;". What has no meaning stays as it stands, "&xxe;" and "AT&T;" too. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (written: string, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name) return namedCharacter(name) ?? written;
    return characterOf(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16));
  });
}

export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const ENTITY = /&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,8})|([a-zA-Z][\da-zA-Z]{1,31}));/g;
const REPLACEMENT = '\ufffd';

/** Numbers 128 to 159 are meant as Windows-1252, as browsers read them (https://html.spec.whatwg.org/#numeric-character-reference-end-state). */
function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return asWindows1252(String.fromCodePoint(code));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : REPLACEMENT;
}

const known = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** The sanitiser's parser knows all 2,231 of HTML's names. */
function namedCharacter(name: string): string | null {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const character = sanitizeHtml(`&${name};`, { allowedTags: [], allowedAttributes: {} });
  if (character.startsWith('&')) return null;
  known.set(name, character);
  return character;
}
