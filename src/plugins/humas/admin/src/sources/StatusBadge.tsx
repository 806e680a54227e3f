import { Badge, type BadgeProps } from '@strapi/design-system';
import type { SourceStatus } from '../../../contracts/sources';
import { useWords } from './words';

/** The theme's orange is too pale for small print. */
const COLOURS: Record<SourceStatus, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  failing: { backgroundColor: 'danger100', textColor: 'danger700' },
  stopped: { backgroundColor: 'danger100', textColor: 'danger700' },
  silent: { backgroundColor: 'warning100', textColor: 'neutral800' },
  new: { backgroundColor: 'primary100', textColor: 'primary700' },
  ok: { backgroundColor: 'success100', textColor: 'success700' },
  off: { backgroundColor: 'neutral150', textColor: 'neutral700' },
};

export function StatusBadge({ status }: { status: SourceStatus }) {
  const { say } = useWords();
  return <Badge {...COLOURS[status]}>{say(`status.${status}`)}</Badge>;
}
