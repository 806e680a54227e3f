/** A body that somebody else's program wrote: known blocks with known keys, links and pictures that a browser may be sent to. */
import type { ArticleEdition } from '../../../../contracts/public';
import { absoluteAt } from './newsroom-address';

type Blocks = ArticleEdition['body'];
interface Node {
  type?: unknown;
  [key: string]: unknown;
}

/** The editor nests lists; nothing that a person writes is deeper. */
const DEEPEST = 12;

const KEPT: Record<string, readonly string[]> = {
  text: ['text', 'bold', 'italic', 'underline', 'strikethrough', 'code'],
  paragraph: [],
  heading: ['level'],
  quote: [],
  code: ['language'],
  list: ['format', 'indentLevel'],
  'list-item': [],
  link: ['url'],
  image: ['image'],
};
const KEPT_OF_PICTURE = [
  ...['url', 'width', 'height', 'renditions', 'crops', 'placeholder', 'colour'],
  ...['alternativeText', 'caption'],
];

export function theirBlocks(blocks: unknown, site: string): Blocks {
  return nodesOf(blocks).flatMap((node) => kept(node, site, 1)) as Blocks;
}

function kept(node: Node, site: string, depth: number): Node[] {
  const keys = typeof node.type === 'string' && Object.hasOwn(KEPT, node.type) ? KEPT[node.type] : undefined;
  if (!keys || depth > DEEPEST) return [];
  const inside = () => nodesOf(node.children).flatMap((child) => kept(child, site, depth + 1));
  if (node.type === 'text') return typeof node.text === 'string' ? [withKeys(node, keys)] : [];
  if (node.type === 'image') return pictureAt(node, site);
  if (node.type === 'link') {
    const url = linkAt(node.url, site);
    return url ? [{ type: 'link', url, children: inside() }] : inside(); // the words stay
  }
  return [{ ...withKeys(node, keys), children: inside() }];
}

function linkAt(url: unknown, site: string): string | null {
  if (typeof url !== 'string') return null;
  return /^mailto:/i.test(url) ? url : absoluteAt(site, url);
}

function pictureAt({ image }: Node, site: string): Node[] {
  if (!image || typeof image !== 'object') return [];
  const shown = withAbsoluteAddresses(pick(image as Node, KEPT_OF_PICTURE), site);
  return shown.url ? [{ type: 'image', image: shown, children: [{ type: 'text', text: '' }] }] : [];
}

/** Every `url` within becomes absolute: renditions are paths below the publisher's address. What cannot be shown is left out. */
export function withAbsoluteAddresses<Picture extends object>(picture: Picture, site: string): Picture {
  return Object.fromEntries(
    Object.entries(picture).map(([key, value]) => [
      key,
      key === 'url' ? absoluteAt(site, value as string | null) : within(value, site, 1),
    ]),
  ) as Picture;
}

function within(value: unknown, site: string, depth: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((each) => within(each, site, depth + 1)).filter((each) => each !== null);
  if ('url' in value && !absoluteAt(site, value.url as string | null)) return null;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key,
      key === 'url' ? absoluteAt(site, inside as string) : within(inside, site, depth + 1),
    ]),
  );
}

const nodesOf = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter((node): node is Node => typeof node === 'object' && node !== null) : [];

const withKeys = (node: Node, keys: readonly string[]): Node => pick(node, ['type', ...keys]);

const pick = (node: Node, keys: readonly string[]): Node =>
  Object.fromEntries(keys.filter((key) => key in node).map((key) => [key, node[key]]));
