import { useState, type ChangeEvent } from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import { schedulePath } from '../address';
import { FormDialog } from '../FormDialog';
import { zoneName } from '../unit-time';
import { useAction } from '../useAction';
import { useWords } from '../words';
import { plannedTimes, scheduleErrors, typedSchedule, type ScheduleErrors, type TypedSchedule } from './schedule-form';
import type { PanelPartProps } from './Steps';

/** Times are typed as the clocks of the unit show them, whatever the zone of the browser. */
export function ScheduleDialog({ text, workflow, onChange, onClose }: PanelPartProps & { onClose: () => void }) {
  const { say } = useWords();
  const { act, isBusy } = useAction(text.documentId, onChange);
  const { timeZone, version } = workflow;
  const [typed, setTyped] = useState(() => typedSchedule(workflow.schedule, timeZone));
  const [errors, setErrors] = useState<ScheduleErrors>({});
  const type = (field: keyof TypedSchedule) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    setTyped({ ...typed, [field]: event.target.value });
  const errorOf = (field: keyof TypedSchedule) => errors[field] && say(errors[field]);

  const submit = async () => {
    const found = scheduleErrors(typed, timeZone);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const isDone = await act({
      method: 'put',
      path: schedulePath(text.documentId),
      body: { locale: text.locale, version, ...plannedTimes(typed, timeZone) },
      done: say('schedule.saved'),
      failed: say('schedule.failed'),
    });
    if (isDone) onClose();
  };

  return (
    <FormDialog
      title={say('schedule.edit')}
      submitLabel={say('schedule.save')}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {(['publishAt', 'withdrawAt'] as const).map((field) => (
        <Field.Root key={field} name={field} hint={say('schedule.emptyHint')} error={errorOf(field)}>
          <Field.Label>{say(`schedule.${field}Field`, { zone: zoneName(timeZone) })}</Field.Label>
          <TextInput type="datetime-local" value={typed[field]} onChange={type(field)} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      ))}
      <Field.Root
        name="reason"
        hint={say('dialog.reasonHint')}
        error={errorOf('reason')}
        required={typed.withdrawAt !== ''}
      >
        <Field.Label>{say('schedule.reason')}</Field.Label>
        <Textarea value={typed.reason} onChange={type('reason')} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </FormDialog>
  );
}
