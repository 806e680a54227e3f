/** Sanitised HTML as Strapi's blocks. Pictures and their captions are left out; they are records of their own. */
import type { ArticleEdition } from '../../../contracts/public';
import { scanMarkup } from './reader/markup';

export type Blocks = ArticleEdition['body'];

interface Node {
  tag: string;
  attributes: Record<string, string>;
  children: (Node | string)[];
}
type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code';
type Marks = Partial<Record<Mark, true>>;
interface Text extends Marks {
  type: 'text';
  text: string;
}
interface Link {
  type: 'link';
  url: string;
  children: Text[];
}
type Inline = Text | Link;
interface List {
  type: 'list';
  format: 'ordered' | 'unordered';
  indentLevel?: number;
  children: ({ type: 'list-item'; children: Inline[] } | List)[];
}
type Block = { type: string; [key: string]: unknown };

const DEEPEST = 80;
const DEEPEST_LIST = 5;
const LEFT_OUT = new Set(['img', 'figcaption', 'hr', 'script', 'style']);
const MARKS: Record<string, Mark> = {
  ...{ strong: 'bold', b: 'bold', th: 'bold', dt: 'bold', em: 'italic', i: 'italic', u: 'underline' },
  ...{ s: 'strikethrough', del: 'strikethrough', code: 'code' },
};
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure table caption thead tbody tfoot tr hr section article'.split(
    ' ',
  ),
);

export function htmlToBlocks(html: string): Blocks {
  const blocks: Block[] = [];
  writeChildren(treeOf(html), blocks, {});
  return blocks as Blocks;
}

function treeOf(html: string): Node {
  const root: Node = { tag: '', attributes: {}, children: [] };
  const stack = [root];
  scanMarkup(
    html,
    {
      open(name, attributes) {
        const node: Node = { tag: name.toLowerCase(), attributes, children: [] };
        // Deeper ones stand beside each other; the words stay.
        stack[Math.min(stack.length, DEEPEST) - 1]?.children.push(node);
        stack.push(node);
      },
      close(name) {
        const tag = name.toLowerCase();
        let at = stack.length - 1;
        while (at > 0 && stack[at]?.tag !== tag) at -= 1;
        if (at > 0) stack.length = at;
      },
      text(text) {
        stack.at(-1)?.children.push(text);
      },
    },
    true,
  );
  return root;
}

/** Running text between blocks is a paragraph of its own. */
function writeChildren(node: Node, blocks: Block[], marks: Marks): void {
  let running: Inline[] = [];
  const flush = () => {
    pushBlock(blocks, { type: 'paragraph' }, running);
    running = [];
  };
  for (const child of node.children) {
    if (typeof child === 'string' || !holdsBlocks(child)) running.push(...inlineOf(child, marks));
    else {
      flush();
      writeBlock(child, blocks, marks);
    }
  }
  flush();
}

const holdsBlocks = (node: Node): boolean =>
  BLOCKS.has(node.tag) || node.children.some((child) => typeof child !== 'string' && holdsBlocks(child));

function writeBlock(node: Node, blocks: Block[], marks: Marks): void {
  const { tag } = node;
  if (LEFT_OUT.has(tag)) return;
  if (/^h[1-6]$/.test(tag)) return pushBlock(blocks, { type: 'heading', level: Number(tag[1]) }, inlineOf(node, marks));
  if (tag === 'blockquote') return pushBlock(blocks, { type: 'quote' }, linesOf(node, marks));
  if (tag === 'pre') return pushCode(blocks, wordsIn(node));
  if (tag === 'ul' || tag === 'ol') return pushList(blocks, listOf(node, 0));
  if (tag === 'tr') return pushBlock(blocks, { type: 'paragraph' }, cellsOf(node, marks));
  const mark = MARKS[tag];
  writeChildren(node, blocks, mark ? { ...marks, [mark]: true } : marks);
}

function pushBlock(blocks: Block[], block: Block, inline: Inline[]): void {
  const children = tidy(inline);
  if (children.length > 0) blocks.push({ ...block, children });
}

function pushCode(blocks: Block[], text: string): void {
  if (text.trim() !== '')
    blocks.push({ type: 'code', children: [{ type: 'text', text: text.replace(/^\n|\s+$/g, '') }] });
}

function pushList(blocks: Block[], list: List | null): void {
  if (list) blocks.push({ ...list });
}

/** A list in an item follows the item, as the editor keeps it. */
function listOf(node: Node, level: number): List | null {
  const children: List['children'] = [];
  const add = (list: List | null) => list && children.push(list);
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    const nested = listsIn(child);
    if (child.tag === 'ul' || child.tag === 'ol') add(listOf(child, level + 1));
    else {
      const words = tidy(linesOf(without(child, nested), {}));
      if (words.length > 0) children.push({ type: 'list-item', children: words });
      for (const list of nested) add(listOf(list, level + 1));
    }
  }
  if (children.length === 0) return null;
  const format = node.tag === 'ol' ? 'ordered' : 'unordered';
  return { type: 'list', format, ...(level > 0 && { indentLevel: Math.min(level, DEEPEST_LIST) }), children };
}

const isList = (child: Node | string): child is Node =>
  typeof child !== 'string' && (child.tag === 'ul' || child.tag === 'ol');

const listsIn = (node: Node): Node[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : isList(child) ? [child] : listsIn(child)));

const without = (node: Node, lists: Node[]): Node => ({
  ...node,
  children: node.children
    .filter((child) => typeof child === 'string' || !lists.includes(child))
    .map((child) => (typeof child === 'string' ? child : without(child, lists))),
});

/** The paragraphs of a quote or an item, each in a line. */
function linesOf(node: Node, marks: Marks): Inline[] {
  const lines: Inline[] = [];
  for (const child of node.children) {
    const isBlock = typeof child !== 'string' && holdsBlocks(child);
    if (isBlock && lines.length > 0) lines.push(lineBreak(marks));
    if (isBlock && child.children.some((inner) => typeof inner !== 'string' && holdsBlocks(inner)))
      lines.push(...linesOf(child, marks));
    else lines.push(...inlineOf(child, marks));
    if (isBlock) lines.push(lineBreak(marks));
  }
  return lines;
}

const lineBreak = (marks: Marks): Text => ({ type: 'text', text: '\n', ...marks });

function cellsOf(row: Node, marks: Marks): Inline[] {
  const cells = row.children.filter((child) => typeof child !== 'string').map((cell) => tidy(inlineOf(cell, marks)));
  return cells
    .filter((cell) => cell.length > 0)
    .flatMap((cell, index) => (index === 0 ? cell : [{ type: 'text' as const, text: ' | ' }, ...cell]));
}

function inlineOf(node: Node | string, marks: Marks): Inline[] {
  if (typeof node === 'string') return [{ type: 'text', text: node.replace(/[\s]+/g, ' '), ...marks }];
  if (node.tag === 'br') return [lineBreak(marks)];
  if (LEFT_OUT.has(node.tag)) return [];
  const mark = MARKS[node.tag];
  const inner = mark ? { ...marks, [mark]: true as const } : marks;
  const children = node.children.flatMap((child) => inlineOf(child, inner));
  const url = node.attributes.href ?? '';
  if (node.tag !== 'a' || !/^(?:https?:\/\/|mailto:)/.test(url)) return children;
  const texts = children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
  return texts.some(({ text }) => text.trim() !== '') ? [{ type: 'link', url, children: texts }] : texts;
}

/** No white space at the ends or around line breaks, no empty texts, and one text for what looks the same. */
function tidy(inline: Inline[]): Inline[] {
  const all = inline.flatMap((each): Inline[] =>
    each.type === 'link' ? [{ ...each, children: joined(each.children) }] : [each],
  );
  const texts = all.flatMap((each) => (each.type === 'link' ? each.children : [each]));
  trimAround(texts);
  return all
    .filter((each) => (each.type === 'link' ? each.children.some(isWritten) : isWritten(each)))
    .reduce(join, [] as Inline[]);
}

const isWritten = ({ text }: Text) => text !== '';
const joined = (texts: Text[]): Text[] => texts.reduce(join, [] as Text[]);

function join<T extends Inline>(done: T[], next: T): T[] {
  const last = done.at(-1);
  if (last?.type === 'text' && next.type === 'text' && marksOf(last) === marksOf(next)) last.text += next.text;
  else done.push(next.type === 'text' ? { ...next } : next);
  return done;
}

const marksOf = ({ type: _type, text: _text, ...marks }: Text) => Object.keys(marks).sort().join();

function trimAround(texts: Text[]): void {
  let isAtStart = true;
  for (const text of texts) {
    if (isAtStart) text.text = text.text.trimStart();
    if (text.text !== '') isAtStart = /\s$/.test(text.text);
  }
  let isAtEnd = true;
  for (const text of [...texts].reverse()) {
    if (isAtEnd) text.text = text.text.trimEnd();
    if (text.text !== '') isAtEnd = text.text === '\n' || /^\n/.test(text.text);
  }
}

function wordsIn(node: Node): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : child.tag === 'br' ? '\n' : wordsIn(child)))
    .join('');
}
