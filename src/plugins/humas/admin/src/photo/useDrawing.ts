import { useState, type PointerEvent } from 'react';
import type { FocalPoint, Mask, MaskShape } from '../../../contracts/people';
import { isDrawn, maskBetween, moved, pointWithin, resized, type Corner, type Point } from './geometry';

export type Tool = 'move' | MaskShape | 'focus';

/** What a finger or a mouse is in the middle of. */
type Gesture =
  | { kind: 'draw'; shape: MaskShape; from: Point }
  | { kind: 'move'; index: number; grabbed: Point }
  | { kind: 'resize'; index: number; corner: Corner }
  | { kind: 'focus' };

export interface Drawing {
  masks: Mask[];
  focus: FocalPoint | null;
}

interface Options extends Drawing {
  tool: Tool;
  isDisabled: boolean;
  onSelect: (index: number | null) => void;
  onMasks: (masks: Mask[]) => void;
  onFocus: (focus: FocalPoint) => void;
}

/**
 * Turns what a pointer does on the stage into masks. While it is down the picture follows it, and the form hears of it
 * when it is lifted. Parts of the stage say what they are by `data-mask` (a number), `data-corner` and `data-focus`.
 */
export function useDrawing({ masks, focus, tool, isDisabled, onSelect, onMasks, onFocus }: Options) {
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [draft, setDraft] = useState<Drawing | null>(null);
  const shown = draft ?? { masks, focus };

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (isDisabled || event.button !== 0) return;
    const begun = gestureAt(event, tool);
    if (begun.kind === 'none') return onSelect(null);
    event.currentTarget.setPointerCapture(event.pointerId);
    if ('index' in begun) onSelect(begun.index);
    setGesture(begun);
    setDraft(after(begun, pointOf(event), { masks, focus }));
  };
  const go = (event: PointerEvent<HTMLElement>) => {
    if (gesture) setDraft(after(gesture, pointOf(event), { masks, focus }));
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    if (!gesture) return;
    const made = after(gesture, pointOf(event), { masks, focus });
    stop();
    if (gesture.kind === 'focus') return made.focus && onFocus(made.focus);
    const last = made.masks.at(-1);
    if (gesture.kind === 'draw' && (!last || !isDrawn(last))) return onSelect(null);
    onMasks(made.masks);
    onSelect(gesture.kind === 'draw' ? made.masks.length - 1 : gesture.index);
  };
  const stop = () => {
    setGesture(null);
    setDraft(null);
  };
  return { ...shown, handlers: { onPointerDown: begin, onPointerMove: go, onPointerUp: end, onPointerCancel: stop } };
}

function gestureAt(event: PointerEvent<HTMLElement>, tool: Tool): Gesture | { kind: 'none' } {
  const from = pointOf(event);
  const part = (event.target as HTMLElement).closest<HTMLElement>('[data-mask], [data-focus]');
  if (part?.dataset.focus !== undefined || tool === 'focus') return { kind: 'focus' };
  const index = Number(part?.dataset.mask);
  const corner = part?.dataset.corner as Corner | undefined;
  if (part && corner) return { kind: 'resize', index, corner };
  if (tool !== 'move') return { kind: 'draw', shape: tool, from };
  return part ? { kind: 'move', index, grabbed: from } : { kind: 'none' };
}

function after(gesture: Gesture, at: Point, { masks, focus }: Drawing): Drawing {
  switch (gesture.kind) {
    case 'draw':
      return { masks: [...masks, maskBetween(gesture.shape, gesture.from, at)], focus };
    case 'move': {
      const by = { x: at.x - gesture.grabbed.x, y: at.y - gesture.grabbed.y };
      return { masks: masks.map((mask, index) => (index === gesture.index ? moved(mask, by) : mask)), focus };
    }
    case 'resize':
      return {
        masks: masks.map((mask, index) => (index === gesture.index ? resized(mask, gesture.corner, at) : mask)),
        focus,
      };
    case 'focus':
      return { masks, focus: pointWithin(at) };
  }
}

/** In fractions of the stage; may lie outside of it. */
function pointOf({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}
