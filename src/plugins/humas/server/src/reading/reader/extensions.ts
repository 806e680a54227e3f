/** What RSS and Atom entries have in common: Dublin Core, Media RSS, iTunes. */
import { escapeMarkup } from './entities';
import { webAddress } from './web-address';
import { plainTextOf } from './plain-text';
import { tag, textTag } from './spell';
import { elementsOf, hasElements, wordsIn, type Element } from './tree';

const WORDS = new Set([
  ...['dc:creator', 'dc:date', 'dc:subject', 'dc:language', 'dc:title', 'dc:description', 'dc:contributor'],
  ...['dcterms:issued', 'dcterms:created', 'dcterms:modified', 'dcterms:available', 'dcterms:creator'],
  ...['itunes:author', 'itunes:summary', 'itunes:subtitle', 'itunes:keywords'],
  ...['sy:updateperiod', 'sy:updatefrequency'],
]);
const OF_HTML = new Set(['itunes:summary', 'dc:title', 'dc:description', 'dc:creator']);

/** Null for what is none of them. */
export function spellExtension(element: Element): string | null {
  const { name } = element;
  if (WORDS.has(name)) {
    const words = wordsIn(element);
    return textTag(name, OF_HTML.has(name) ? plainTextOf(words) : words.trim());
  }
  if (name === 'itunes:image') {
    const href = webAddress(element.attributes.href ?? wordsIn(element), element.base);
    return href ? tag(name, '', { href }) : '';
  }
  return name.startsWith('media:') ? spellMedia(element) : null;
}

const OF_MEDIA = ['type', 'medium', 'width', 'height', 'role', 'isdefault', 'lang'];

function spellMedia(element: Element): string {
  const kept = OF_MEDIA.flatMap((name) => {
    const value = element.attributes[name];
    return value === undefined ? [] : [[name, value]];
  });
  const url = webAddress(element.attributes.url, element.base);
  const attributes = { ...Object.fromEntries(kept), ...(url && { url }) } as Record<string, string>;
  if (hasElements(element))
    return tag(element.name, [...elementsOf(element)].map((child) => spellExtension(child) ?? '').join(''), attributes);
  return tag(element.name, escapeMarkup(plainTextOf(wordsIn(element))), attributes);
}
