import { useState } from 'react';
import { Button } from '@strapi/design-system';
import type { SourceItem } from '../../../contracts/sources';
import { againPath } from './address';
import { AssignDialog } from './AssignDialog';
import { useDecision } from './useDecision';
import { useWords } from './words';

interface ItemDecisionsProps {
  item: SourceItem;
  title: string;
  onChange: () => void;
}

/** What a person can do about an item that was refused. */
export function ItemDecisions({ item: { id, mayTryAgain, mayBeAssigned }, title, onChange }: ItemDecisionsProps) {
  const { say } = useWords();
  const { decide, isBusy } = useDecision(onChange);
  const [isAssigning, setAssigning] = useState(false);
  const again = () => decide({ path: againPath(id), done: say('againDone'), failed: say('againFailed') });
  return (
    <>
      {mayTryAgain && (
        <Button variant="secondary" size="S" loading={isBusy} onClick={again} aria-label={say('againOf', { title })}>
          {say('again')}
        </Button>
      )}
      {mayBeAssigned && (
        <Button variant="secondary" size="S" onClick={() => setAssigning(true)} aria-label={say('assignOf', { title })}>
          {say('assign')}
        </Button>
      )}
      {isAssigning && <AssignDialog itemId={id} onClose={() => setAssigning(false)} onChange={onChange} />}
    </>
  );
}
