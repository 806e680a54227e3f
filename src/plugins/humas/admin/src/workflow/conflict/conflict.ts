import type { ArticleWorkflow } from '../../../../contracts/workflow';

/** Somebody saved a newer version than the one that the form started from. */
export interface Conflict {
  base: number;
  newest: number;
  /** Who saved the newest; null where the trail does not reach back to it. */
  by: string | null;
  /** Attributes that changed since `base`. */
  changes: string[];
}

/** `base` is the version in the form; a role that may not read it sees no conflicts, the server still refuses them. */
export function conflictOf(workflow: ArticleWorkflow, base: number | undefined): Conflict | null {
  if (base === undefined || workflow.version <= base) return null;
  const since = workflow.trail.filter(({ version }) => version !== null && version > base);
  return {
    base,
    newest: workflow.version,
    by: since.find(({ version }) => version === workflow.version)?.actor.name ?? null,
    changes: [...new Set(since.flatMap(({ changes }) => changes))],
  };
}
