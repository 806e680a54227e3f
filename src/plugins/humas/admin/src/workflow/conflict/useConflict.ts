import { useEffect, useState } from 'react';
import type { ArticleWorkflow } from '../../../../contracts/workflow';
import { conflictOf, type Conflict } from './conflict';

/** After one's own step form and server name different versions until the form has been read again; that is no conflict. */
const SETTLED_AFTER_SECONDS = 1;

export function useConflict(workflow: ArticleWorkflow, base: number | undefined, isBusy: boolean): Conflict | null {
  const conflict = isBusy ? null : conflictOf(workflow, base);
  const [settled, setSettled] = useState<number | null>(null);
  const newest = conflict?.newest ?? null;

  useEffect(() => {
    if (newest === null) {
      setSettled(null);
      return;
    }
    const timer = setTimeout(() => setSettled(newest), SETTLED_AFTER_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [newest]);

  return conflict && settled !== null ? conflict : null;
}
