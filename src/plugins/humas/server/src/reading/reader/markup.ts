/** Reads XML and HTML tag by tag, whatever is wrong with it. Document types are skipped with all that they declare. */
import { decodeEntities } from './entities';

export type Attributes = Record<string, string>;

export interface MarkupHandler {
  /** Names as written. An empty element is closed at once. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** Decoded. */
  text(text: string): void;
}

/** What HTML does not read as markup until its closing tag. */
const RAW_IN_HTML = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const DECODED_RAW = new Set(['title', 'textarea']);
export const VOID_ELEMENTS = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

export function scanMarkup(markup: string, handler: MarkupHandler, isHtml = false): void {
  let at = 0;
  while (at < markup.length) {
    const tag = markup.indexOf('<', at);
    const end = tag < 0 ? markup.length : tag;
    if (end > at) handler.text(decodeEntities(markup.slice(at, end)));
    if (tag < 0) return;
    at = readTag(markup, tag, handler, isHtml);
  }
}

/** Returns where to go on. */
function readTag(markup: string, at: number, handler: MarkupHandler, isHtml: boolean): number {
  const next = markup[at + 1] ?? '';
  if (next === '!') return readDeclaration(markup, at, handler, isHtml);
  if (next === '?') return behind(markup, '>', at);
  if (next === '/') {
    const end = behind(markup, '>', at);
    const name = /^[^\s>/]+/.exec(markup.slice(at + 2, Math.min(end, at + 200)))?.[0];
    if (name) handler.close(name);
    return end;
  }
  if (!NAME_START.test(next)) {
    const end = behindBrackets(markup, at);
    handler.text(markup.slice(at, end));
    return end;
  }
  return readElement(markup, at, handler, isHtml);
}

/** Of several brackets, the last may begin a tag. */
function behindBrackets(markup: string, at: number): number {
  let end = at + 1;
  while (markup[end] === '<') end += 1;
  return Math.max(at + 1, end - 1);
}

function readDeclaration(markup: string, at: number, handler: MarkupHandler, isHtml: boolean): number {
  if (markup.startsWith('<!--', at)) return behind(markup, '-->', at + 2);
  if (!isHtml && markup.startsWith('<![CDATA[', at)) {
    const end = markup.indexOf(']]>', at);
    handler.text(markup.slice(at + 9, end < 0 ? markup.length : end));
    return end < 0 ? markup.length : end + 3;
  }
  return isHtml ? behind(markup, '>', at) : behindDocumentType(markup, at);
}

/** `<!DOCTYPE rss [<!ENTITY a "]>"> …]>`: with its internal subset, quotes and comments heeded. */
function behindDocumentType(markup: string, at: number): number {
  let brackets = 0;
  DELIMITER.lastIndex = at + 2;
  for (let found = DELIMITER.exec(markup); found; found = DELIMITER.exec(markup)) {
    const [sign] = found;
    if (sign === '<!--') DELIMITER.lastIndex = behind(markup, '-->', found.index);
    else if (sign === '"' || sign === "'") DELIMITER.lastIndex = behind(markup, sign, found.index + 1);
    else if (sign === '[') brackets += 1;
    else if (sign === ']') brackets -= 1;
    else if (brackets <= 0) return DELIMITER.lastIndex;
  }
  return markup.length;
}

function readElement(markup: string, at: number, handler: MarkupHandler, isHtml: boolean): number {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(markup)?.[0] ?? '';
  const attributes: Attributes = {};
  let end = at + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(markup);
    if (!match) break;
    end = ATTRIBUTE.lastIndex;
    const [, attribute = '', double, single, bare] = match;
    if (!(attribute in attributes)) attributes[attribute] = decodeEntities(double ?? single ?? bare ?? '');
  }
  CLOSE.lastIndex = end;
  const close = CLOSE.exec(markup)?.[0] ?? '';
  end += close.length;
  handler.open(name, attributes);
  const tag = name.toLowerCase();
  if (isHtml && RAW_IN_HTML.has(tag)) return readRaw(markup, end, name, handler);
  if (close.endsWith('/>') || (isHtml && VOID_ELEMENTS.has(tag))) handler.close(name);
  return end;
}

function readRaw(markup: string, at: number, name: string, handler: MarkupHandler): number {
  const closing = new RegExp(`</${name}(?=[\\s>/])`, 'gi');
  closing.lastIndex = at;
  const end = closing.exec(markup)?.index ?? markup.length;
  const text = markup.slice(at, end);
  if (text) handler.text(DECODED_RAW.has(name.toLowerCase()) ? decodeEntities(text) : text);
  if (end === markup.length) handler.close(name);
  return end;
}

const NAME_START = /[a-zA-Z_:\u0080-\uffff]/;
const NAME = /[^\s>/<=]+/y;
const ATTRIBUTE = /[\s/]*(?!\/?>)([^\s=>/<"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?/y;
/** Up to the next tag when it is never closed. */
const CLOSE = /[^<>]*>?/y;
const DELIMITER = /<!--|["'[\]>]/g;

function behind(markup: string, sign: string, from: number): number {
  const found = markup.indexOf(sign, from);
  return found < 0 ? markup.length : found + sign.length;
}
