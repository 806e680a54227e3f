import { Box, Button, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import type { FocalPoint } from '../../../contracts/people';
import { Group } from './Group';
import type { InputProps } from './MasksInput';
import { PercentField } from './PercentField';
import { useSay } from './words';

const MIDDLE: FocalPoint = { x: 0.5, y: 0.5 };

/** The input of `plugin::humas.focal-point`, in numbers; on the photo it is set with the masks. */
export function FocalPointInput({ name, label, hint, disabled = false }: InputProps) {
  const say = useSay();
  const { value, error, onChange } = useField<FocalPoint | null>(name);
  const point = value ?? MIDDLE;
  const set = (made: FocalPoint | null) => onChange(name, made);
  return (
    <Group label={label} hint={hint ?? say('focus.hint')} error={error}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Box>
          <PercentField
            label={say('focus.x')}
            value={point.x}
            isDisabled={disabled}
            onValue={(x) => set({ ...point, x })}
          />
        </Box>
        <Box>
          <PercentField
            label={say('focus.y')}
            value={point.y}
            isDisabled={disabled}
            onValue={(y) => set({ ...point, y })}
          />
        </Box>
        <Button type="button" variant="tertiary" disabled={disabled || !value} onClick={() => set(null)}>
          {say('focus.middle')}
        </Button>
      </Flex>
    </Group>
  );
}
