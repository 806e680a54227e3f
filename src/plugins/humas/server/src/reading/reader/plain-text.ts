/** Words without tags. */
import sanitizeHtml from 'sanitize-html';
import { fold } from '../../core/plain';
import { decodeEntities } from './entities';

const NO_TEXT = ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'title'];

/** One line. */
export function plainTextOf(html: string): string {
  if (!/[<&]/.test(html)) return clean(fold(html));
  const spaced = html.replace(/<!(?!--|doctype\b|\[)/gi, '&lt;!').replace(BETWEEN_BLOCKS, ' $&');
  const text = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {}, nonTextTags: NO_TEXT });
  return clean(fold(decodeEntities(text)));
}

/** The same of what is sanitised already, and much quicker: there, every bracket is a tag's. */
export function wordsOfSanitised(html: string): string {
  return clean(fold(decodeEntities(html.replace(BETWEEN_BLOCKS, ' $&').replace(/<[^>]*>/g, ''))));
}

const BETWEEN_BLOCKS = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|figure|figcaption|hr|dt|dd)\b/gi;

/** Does somebody mean HTML by this? "1 < 2" and "AT&T" are words. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/i.test(text) || /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8}\d?);/i.test(text);

/** What a database or XML would not take. */
export const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '');
