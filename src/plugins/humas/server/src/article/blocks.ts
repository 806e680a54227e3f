import type { ArticleEdition } from '../../../contracts/public';

interface Node {
  type?: unknown;
  [key: string]: unknown;
}
type Blocks = ArticleEdition['body'];

/** What each kind of block may say. The editor stores more: a picture comes with its whole upload record. */
const KEPT: Record<string, readonly string[]> = {
  text: ['text', 'bold', 'italic', 'underline', 'strikethrough', 'code'],
  link: ['url'],
  heading: ['level'],
  list: ['format', 'indentLevel'],
  code: ['language'],
  paragraph: [],
  quote: [],
  'list-item': [],
};
const KEPT_OF_IMAGE = ['url', 'alternativeText', 'caption', 'width', 'height'] as const;

/** The body as readers get it: known blocks with known keys, and nothing of the machine. */
export function presentBlocks(blocks: unknown): Blocks {
  return nodesOf(blocks).flatMap(presentNode) as Blocks;
}

function presentNode(node: Node): Node[] {
  const { type } = node;
  if (type === 'image') return presentImage(node.image as Node | undefined);
  const kept = typeof type === 'string' ? KEPT[type] : undefined;
  if (!kept) return [];
  const children = Array.isArray(node.children) ? { children: nodesOf(node.children).flatMap(presentNode) } : {};
  return [{ type, ...pick(node, kept), ...children }];
}

/** The largest rendition stands for the picture: the uploaded file may carry the phone's EXIF. */
function presentImage(image: Node | undefined): Node[] {
  if (!image) return [];
  const renditions = Object.values((image.formats ?? {}) as Record<string, Node>);
  const largest = renditions.sort((a, b) => Number(b.width) - Number(a.width))[0];
  const shown = largest ? { ...image, ...pick(largest, ['url', 'width', 'height']) } : image;
  return [{ type: 'image', image: pick(shown, KEPT_OF_IMAGE), children: [{ type: 'text', text: '' }] }];
}

function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((node): node is Node => typeof node === 'object' && node !== null) : [];
}

function pick(node: Node, keys: readonly string[]): Node {
  return Object.fromEntries(keys.filter((key) => key in node).map((key) => [key, node[key]]));
}
