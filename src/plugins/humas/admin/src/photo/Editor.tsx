import { useState } from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { FocalPoint, Mask } from '../../../contracts/people';
import { maskInTheMiddle } from './geometry';
import { MaskList } from './MaskList';
import { Proposals } from './Proposals';
import { Stage } from './Stage';
import { Toolbar } from './Toolbar';
import type { Tool } from './useDrawing';
import { useFaces } from './useFaces';
import { useSay } from './words';

interface EditorProps {
  fileId: number;
  /** Of the picture without its masks. */
  address: string;
  masks: Mask[];
  focus: FocalPoint | null;
  isDisabled: boolean;
  onMasks: (masks: Mask[]) => void;
  onFocus: (focus: FocalPoint) => void;
}

/** Beside the picture stands a list: whatever can be drawn can also be written and read there. */
const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  align-items: start;
  grid-template-columns: minmax(0, 5fr) minmax(26rem, 2fr);
  @media (max-width: 1080px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

export function Editor({ fileId, address, masks, focus, isDisabled, onMasks, onFocus }: EditorProps) {
  const say = useSay();
  const [tool, setTool] = useState<Tool>('ellipse');
  const [selected, setSelected] = useState<number | null>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  const [told, setTold] = useState('');
  const faces = useFaces(fileId);

  const add = (mask: Mask) => {
    onMasks([...masks, mask]);
    setSelected(masks.length);
    setTold(say('told.added', { number: masks.length + 1 }));
  };
  const change = (index: number, mask: Mask) => onMasks(masks.map((each, at) => (at === index ? mask : each)));
  const remove = (index: number) => {
    onMasks(masks.filter((_, at) => at !== index));
    setSelected(null);
    setTold(say('told.removed', { number: index + 1 }));
  };
  const confirm = (proposal: Mask) => {
    faces.take(proposal);
    add(proposal);
  };
  const list = { masks, selected, isDisabled, onSelect: setSelected, onChange: change, onRemove: remove };

  return (
    <>
      <Toolbar
        tool={tool}
        isPreviewed={isPreviewed}
        isDisabled={isDisabled}
        isSearching={faces.isBusy}
        onTool={setTool}
        onPreview={setPreviewed}
        onAdd={() => add(maskInTheMiddle(tool === 'rectangle' ? 'rectangle' : 'ellipse'))}
        onSearch={() => void faces.search(masks)}
      />
      <Columns>
        <Stage
          {...list}
          address={address}
          focus={focus}
          tool={tool}
          proposals={faces.proposals}
          isPreviewed={isPreviewed}
          onMasks={onMasks}
          onFocus={onFocus}
        />
        <div>
          <Proposals
            proposals={faces.proposals}
            said={faces.said}
            isDisabled={isDisabled}
            onConfirm={confirm}
            onReject={faces.take}
          />
          <MaskList {...list} />
        </div>
      </Columns>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </>
  );
}
