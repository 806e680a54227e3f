/** Bytes into text: by the byte order mark, the HTTP header, the document's own word, or what the bytes look like. Never throws. */
import { asWindows1252 } from './windows-1252';

export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const order = utf32Order(bytes);
  if (order) return decodeUtf32(bytes, order === 'little');
  const marked = byMark(bytes);
  if (marked) return decode(bytes, marked);
  const declared = [fromHeader(contentType), fromDocument(bytes)].filter((label) => label !== null);
  const wide = wideEncoding(bytes);
  if (wide) return decode(bytes, wide);
  for (const label of declared) {
    const encoding = knownEncoding(label);
    // A document that can be read byte by byte is not UTF-16, whatever it says.
    if (!encoding || encoding.startsWith('utf-16')) continue;
    if (encoding !== 'utf-8') return decode(bytes, encoding);
    if (isUtf8(bytes)) return decode(bytes, encoding);
  }
  return decode(bytes, isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? asWindows1252(text) : text;
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return null;
}

/** "<" or "{" in two bytes. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if (first === 0 && (second === 0x3c || second === 0x7b)) return 'utf-16be';
  if (second === 0 && (first === 0x3c || first === 0x7b)) return 'utf-16le';
  return null;
}

/** Four bytes each: with a mark, or by the zeros around the first bracket. Browsers know no UTF-32, feeds did. */
function utf32Order(bytes: Uint8Array): 'little' | 'big' | null {
  const [first, second, third, fourth] = bytes;
  const isLittle =
    third === 0 && fourth === 0 && ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0));
  if (isLittle) return 'little';
  const isBig =
    first === 0 && second === 0 && ((third === 0xfe && fourth === 0xff) || (third === 0 && fourth === 0x3c));
  return isBig ? 'big' : null;
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const code = view.getUint32(at, isLittle);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    characters.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
  }
  return characters.join('').replace(/^\ufeff/, '');
}

const fromHeader = (contentType: string | null): string | null =>
  /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;

/** The XML declaration, or `<meta>` of the first kilobytes. */
function fromDocument(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared =
    /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head) ??
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head);
  return declared?.[1] ?? null;
}

/** Labels of the web (https://encoding.spec.whatwg.org/#names-and-labels); null for what nobody knows. */
function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Rather a broken byte in UTF-8 than another encoding: there are letters that only UTF-8 writes so. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes.subarray(0, 200_000), 'utf-8');
  const broken = text.split('\ufffd').length - 1;

  const letters = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return letters > broken;
}
