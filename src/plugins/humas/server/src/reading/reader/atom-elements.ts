/** Elements of Atom 1.0 and 0.3, in an Atom document (no prefix) or inside of RSS ("atom:"), spelled as Atom 1.0. */
import { atomConstruct, htmlOf, lineOf } from './construct';
import { tag, textTag } from './spell';
import { elementsOf, firstOf, wordsIn, type Element } from './tree';
import { webAddress } from './web-address';

/** Null for what is none of them. `prefix` is what stands before its name here. */
export function spellAtomChild(element: Element, prefix: '' | 'atom:'): string | null {
  const local = localName(element, prefix);
  if (local === null) return null;
  switch (local) {
    case 'title':
      return textTag(`${prefix}title`, lineOf(atomConstruct(element)), { type: 'text' });
    case 'summary':
      return textTag(`${prefix}summary`, htmlOf(atomConstruct(element), element.base), { type: 'html' });
    case 'content':
      return spellContent(element, prefix);
    case 'link':
      return spellLink(element, prefix);
    case 'id':
      return textTag(`${prefix}id`, wordsIn(element).trim());
    case 'published':
    case 'issued':
    case 'created':
    case 'updated':
    case 'modified':
      return textTag(`${prefix}${local}`, wordsIn(element).trim());
    case 'author':
      return spellPerson(element, prefix);
    case 'category':
      return spellCategory(element, prefix);
    default:
      return null;
  }
}

/** In an Atom document its own elements come with the namespace, or without when it was forgotten. */
function localName({ name }: Element, prefix: '' | 'atom:'): string | null {
  if (name.startsWith('atom:')) return name.slice('atom:'.length);
  return prefix === '' && !name.includes(':') ? name : null;
}

function spellContent(element: Element, prefix: string): string {
  const src = element.attributes.src === undefined ? null : webAddress(element.attributes.src, element.base);
  const html = htmlOf(atomConstruct(element), element.base);
  if (src && !html)
    return tag(`${prefix}link`, '', { rel: 'x-content', href: src, type: element.attributes.type ?? '' });
  return textTag(`${prefix}content`, html, { type: 'html' });
}

function spellLink({ attributes, base, ...element }: Element, prefix: string): string {
  const href = webAddress(attributes.href ?? wordsIn({ ...element, attributes, base }), base);
  if (!href) return '';
  const { rel, type, title } = attributes;
  return tag(`${prefix}link`, '', { href, ...(rel && { rel }), ...(type && { type }), ...(title && { title }) });
}

function spellPerson(element: Element, prefix: string): string {
  const name = firstOf(element, 'atom:name', 'name');
  const words = name ? wordsIn(name) : [...elementsOf(element)].length > 0 ? '' : wordsIn(element);
  return words.trim() ? tag(`${prefix}author`, textTag(`${prefix}name`, words.trim())) : '';
}

function spellCategory(element: Element, prefix: string): string {
  const { label, term } = element.attributes;
  const name = label?.trim() || term?.trim() || wordsIn(element).trim();
  return name ? tag(`${prefix}category`, '', { term: name }) : '';
}
