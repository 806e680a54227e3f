import { Modal } from '@strapi/design-system';
import type { ArticleText } from '../address';
import { useWords } from '../words';
import { Differences } from './Differences';

interface DifferencesDialogProps {
  text: ArticleText;
  earlier: number;
  later: number;
  onClose: () => void;
}

export function DifferencesDialog({ text, earlier, later, onClose }: DifferencesDialogProps) {
  const { say } = useWords();
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('differences.title', { earlier, later })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Differences text={text} earlier={earlier} later={later} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
