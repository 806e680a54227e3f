/** Strapi blocks as HTML. Everything is escaped; an address is only what a reader may be sent to. */
import type { ArticleEdition } from '../../../contracts/public';
import { escapeMarkup as escape } from './clean';

interface Node {
  type?: unknown;
  children?: unknown;
  [key: string]: unknown;
}
interface BodyImage {
  url?: string | null;
  width?: number | null;
  height?: number | null;
  alternativeText?: string | null;
  caption?: string | null;
}

export interface Rendering {
  /** An uploaded file's path as an absolute address. */
  absolute(path: string): string;
}

export function htmlOf(blocks: ArticleEdition['body'], rendering: Rendering): string {
  return nodesOf(blocks)
    .map((node) => blockHtml(node, rendering))
    .join('\n');
}

const MARKS: [string, string][] = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
];

function blockHtml(node: Node, rendering: Rendering): string {
  const inside = () => inlineHtml(node);
  switch (node.type) {
    case 'paragraph':
      return element('p', inside());
    case 'heading':
      return element(`h${headingLevel(node.level)}`, inside());
    case 'quote':
      return element('blockquote', element('p', inside()));
    case 'code':
      return element('pre', element('code', escape(wordsOf(node))));
    case 'list':
      return listHtml(node);
    case 'image':
      return imageHtml(node.image as BodyImage | undefined, rendering);
    default:
      return '';
  }
}

const headingLevel = (level: unknown) => (typeof level === 'number' ? Math.min(6, Math.max(1, Math.trunc(level))) : 2);

/** A list within a list is a sibling of the items in Strapi; in HTML it belongs to the item before it. */
function listHtml(node: Node): string {
  const items: string[] = [];
  for (const child of nodesOf(node.children)) {
    if (child.type !== 'list') items.push(inlineHtml(child));
    else items.push(`${items.pop() ?? ''}${listHtml(child)}`);
  }
  const tag = node.format === 'ordered' ? 'ol' : 'ul';
  return items.length > 0 ? element(tag, items.map((item) => element('li', item)).join('')) : '';
}

function inlineHtml(node: Node): string {
  return nodesOf(node.children)
    .map((child) => (child.type === 'link' ? linkHtml(child) : textHtml(child)))
    .join('');
}

function textHtml(node: Node): string {
  if (typeof node.text !== 'string') return inlineHtml(node);
  const text = escape(node.text).replaceAll('\n', '<br />');
  if (text === '') return '';
  return MARKS.reduce((html, [mark, tag]) => (node[mark] === true ? element(tag, html) : html), text);
}

function linkHtml(node: Node): string {
  const url = typeof node.url === 'string' ? node.url.trim() : '';
  const isSafe = /^(https?:\/\/|mailto:|tel:)/i.test(url) && URL.canParse(url);
  return isSafe ? `<a href="${escape(url)}">${inlineHtml(node)}</a>` : inlineHtml(node);
}

function imageHtml(image: BodyImage | undefined, { absolute }: Rendering): string {
  if (!image?.url) return '';
  return figureHtml({
    url: absolute(image.url),
    width: image.width ?? null,
    height: image.height ?? null,
    alt: image.alternativeText || image.caption || '',
    caption: image.caption ?? null,
  });
}

interface Figure {
  /** Absolute. */
  url: string;
  width: number | null;
  height: number | null;
  alt: string;
  caption: string | null;
}

export function figureHtml({ url, width, height, alt, caption }: Figure): string {
  const size = width && height ? ` width="${width}" height="${height}"` : '';
  const picture = `<img src="${escape(url)}" alt="${escape(alt)}"${size} />`;
  return element('figure', caption ? `${picture}${element('figcaption', escape(caption))}` : picture);
}

export const element = (tag: string, html: string) => `<${tag}>${html}</${tag}>`;

function wordsOf(node: Node): string {
  if (typeof node.text === 'string') return node.text;
  return nodesOf(node.children).map(wordsOf).join('');
}

function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((node): node is Node => typeof node === 'object' && node !== null) : [];
}
