/** What a title, a summary or a text is written in: every format says it in its own way, and many say it wrong. */
import { fold } from '../../core/plain';
import { escapeMarkup } from './entities';
import { clean, looksLikeHtml, plainTextOf } from './plain-text';
import { sanitise } from './sanitise';
import { hasElements, markupIn, wordsIn, type Element } from './tree';

export type Construct = { text: string } | { html: string };

/** RFC 4287 3.1 and 4.1.3; Atom 0.3's `mode` and media types. Null for what is no text (a picture in Base64). */
export function atomConstruct(element: Element): Construct | null {
  const { type: written, mode } = element.attributes;
  const type = (written ?? 'text').trim().toLowerCase().replace(/;.*$/, '');
  const isHtml = type === 'html' || type === 'text/html';
  if (mode === 'base64' || isBinary(type)) return fromBase64(wordsIn(element), isHtml);
  if (hasElements(element)) return { html: markupIn(withoutWrapper(element), isHtml) };
  const text = wordsIn(element);
  if (isHtml || type === 'xhtml' || type.endsWith('xml')) return { html: text };
  // Who says nothing of the type and writes tags has forgotten it.
  return written === undefined && /<\/?(?:p|br|div|a|img|ul|b|i|strong|em)\b[^<>]*>/i.test(text)
    ? { html: text }
    : { text };
}

/** RFC 4287 3.1.1.3: the one div around XHTML is no part of it. */
function withoutWrapper(element: Element): Element {
  const inner = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = inner;
  const isWrapper = inner.length === 1 && typeof only === 'object' && /^(?:xhtml:)?div$/.test(only.name);
  return isWrapper ? only : element;
}

/** RSS never says. */
export function rssConstruct(element: Element): Construct {
  if (hasElements(element)) return { html: markupIn(element) };
  const text = wordsIn(element);
  return looksLikeHtml(text) ? { html: text } : { text };
}

export const lineOf = (construct: Construct | null): string => {
  if (!construct) return '';
  return 'text' in construct ? clean(fold(construct.text)) : plainTextOf(construct.html);
};

/** Sanitised, its links read against the base. */
export function htmlOf(construct: Construct | null, base: string): string {
  if (!construct) return '';
  return clean('html' in construct ? sanitise(construct.html, base) : paragraphsOf(construct.text));
}

/** Plain text: an empty line parts paragraphs. */
export function paragraphsOf(text: string): string {
  const paragraphs = text.split(/\n[ \t\r]*\n/).map((paragraph) => paragraph.trim());
  const written = paragraphs.filter((paragraph) => paragraph !== '').map(escapeMarkup);
  return written.length < 2 ? (written[0] ?? '') : written.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

const isBinary = (type: string) =>
  type.includes('/') && !/^(?:text\/|message\/)/.test(type) && !/(?:xml|html)$/.test(type);

function fromBase64(text: string, isHtml: boolean): Construct | null {
  const packed = text.replace(/\s/g, '');
  if (!/^[\w+/-]+={0,2}$/.test(packed)) return null;
  const unpacked = Buffer.from(packed, 'base64').toString('utf8');

  if (/[\u0000-\u0008\ufffd]/.test(unpacked)) return null;
  return isHtml || looksLikeHtml(unpacked) ? { html: unpacked } : { text: unpacked };
}
