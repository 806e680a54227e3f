import { useId, type FormEvent, type ReactNode } from 'react';
import { Button, Flex, Modal, type ButtonProps } from '@strapi/design-system';
import { useWords } from './words';

interface FormDialogProps {
  title: string;
  submitLabel: string;
  submitVariant?: ButtonProps['variant'];
  isBusy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Something to type before something happens. */
export function FormDialog({
  title,
  submitLabel,
  submitVariant,
  isBusy,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const { say } = useWords();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation(); // in React's eyes the form of the article is an ancestor
    onSubmit();
  };

  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={id} onSubmit={submit} noValidate>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button type="submit" form={id} variant={submitVariant} loading={isBusy}>
            {submitLabel}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
