/** What a file is called: shown in lists, offered as the name of a download, and never part of a path. */
import { PICTURES, type PictureFormat } from './kind';

const LONGEST = 120;
const CONTROLS = /\p{Cc}/gu;
/** Marks that turn the direction of writing (a "gpj.exe" that reads "exe.jpg"), and what nobody sees. */
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const RESERVED = /[<>:"|?*]/g;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Cleaned rather than refused: the officer did not choose most of these names. It ends with what the file is. */
export function safeName(given: string, format: PictureFormat): string {
  const { ext, names } = PICTURES[format];
  const clean = cleaned(given.replace(/\0/g, '').split(/[/\\]/).at(-1) ?? '');
  const [, stem = clean, suffix = ''] = /^(.*?)(\.[a-z0-9]{1,5})?$/i.exec(clean) ?? [];
  const kept = (names as readonly string[]).includes(suffix.toLowerCase()) ? suffix : ext;
  return `${usable(stem)}${kept}`;
}

/** Text of a form: PostgreSQL refuses a NUL, and nobody reads the rest. Half a character becomes a \ufffd. */
export function cleaned(text: string): string {
  return Buffer.from(text).toString().normalize('NFC').replace(CONTROLS, '').replace(INVISIBLE, '');
}

function usable(stem: string): string {
  const trimmed = [...stem.replace(RESERVED, '-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return trimmed === '' || DEVICES.test(trimmed) ? `foto${trimmed && `-${trimmed}`}` : trimmed;
}
