import { useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import type { UnitLabel } from '../../../contracts/sources';
import { FormDialog } from '../workflow/FormDialog';
import { useAnswer } from '../workflow/useAnswer';
import { assignPath, UNITS_PATH } from './address';
import { useDecision } from './useDecision';
import { useWords } from './words';

interface AssignDialogProps {
  itemId: number;
  onClose: () => void;
  onChange: () => void;
}

/** Whose item it is, where its text did not say it. */
export function AssignDialog({ itemId, onClose, onChange }: AssignDialogProps) {
  const { say } = useWords();
  const { answer: units = [] } = useAnswer<UnitLabel[]>(UNITS_PATH);
  const { decide, isBusy } = useDecision(onChange);
  const [facility, setFacility] = useState('');

  const assign = async () => {
    if (!facility) return;
    const sentences = { done: say('assignDone'), failed: say('assignFailed') };
    if (await decide({ path: assignPath(itemId), body: { facility }, ...sentences })) onClose();
  };

  return (
    <FormDialog title={say('assign')} submitLabel={say('assignDo')} isBusy={isBusy} onSubmit={assign} onClose={onClose}>
      <Field.Root name="facility" required>
        <Field.Label>{say('assignUnit')}</Field.Label>
        <Combobox
          placeholder={say('assignPlaceholder')}
          // A unit is looked for by its place, and every name begins with what kind of unit it is.
          autocomplete={{ type: 'list', filter: 'contains' }}
          value={facility}
          onChange={(value) => setFacility(value ?? '')}
        >
          {units.map(({ documentId, shortName }) => (
            <ComboboxOption key={documentId} value={documentId}>
              {shortName}
            </ComboboxOption>
          ))}
        </Combobox>
      </Field.Root>
    </FormDialog>
  );
}
