import type { ArticleEdition, PublicPicture } from '../../../contracts/public';
import { publicPictureOf, type PictureFile } from '../picture';

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
const WORDS_OF_IMAGE = ['alternativeText', 'caption'] as const;

/** Files by the names that pictures in a body have: what stands there is a copy of the record from when they were put in. */
export type BodyFiles = ReadonlyMap<string, PictureFile>;

/** The body as readers get it: known blocks with known keys, pictures as their files stand now, and nothing of the machine. */
export function presentBlocks(blocks: unknown, files: BodyFiles): Blocks {
  return nodesOf(blocks).flatMap((node) => presentNode(node, files)) as Blocks;
}

/** What the files of the body's pictures are, or were, called (`hash`). */
export function pictureNamesIn(blocks: unknown): string[] {
  const names = nodesOf(blocks).flatMap(({ type, image, children }) =>
    type === 'image' ? nameOf(image as Node | undefined) : pictureNamesIn(children),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

function presentNode(node: Node, files: BodyFiles): Node[] {
  const { type } = node;
  if (type === 'image') return presentImage(node.image as Node | undefined, files);
  const kept = typeof type === 'string' ? KEPT[type] : undefined;
  if (!kept) return [];
  const children = Array.isArray(node.children)
    ? { children: nodesOf(node.children).flatMap((child) => presentNode(child, files)) }
    : {};
  return [{ type, ...pick(node, kept), ...children }];
}

function presentImage(image: Node | undefined, files: BodyFiles): Node[] {
  const picture = image && pictureOf(image, files);
  if (!picture) return [];
  return [
    { type: 'image', image: { ...picture, ...pick(image, WORDS_OF_IMAGE) }, children: [{ type: 'text', text: '' }] },
  ];
}

/**
 * The file as it stands now: it may have been replaced, or masked, since. A picture that no file of ours is called after is of
 * the web, or of an earlier version, and shown as it stands; one that was made here and is gone is not shown.
 */
function pictureOf(image: Node, files: BodyFiles): PublicPicture | null {
  const file = files.get(nameOf(image));
  if (file) return publicPictureOf(file);
  if ((image.provider_metadata as Node | null | undefined)?.humas) return null;
  const given = publicPictureOf(image as unknown as PictureFile);
  return { ...given, url: given.url ?? (typeof image.url === 'string' ? image.url : null) };
}

/** A file's `hash`, which is also what it is called in its address. */
function nameOf(image: Node | undefined): string {
  if (typeof image?.hash === 'string') return image.hash;
  return typeof image?.url === 'string' ? (/([^/?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(image.url)?.[1] ?? '') : '';
}

function nodesOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter((node): node is Node => typeof node === 'object' && node !== null) : [];
}

function pick(node: Node, keys: readonly string[]): Node {
  return Object.fromEntries(keys.filter((key) => key in node).map((key) => [key, node[key]]));
}
