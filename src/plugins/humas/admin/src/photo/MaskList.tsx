import { Box, Flex, IconButton, SingleSelect, SingleSelectOption, TextButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp, Trash } from '@strapi/icons';
import { styled } from 'styled-components';
import type { Mask, MaskShape } from '../../../contracts/people';
import { moved, sized } from './geometry';
import { PercentField } from './PercentField';
import { useSay } from './words';

interface MaskListProps {
  masks: Mask[];
  selected: number | null;
  isDisabled: boolean;
  onSelect: (index: number | null) => void;
  onChange: (index: number, mask: Mask) => void;
  onRemove: (index: number) => void;
}

const Numbers = styled.div`
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0.8rem;
`;

/** Every mask in words and numbers: for who does not see the picture, and for exact places. */
export function MaskList({ masks, selected, isDisabled, onSelect, onChange, onRemove }: MaskListProps) {
  const say = useSay();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="sigma" textColor="neutral600">
        {say('list', { count: masks.length })}
      </Typography>
      {masks.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('none')}
        </Typography>
      )}
      <Box tag="ol">
        {masks.map((mask, index) => (
          <Box key={index} tag="li" paddingBottom={1}>
            <Flex justifyContent="space-between">
              <TextButton
                aria-expanded={index === selected}
                endIcon={index === selected ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
                onClick={() => onSelect(index === selected ? null : index)}
              >
                {say('mask.name', { number: index + 1, shape: say(`shape.${mask.shape}`) })}
              </TextButton>
              <IconButton
                label={say('mask.remove', { number: index + 1 })}
                size="S"
                variant="ghost"
                disabled={isDisabled}
                onClick={() => onRemove(index)}
              >
                <Trash />
              </IconButton>
            </Flex>
            {index === selected && (
              <Measures mask={mask} isDisabled={isDisabled} onMask={(made) => onChange(index, made)} />
            )}
          </Box>
        ))}
      </Box>
    </Flex>
  );
}

function Measures({ mask, isDisabled, onMask }: { mask: Mask; isDisabled: boolean; onMask: (mask: Mask) => void }) {
  const say = useSay();
  const { width, height } = mask;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingBottom={3}>
      <SingleSelect
        aria-label={say('mask.shape')}
        size="S"
        value={mask.shape}
        disabled={isDisabled}
        onChange={(shape) => onMask({ ...mask, shape: shape as MaskShape })}
      >
        <SingleSelectOption value="rectangle">{say('shape.rectangle')}</SingleSelectOption>
        <SingleSelectOption value="ellipse">{say('shape.ellipse')}</SingleSelectOption>
      </SingleSelect>
      <Numbers>
        <PercentField
          label={say('mask.left')}
          value={mask.x}
          isDisabled={isDisabled}
          onValue={(x) => onMask(moved({ ...mask, x }, { x: 0, y: 0 }))}
        />
        <PercentField
          label={say('mask.top')}
          value={mask.y}
          isDisabled={isDisabled}
          onValue={(y) => onMask(moved({ ...mask, y }, { x: 0, y: 0 }))}
        />
        <PercentField
          label={say('mask.width')}
          value={width}
          isDisabled={isDisabled}
          onValue={(value) => onMask(sized(mask, { width: value, height }))}
        />
        <PercentField
          label={say('mask.height')}
          value={height}
          isDisabled={isDisabled}
          onValue={(value) => onMask(sized(mask, { width, height: value }))}
        />
      </Numbers>
    </Flex>
  );
}
