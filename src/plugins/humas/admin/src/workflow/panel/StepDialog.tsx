import { useState, type ChangeEvent } from 'react';
import { Field, Textarea } from '@strapi/design-system';
import type { Step } from '../../../../contracts/workflow';
import { FormDialog } from '../FormDialog';
import { useWords } from '../words';
import type { TakeStep } from './useStep';

interface StepDialogProps {
  step: Step;
  take: TakeStep;
  isBusy: boolean;
  onClose: () => void;
}

/** What must be typed with a step: a note for colleagues, or a reason or a correction that the public reads. */
export function StepDialog({ step, take, isBusy, onClose }: StepDialogProps) {
  const { say } = useWords();
  const [note, setNote] = useState('');
  const [replaces, setReplaces] = useState('');
  const [isMissing, setMissing] = useState(false);
  const kind = step.needs ?? 'note';
  const label = say(`step.${step.name}`);

  const submit = async () => {
    if (!note.trim()) return setMissing(true);
    const typed = { note: note.trim(), ...(replaces.trim() ? { replaces: replaces.trim() } : {}) };
    if (await take(step.name, typed)) onClose();
  };

  return (
    <FormDialog
      title={label}
      submitLabel={label}
      submitVariant={step.name === 'withdraw' ? 'danger' : 'default'}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <LongText kind={kind} value={note} onType={setNote} isRequired isMissing={isMissing && !note.trim()} />
      {kind === 'correction' && <LongText kind="replaces" value={replaces} onType={setReplaces} />}
    </FormDialog>
  );
}

interface LongTextProps {
  kind: 'note' | 'reason' | 'correction' | 'replaces';
  value: string;
  onType: (value: string) => void;
  isRequired?: boolean;
  isMissing?: boolean;
}

function LongText({ kind, value, onType, isRequired, isMissing }: LongTextProps) {
  const { say } = useWords();
  const type = (event: ChangeEvent<HTMLTextAreaElement>) => onType(event.target.value);
  return (
    <Field.Root name={kind} hint={say(`dialog.${kind}Hint`)} error={isMissing && say('required')} required={isRequired}>
      <Field.Label>{say(`dialog.${kind}`)}</Field.Label>
      <Textarea value={value} onChange={type} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
