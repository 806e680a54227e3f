import { useState } from 'react';
import { Field, TextInput, Typography } from '@strapi/design-system';
import type { ComparedArticle, Proposal } from '../../../contracts/coverage';
import { useDecision } from '../sources/useDecision';
import { FormDialog } from '../workflow/FormDialog';
import { CAPITAL, wallClockOf, type TimeZone } from '../workflow/unit-time';
import { confirmPath } from './address';
import { articlesOf } from './articles-of';
import { useWords } from './words';

interface NewEventDialogProps {
  proposal: Proposal;
  onClose: () => void;
  onChange: () => void;
}

/** The name and the day of what both articles tell of; the person gives them, the machine does not guess. */
export function NewEventDialog({ proposal, onClose, onChange }: NewEventDialogProps) {
  const { say } = useWords();
  const { decide, isBusy } = useDecision(onChange);
  const [name, setName] = useState('');
  const [startsOn, setStartsOn] = useState(earliestDay(articlesOf(proposal)));
  const [isTried, setTried] = useState(false);
  const missing = (value: string) => (isTried && !value.trim() ? say('required') : undefined);

  const confirm = async () => {
    setTried(true);
    if (!name.trim() || !startsOn) return;
    const sentences = { done: say('confirmDone'), failed: say('decisionFailed') };
    if (await decide({ path: confirmPath(proposal.id), body: { name, startsOn }, ...sentences })) onClose();
  };

  return (
    <FormDialog
      title={say('newEvent')}
      submitLabel={say('newEventDo')}
      isBusy={isBusy}
      onSubmit={confirm}
      onClose={onClose}
    >
      <Typography tag="p">{say('newEventHint')}</Typography>
      <Field.Root name="name" required error={missing(name)}>
        <Field.Label>{say('newEventName')}</Field.Label>
        <TextInput value={name} onChange={(event: Typed) => setName(event.target.value)} />
        <Field.Error />
      </Field.Root>
      <Field.Root name="startsOn" required error={missing(startsOn)} hint={say('newEventDayHint')}>
        <Field.Label>{say('newEventDay')}</Field.Label>
        <TextInput type="date" value={startsOn} onChange={(event: Typed) => setStartsOn(event.target.value)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </FormDialog>
  );
}

interface Typed {
  target: { value: string };
}

/** Where the dialog begins: the day on which the first of the two was released, by the clocks of its unit. */
function earliestDay(articles: ComparedArticle[]): string {
  const days = articles.flatMap(({ text }) =>
    text ? [wallClockOf(text.releasedAt, (text.timeZone as TimeZone) ?? CAPITAL).slice(0, 10)] : [],
  );
  return days.sort()[0] ?? '';
}
