import { useState } from 'react';
import { Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import type { ArticleWorkflow } from '../../../../contracts/workflow';
import { restorePath, type ArticleText } from '../address';
import { useAction } from '../useAction';
import { useWords } from '../words';

interface RestoreButtonProps {
  text: ArticleText;
  number: number;
  workflow: ArticleWorkflow;
  isHindered: boolean;
  onChange: () => void;
  onRestored: () => void;
}

/** An earlier text becomes a new draft, after a question. */
export function RestoreButton({ text, number, workflow, isHindered, onChange, onRestored }: RestoreButtonProps) {
  const { say } = useWords();
  const { act, isBusy } = useAction(text.documentId, onChange);
  const [isAsking, setAsking] = useState(false);

  const restore = async () => {
    const isDone = await act({
      method: 'post',
      path: restorePath(text.documentId, number),
      body: { locale: text.locale, version: workflow.version },
      replacesText: true,
      done: say('history.restored', { version: number }),
      failed: say('history.restoreFailed'),
    });
    setAsking(false);
    if (isDone) onRestored();
  };

  return (
    <Dialog.Root open={isAsking} onOpenChange={setAsking}>
      <Dialog.Trigger>
        <Button
          size="S"
          variant="secondary"
          disabled={isHindered || isBusy}
          aria-label={say('history.restoreLabel', { version: number })}
        >
          {say('history.restore')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog variant="default" onConfirm={restore}>
        {say('history.confirm', { version: number })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
