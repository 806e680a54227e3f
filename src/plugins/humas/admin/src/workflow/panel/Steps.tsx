import { useId, useState } from 'react';
import { Box, Button, Flex, Typography, type ButtonProps } from '@strapi/design-system';
import type { ArticleWorkflow, Step, StepName } from '../../../../contracts/workflow';
import type { ArticleText } from '../address';
import { useWords } from '../words';
import { Section } from './Section';
import { StepDialog } from './StepDialog';
import { useStep } from './useStep';

export interface PanelPartProps {
  text: ArticleText;
  workflow: ArticleWorkflow;
  /** Why nothing can be done right now; null where it can. */
  hindrance: string | null;
  onChange: () => void;
}

const VARIANTS: Record<StepName, ButtonProps['variant']> = {
  submit: 'default',
  approve: 'success',
  requestChanges: 'secondary',
  publish: 'default',
  withdraw: 'danger-light',
  correct: 'secondary',
};

/** What the person can do with the text now; a step that is refused says why. */
export function Steps({ text, workflow, hindrance, onChange }: PanelPartProps) {
  const { say } = useWords();
  const { take, isBusy } = useStep(text, workflow.version, onChange);
  const [typing, setTyping] = useState<Step | null>(null);
  const begin = (step: Step) => (step.needs ? setTyping(step) : take(step.name));

  return (
    <Section title={say('steps.title')}>
      {workflow.steps.length === 0 && <Typography variant="pi">{say('steps.none')}</Typography>}
      {workflow.steps.length > 0 && hindrance && (
        <Typography variant="pi" fontWeight="bold" role="status">
          {hindrance}
        </Typography>
      )}
      {workflow.steps.map((step) => (
        <StepButton key={step.name} step={step} isHindered={hindrance !== null || isBusy} onBegin={() => begin(step)} />
      ))}
      {typing && <StepDialog step={typing} take={take} isBusy={isBusy} onClose={() => setTyping(null)} />}
    </Section>
  );
}

interface StepButtonProps {
  step: Step;
  isHindered: boolean;
  onBegin: () => void;
}

function StepButton({ step, isHindered, onBegin }: StepButtonProps) {
  const { say, sentence } = useWords();
  const id = useId();
  return (
    <Box>
      <Flex>
        <Button
          variant={VARIANTS[step.name]}
          fullWidth
          flex="1"
          disabled={isHindered || step.refusal !== null}
          aria-describedby={step.refusal ? id : undefined}
          onClick={onBegin}
        >
          {say(`step.${step.name}`)}
        </Button>
      </Flex>
      {step.refusal && (
        <Typography id={id} tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {sentence(step.refusal)}
        </Typography>
      )}
    </Box>
  );
}
