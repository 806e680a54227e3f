import type { Mask } from '../../../contracts/people';
import { moved, sized, type Point } from './geometry';

const STEP = 0.01;
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

interface Pressed {
  key: string;
  shiftKey: boolean;
}

/** What a key does to the mask that has the focus: arrows move it, with Shift they change its size, Delete removes it. */
export function maskAfterKey(mask: Mask, { key, shiftKey }: Pressed): Mask | 'deleted' | 'unchanged' {
  if (key === 'Delete' || key === 'Backspace') return 'deleted';
  const arrow = ARROWS[key];
  if (!arrow) return 'unchanged';
  return shiftKey ? sized(mask, { width: mask.width + arrow.x, height: mask.height + arrow.y }) : moved(mask, arrow);
}

export const stepOfKey = ({ key }: Pressed): Point | null => ARROWS[key] ?? null;
