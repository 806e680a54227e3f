/** A body of a stranger as Strapi's editor would have written it: it refuses a whole article for one block that is not. */
import type { ArticleEdition, PhotoLabel } from '../../../../contracts/public';
import { keyOf } from '../incoming';
import { prose } from './fitting-text';

type Blocks = ArticleEdition['body'];
interface Node {
  type?: unknown;
  text?: unknown;
  url?: unknown;
  level?: unknown;
  format?: unknown;
  image?: unknown;
  children?: unknown;
  [key: string]: unknown;
}

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const;
const LEVELS = [1, 2, 3, 4, 5, 6];

export const fittingBlocks = (body: unknown): Blocks => nodesOf(body).flatMap(blockFrom) as Blocks;

function blockFrom(node: Node): Node[] {
  switch (node.type) {
    case 'image':
      return pictureFrom(node.image);
    case 'list':
      return listFrom(node);
    case 'heading':
      return LEVELS.includes(node.level as number)
        ? filled({ type: 'heading', level: node.level }, inlineOf(node))
        : paragraph(node);
    case 'quote':
      return filled({ type: 'quote' }, inlineOf(node));
    case 'code':
      return filled({ type: 'code' }, textsOf(node));
    default:
      return paragraph(node);
  }
}

const paragraph = (node: Node): Node[] => filled({ type: 'paragraph' }, inlineOf(node));

const filled = (block: Node, children: Node[]): Node[] => (children.length > 0 ? [{ ...block, children }] : []);

function listFrom(node: Node): Node[] {
  const items = nodesOf(node.children).flatMap((child) =>
    child.type === 'list' ? listFrom(child) : filled({ type: 'list-item' }, inlineOf(child)),
  );
  const { indentLevel } = node;
  const format = node.format === 'ordered' ? 'ordered' : 'unordered';
  return filled({ type: 'list', format, ...(Number.isInteger(indentLevel) ? { indentLevel } : {}) }, items);
}

/** Texts and links, however deep they lie. */
function inlineOf(node: Node): Node[] {
  if (node.type === 'text' || node.text !== undefined) return textsOf(node);
  if (node.type === 'link' && isAddress(node.url))
    return filled({ type: 'link', url: node.url }, textsOf({ children: node.children }));
  return nodesOf(node.children).flatMap(inlineOf);
}

function textsOf(node: Node): Node[] {
  if (typeof node.text !== 'string') return nodesOf(node.children).flatMap(textsOf);
  const marks = MARKS.filter((mark) => node[mark] === true).map((mark) => [mark, true]);
  return [{ type: 'text', text: prose(node.text), ...Object.fromEntries(marks) }];
}

const isAddress = (url: unknown): boolean =>
  typeof url === 'string' && /^(?:https?:\/\/|mailto:)/i.test(url) && URL.canParse(url);

/** The editor keeps the record of an upload with a picture; this one has none, and is shown from where its publisher shows it. */
function pictureFrom(image: unknown): Node[] {
  const { url, width, height, renditions, alternativeText, caption } = (image ?? {}) as Partial<PhotoLabel> & {
    alternativeText?: unknown;
  };
  if (!url || !isAddress(url) || !width || !height) return [];
  const file = { url, width, height, mime: 'image/jpeg', size: 0 };
  const sizes = (renditions?.jpeg ?? []).map((size) => [`jpeg-${size.width}`, { ...size, mime: 'image/jpeg' }]);
  const words = { alternativeText: wordsOf(alternativeText), caption: wordsOf(caption) };
  const record = {
    ...{
      name: words.caption ?? words.alternativeText ?? 'foto',
      ext: '.jpg',
      provider: 'source',
      formats: Object.fromEntries(sizes),
    },
    // No file of ours is called so.
    hash: `source-${keyOf(url)}`,
    // The editor asks for them, and nobody reads them.
    ...{ createdAt: NEVER, updatedAt: NEVER },
  };
  return [{ type: 'image', image: { ...file, ...record, ...words }, children: [{ type: 'text', text: '' }] }];
}

const NEVER = '1970-01-01T00:00:00.000Z';

const wordsOf = (text: unknown): string | null => (typeof text === 'string' ? prose(text) : null) || null;

const nodesOf = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter((node): node is Node => typeof node === 'object' && node !== null) : [];
