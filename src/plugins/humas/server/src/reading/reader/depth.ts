/** How deeply HTML is nested, told before anything builds it: a cheap scan that stops at the limit. */
import { tooDeep } from '../problem';
import { scanMarkup, VOID_ELEMENTS } from './markup';

/** Their closing tags may be left out, and are. */
const CLOSED_BY_OTHERS = new Set('p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp'.split(' '));

export interface Depth {
  open(tag: string): void;
  close(tag: string): void;
}

/** Tags in lower case. Throws `too-deep`. */
export function createDepth(deepest: number): Depth {
  const stack: string[] = [];
  return {
    open(tag) {
      if (VOID_ELEMENTS.has(tag) || CLOSED_BY_OTHERS.has(tag)) return;
      stack.push(tag);
      if (stack.length > deepest) throw tooDeep(deepest);
    },
    close(tag) {
      const at = stack.lastIndexOf(tag);
      if (at >= 0) stack.length = at;
    },
  };
}

export function assertNotDeeper(html: string, deepest: number): void {
  const depth = createDepth(deepest);
  scanMarkup(
    html,
    { open: (name) => depth.open(name.toLowerCase()), close: (name) => depth.close(name.toLowerCase()), text() {} },
    true,
  );
}
