/** XML as a tree. Entries are handed over as soon as they are complete, so that a long document never stands in memory as a whole. */
import { tooDeep } from '../problem';
import { escapeMarkup } from './entities';
import { scanMarkup, VOID_ELEMENTS, type Attributes } from './markup';
import { webAddress } from './web-address';
import { nameIn, NO_SCOPE, scopeWith, type Scope } from './namespaces';

export interface Element {
  /** Lower case, with the prefix that this room knows: "dc:date", "atom:link", "xhtml:div", "pubdate". */
  name: string;
  /** Lower case. */
  attributes: Attributes;
  children: (Element | string)[];
  /** `xml:base` of it and around it. */
  base: string;
  /** `xml:lang` */
  language: string | null;
}

interface Open {
  element: Element;
  /** As written: what its closing tag is called. */
  written: string;
  scope: Scope;
}

export interface TreeOptions {
  address: string;
  /** The complete child is taken out of the tree; true when it was. */
  take?(element: Element, parent: Element): boolean;
}

export const DEEPEST = 200;

/** The outermost element, or null when there is none. What stands before and behind it is left out. */
export function readTree(xml: string, { address, take }: TreeOptions): Element | null {
  const stack: Open[] = [];
  let root: Element | null = null;

  const close = () => {
    const closed = stack.pop();
    const parent = stack.at(-1)?.element;
    if (closed && parent && !take?.(closed.element, parent)) parent.children.push(closed.element);
  };
  scanMarkup(xml, {
    open(written, attributes) {
      if (stack.length === 0 && root) return;
      if (stack.length >= DEEPEST) throw tooDeep(DEEPEST);
      const outer = stack.at(-1);
      const scope = scopeWith(outer?.scope ?? NO_SCOPE, attributes);
      const element = elementOf(written, attributes, scope, outer?.element, address);
      root ??= element;
      stack.push({ element, written, scope });
    },
    close(written) {
      let at = stack.length - 1;
      while (at >= 0 && stack[at]?.written !== written) at -= 1;
      if (at < 0) return;
      while (stack.length > at) close();
    },
    text(text) {
      const { element } = stack.at(-1) ?? {};
      if (!element) return;
      const last = element.children.length - 1;
      if (typeof element.children[last] === 'string') element.children[last] += text;
      else element.children.push(text);
    },
  });
  while (stack.length > 0) close();
  return root;
}

function elementOf(
  written: string,
  attributes: Attributes,
  scope: Scope,
  parent: Element | undefined,
  address: string,
): Element {
  const lower: Attributes = {};
  for (const name in attributes) lower[name.toLowerCase()] = attributes[name] ?? '';
  const outer = parent?.base ?? address;
  const base = lower['xml:base'];
  return {
    name: nameIn(scope, written),
    attributes: lower,
    children: [],
    base: base !== undefined && URL.canParse(base, outer) ? new URL(base, outer).href : outer,
    language: lower['xml:lang'] ?? parent?.language ?? null,
  };
}

export function* elementsOf(element: Element): Generator<Element> {
  for (const child of element.children) if (typeof child !== 'string') yield child;
}

export const firstOf = (element: Element, ...names: string[]): Element | undefined => {
  for (const name of names) for (const child of elementsOf(element)) if (child.name === name) return child;
  return undefined;
};

export const hasElements = (element: Element) => element.children.some((child) => typeof child !== 'string');

/** All words in it. */
export function wordsIn(element: Element | undefined): string {
  if (!element) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
}

/**
 * What is in it as HTML: of XHTML, and of tags that somebody forgot to escape. Links are read against the `xml:base` around them.
 * `isRaw`: its words are HTML themselves, between tags that are not escaped.
 */
export function markupIn(element: Element, isRaw = false): string {
  const words = (text: string) => (isRaw ? text : escapeMarkup(text));
  return element.children.map((child) => (typeof child === 'string' ? words(child) : markupOf(child, isRaw))).join('');
}

function markupOf(element: Element, isRaw: boolean): string {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  const attributes = Object.entries(element.attributes)
    .filter(([attribute]) => !attribute.includes(':') && attribute !== 'xmlns')
    .map(([attribute, value]) => ` ${attribute}="${escapeMarkup(absolute(attribute, value, element.base))}"`)
    .join('');
  // "<br>" is closed nowhere in somebody's HTML, so what follows it has ended up inside.
  if (VOID_ELEMENTS.has(name)) return `<${name}${attributes}>${markupIn(element, isRaw)}`;
  return `<${name}${attributes}>${markupIn(element, isRaw)}</${name}>`;
}

const absolute = (attribute: string, value: string, base: string): string =>
  attribute === 'href' || attribute === 'src' ? (webAddress(value, base) ?? value) : value;
