import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import type { FocalPoint, Mask } from '../../../contracts/people';
import { pointWithin } from './geometry';
import { maskAfterKey, stepOfKey } from './keys';
import { Handles, Marker, MaskShape, Proposal } from './marks';
import { pixelate } from './pixelate';
import { useDrawing, type Tool } from './useDrawing';
import { useSay } from './words';

interface StageProps {
  address: string;
  masks: Mask[];
  focus: FocalPoint | null;
  selected: number | null;
  tool: Tool;
  proposals: Mask[];
  isPreviewed: boolean;
  isDisabled: boolean;
  onSelect: (index: number | null) => void;
  onMasks: (masks: Mask[]) => void;
  onChange: (index: number, mask: Mask) => void;
  onRemove: (index: number) => void;
  onFocus: (focus: FocalPoint) => void;
}

/** A finger that draws must not scroll the page; one that only looks may. */
const Frame = styled.div<{ $isDrawing: boolean }>`
  position: relative;
  justify-self: center;
  user-select: none;
  touch-action: ${({ $isDrawing }) => ($isDrawing ? 'none' : 'pan-y')};
  cursor: ${({ $isDrawing }) => ($isDrawing ? 'crosshair' : 'default')};
`;
const Photo = styled.img`
  display: block;
  max-width: 100%;
  max-height: 75vh;
  pointer-events: none;
`;
const Covering = styled.canvas`
  position: absolute;
  inset: 0;
  width: 100%;
  height: 100%;
  pointer-events: none;
`;
const MIDDLE: FocalPoint = { x: 0.5, y: 0.5 };

/** The photo with everything that is drawn on it. */
export function Stage(props: StageProps) {
  const { address, selected, tool, proposals, isPreviewed, isDisabled, onSelect, onChange, onRemove, onFocus } = props;
  const say = useSay();
  const { masks, focus, handlers } = useDrawing(props);
  const picture = useRef<HTMLImageElement>(null);
  const covering = useRef<HTMLCanvasElement>(null);
  const [isLoaded, setLoaded] = useState(false);

  useEffect(() => {
    if (isPreviewed && isLoaded && picture.current && covering.current)
      pixelate(covering.current, picture.current, masks);
  }, [isPreviewed, isLoaded, masks]);

  const press = (index: number, mask: Mask) => (event: KeyboardEvent) => {
    const made = maskAfterKey(mask, event);
    if (made === 'unchanged' || isDisabled) return;
    event.preventDefault();
    if (made === 'deleted') onRemove(index);
    else onChange(index, made);
  };
  const pressMarker = (event: KeyboardEvent) => {
    const step = stepOfKey(event);
    if (!step || isDisabled) return;
    event.preventDefault();
    const { x, y } = focus ?? MIDDLE;
    onFocus(pointWithin({ x: x + step.x, y: y + step.y }));
  };
  const nameOf = (mask: Mask, index: number) =>
    say('mask.name', { number: index + 1, shape: say(`shape.${mask.shape}`) });

  return (
    <Frame {...handlers} $isDrawing={tool !== 'move' && !isDisabled} data-testid="stage">
      <Photo ref={picture} src={address} alt={say('photo')} onLoad={() => setLoaded(true)} draggable={false} />
      {isPreviewed && <Covering ref={covering} aria-hidden />}
      {proposals.map((proposal, index) => (
        <Proposal key={index} mask={proposal} aria-hidden>
          {index + 1}
        </Proposal>
      ))}
      {masks.map((mask, index) => (
        <MaskShape
          key={index}
          mask={mask}
          isSelected={index === selected}
          isPreviewed={isPreviewed}
          aria-label={nameOf(mask, index)}
          aria-description={say('mask.keys')}
          disabled={isDisabled}
          data-mask={index}
          onFocus={() => onSelect(index)}
          onKeyDown={press(index, mask)}
        />
      ))}
      {selected !== null && masks[selected] && !isDisabled && <Handles mask={masks[selected]} index={selected} />}
      {(focus || tool === 'focus') && (
        <Marker
          point={focus ?? MIDDLE}
          aria-label={say('focus.marker')}
          disabled={isDisabled}
          data-focus=""
          onKeyDown={pressMarker}
        />
      )}
    </Frame>
  );
}
