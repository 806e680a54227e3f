/** HTML of strangers, before anything else sees it: only what an article consists of, with absolute links. */
import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { assertNotDeeper } from './depth';
import { webAddress } from './web-address';

const LONGEST = 1_000_000;
export const DEEPEST_HTML = 60;

const TAGS = [
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr'],
  ...['a', 'strong', 'em', 'u', 's', 'code', 'sub', 'sup', 'br', 'img', 'figure', 'figcaption'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

/** What stands in them is no text of the article. */
const WITHOUT_TEXT = [
  ...['script', 'style', 'textarea', 'option', 'select', 'noscript', 'iframe', 'object', 'template', 'title'],
  ...['svg', 'math', 'audio', 'video', 'canvas', 'button'],
];

const ATTRIBUTES = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  th: ['colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  ol: ['start'],
};

/** Where pictures wait that are to be loaded only when they are seen. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-full-url'];

export function sanitise(html: string, base: string): string {
  const whole = withoutFalseDeclarations(html.slice(0, LONGEST));
  return sanitizeHtml(isTooDeep(whole) ? whole.replace(/<[^>]*>/g, ' ') : whole, optionsFor(base)).trim();
}

/** Nobody nests so deeply, and the sanitiser needs the square of the depth: of that, only the words are kept. */
function isTooDeep(html: string): boolean {
  try {
    assertNotDeeper(html, 1_000);
    return false;
  } catch {
    return true;
  }
}

/** "<!' <b>": the parser would take it for a document type, and all up to the next bracket with it. */
const withoutFalseDeclarations = (html: string) => html.replace(/<!(?!--|doctype\b|\[)/gi, '&lt;!');

/** A whole page for the extraction of its article: its structure with classes and ids, nothing that runs. */
export function sanitisePage(html: string, base: string): string {
  const { transformTags, ...rest } = optionsFor(base);
  const { b, i, cite, a, img } = transformTags ?? {};
  return sanitizeHtml(html, {
    ...rest,
    allowedTags: [...TAGS, ...STRUCTURE],
    allowedAttributes: { ...ATTRIBUTES, '*': ['class', 'id', 'role', 'itemprop', 'rel', 'dir', 'lang', 'datetime'] },
    nestingLimit: DEEPEST_IN_PAGE,
    transformTags: { b, i, cite, a, img } as IOptions['transformTags'],
  });
}

const DEEPEST_IN_PAGE = 200;
const STRUCTURE = [
  'main',
  'article',
  'section',
  'header',
  'footer',
  'nav',
  'aside',
  'span',
  'time',
  'address',
  'center',
];

function optionsFor(base: string): IOptions {
  return {
    allowedTags: TAGS,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto'],
    nonTextTags: WITHOUT_TEXT,
    nestingLimit: DEEPEST_HTML,
    transformTags: {
      b: 'strong',
      i: 'em',
      cite: 'em',
      strike: 's',
      del: 's',
      center: 'div',
      section: 'div',
      article: 'div',
      a: (tagName, { href = '', ...rest }) => ({ tagName, attribs: { ...rest, ...linkOf(href, base) } }),
      img: (tagName, attributes) => ({ tagName, attribs: pictureOf(attributes, base) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !attribs.src,
  };
}

function linkOf(href: string, base: string): Record<string, string> {
  const address = /^\s*mailto:/i.test(href) ? href.trim() : webAddress(href, base);
  return address ? { href: address } : {};
}

function pictureOf(attributes: Record<string, string>, base: string): Record<string, string> {
  if (isTracker(attributes)) return {};
  const { src = '', srcset, alt, width, height } = attributes;
  const lazy = LAZY.map((name) => attributes[name]).find(Boolean);
  const written = lazy ?? (src === '' || src.startsWith('data:') ? largestOf(srcset) : src);
  const address = webAddress(written, base);
  if (!address || TRACKING_ADDRESS.test(address)) return {};
  return {
    src: address,
    ...(alt?.trim() && { alt: alt.trim() }),
    ...(isSize(width) && { width }),
    ...(isSize(height) && { height }),
  };
}

const isSize = (value: string | undefined): value is string => /^\d{1,5}$/.test(value ?? '');

/** "a.jpg 300w, b.jpg 1024w" → "b.jpg" */
function largestOf(srcset: string | undefined): string | undefined {
  const candidates = (srcset ?? '').split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/));
  return candidates.sort(([, a = '0'], [, b = '0']) => Number.parseFloat(b) - Number.parseFloat(a))[0]?.[0];
}

/** A picture of one point tells somebody that we read. */
function isTracker({ width, height, style = '' }: Record<string, string>): boolean {
  const isPoint = [width, height].some((size) => size !== undefined && /^\s*[0-2](px)?\s*$/.test(size));
  return isPoint || /(?:^|[;\s])(?:display\s*:\s*none|(?:width|height)\s*:\s*[01]px)/i.test(style);
}

const TRACKING_ADDRESS =
  /^https?:\/\/(?:[^/]*\.)?(?:pixel\.wp\.com|stats\.wordpress\.com|feeds\.wordpress\.com|feeds\.feedburner\.com\/~|feedsportal\.com|doubleclick\.net|google-analytics\.com|googletagmanager\.com|facebook\.com\/tr|scorecardresearch\.com|feedblitz\.com|pheedo\.com|quantserve\.com|medium\.com\/_\/stat)|\/(?:pixel|spacer|blank|1x1|clear)\.(?:gif|png)(?:\?|$)/i;
