import type { ButtonHTMLAttributes, CSSProperties } from 'react';
import { styled } from 'styled-components';
import type { FocalPoint, Mask } from '../../../contracts/people';
import { CORNERS, type Corner } from './geometry';

const percent = (fraction: number) => `${fraction * 100}%`;
const boxOf = ({ x, y, width, height, shape }: Mask): CSSProperties => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
  borderRadius: shape === 'ellipse' ? '50%' : 0,
});

type Button = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & { [data: `data-${string}`]: unknown };

/** Two lines, light and dark, are seen on any picture. */
const Shape = styled.button<{ $isSelected: boolean; $isClear: boolean }>`
  position: absolute;
  padding: 0;
  border: 2px solid #fff;
  outline: ${({ $isSelected }) => ($isSelected ? '3px solid #4945ff' : '2px solid #212134')};
  outline-offset: 0;
  background: ${({ $isClear }) => ($isClear ? 'transparent' : 'rgba(33, 33, 52, 0.55)')};
  cursor: move;
  touch-action: none;
  &:focus-visible {
    outline: 4px solid #4945ff;
  }
`;

interface MaskShapeProps extends Button {
  mask: Mask;
  isSelected: boolean;
  isPreviewed: boolean;
}
export function MaskShape({ mask, isSelected, isPreviewed, ...button }: MaskShapeProps) {
  return <Shape {...button} type="button" style={boxOf(mask)} $isSelected={isSelected} $isClear={isPreviewed} />;
}

const Dashed = styled.span`
  position: absolute;
  border: 3px dashed #f29d41;
  outline: 1px solid #212134;
  color: #fff;
  font-size: 1.4rem;
  font-weight: bold;
  text-align: center;
  text-shadow:
    0 0 4px #000,
    0 0 2px #000;
  pointer-events: none;
`;
export function Proposal({ mask, children, ...rest }: { mask: Mask; children: number; 'aria-hidden': true }) {
  return (
    <Dashed {...rest} style={boxOf(mask)}>
      {children}
    </Dashed>
  );
}

/** Small to the eye, large to the finger. */
const Handle = styled.span`
  position: absolute;
  width: 2.8rem;
  height: 2.8rem;
  transform: translate(-50%, -50%);
  touch-action: none;
  &::after {
    content: '';
    position: absolute;
    inset: 0.9rem;
    border: 1px solid #212134;
    background: #fff;
  }
`;
const CURSORS: Record<Corner, string> = { nw: 'nwse-resize', se: 'nwse-resize', ne: 'nesw-resize', sw: 'nesw-resize' };

/** For a pointer only: with keys, Shift and an arrow do the same. */
export function Handles({ mask, index }: { mask: Mask; index: number }) {
  return CORNERS.map((corner) => (
    <Handle
      key={corner}
      aria-hidden
      data-mask={index}
      data-corner={corner}
      style={{
        left: percent(corner.endsWith('w') ? mask.x : mask.x + mask.width),
        top: percent(corner.startsWith('n') ? mask.y : mask.y + mask.height),
        cursor: CURSORS[corner],
      }}
    />
  ));
}

const Cross = styled.button`
  position: absolute;
  width: 3.2rem;
  height: 3.2rem;
  padding: 0;
  transform: translate(-50%, -50%);
  border: 3px solid #fff;
  border-radius: 50%;
  outline: 2px solid #212134;
  background: radial-gradient(#d02b20 0 4px, rgba(255, 255, 255, 0.25) 5px);
  cursor: move;
  touch-action: none;
  &:focus-visible {
    outline: 4px solid #4945ff;
  }
`;
export function Marker({ point, ...button }: Button & { point: FocalPoint }) {
  return <Cross {...button} type="button" style={{ left: percent(point.x), top: percent(point.y) }} />;
}
