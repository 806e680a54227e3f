import { Button, type ButtonProps } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { SourceHealth } from '../../../contracts/sources';
import { checkPath } from './address';
import { useDecision } from './useDecision';
import { useWords } from './words';

interface CheckButtonProps {
  source: SourceHealth;
  size?: ButtonProps['size'];
  onChange: () => void;
}

export function CheckButton({ source: { documentId, name, status }, size = 'S', onChange }: CheckButtonProps) {
  const { say } = useWords();
  const { decide, isBusy } = useDecision(onChange);
  if (status === 'off') return null;
  const check = () => decide({ path: checkPath(documentId), done: say('checked'), failed: say('checkFailed') });
  return (
    <Button
      variant="secondary"
      size={size}
      startIcon={<ArrowClockwise />}
      loading={isBusy}
      onClick={check}
      aria-label={say('checkOf', { name })}
    >
      {say('check')}
    </Button>
  );
}
