import { Box, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { VersionSummary } from '../../../../contracts/workflow';
import type { ArticleText } from '../address';
import { useWords } from '../words';
import { Differences } from './Differences';

export interface Pair {
  earlier: number;
  later: number;
}

interface ComparisonProps {
  text: ArticleText;
  versions: VersionSummary[];
  pair: Pair | undefined;
  onChange: (pair: Pair) => void;
}

/** Two versions to choose, and what lies between them. */
export function Comparison({ text, versions, pair, onChange }: ComparisonProps) {
  const { say } = useWords();
  const numbers = versions.map(({ number }) => number);
  const [newest, oneBefore] = numbers as [number, number];
  const { earlier, later } = pair ?? { earlier: oneBefore, later: newest };
  const choose = (one: number, other: number) =>
    onChange({ earlier: Math.min(one, other), later: Math.max(one, other) });

  return (
    <Box tag="section" aria-label={say('differences.title', { earlier, later })}>
      <Flex gap={2} direction={{ initial: 'column', medium: 'row' }} alignItems="stretch" paddingBottom={3}>
        <VersionChoice
          label={say('history.earlier')}
          value={earlier}
          numbers={numbers.filter((number) => number !== later)}
          onChange={(number) => choose(number, later)}
        />
        <VersionChoice
          label={say('history.later')}
          value={later}
          numbers={numbers.filter((number) => number !== earlier)}
          onChange={(number) => choose(earlier, number)}
        />
      </Flex>
      <Box aria-live="polite">
        <Differences text={text} earlier={earlier} later={later} />
      </Box>
    </Box>
  );
}

interface VersionChoiceProps {
  label: string;
  value: number;
  numbers: number[];
  onChange: (number: number) => void;
}

function VersionChoice({ label, value, numbers, onChange }: VersionChoiceProps) {
  const { say } = useWords();
  return (
    <Box flex="1 1 0" minWidth={0}>
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect value={String(value)} onChange={(number) => onChange(Number(number))}>
          {numbers.map((number) => (
            <SingleSelectOption key={number} value={String(number)}>
              {say('stage.version', { version: number })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
