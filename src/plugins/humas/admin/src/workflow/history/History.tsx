import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { useWords } from '../words';
import { Versions, type VersionsProps } from './Versions';

/** The button in the panel, and what it opens. */
export function History(props: Omit<VersionsProps, 'onRestored'>) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="tertiary" fullWidth startIcon={<ClockCounterClockwise />} onClick={() => setOpen(true)}>
        {say('history.open')}
      </Button>
      {isOpen && (
        <Modal.Root open onOpenChange={setOpen}>
          <Modal.Content aria-describedby={undefined}>
            <Modal.Header closeLabel={say('close')}>
              <Modal.Title>{say('history.title')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <Versions {...props} onRestored={() => setOpen(false)} />
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
}
