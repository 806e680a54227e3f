interface Transaction {
  onCommit(callback: () => void): void;
  onRollback(callback: () => void): void;
}

/**
 * Exactly one of the two runs, once. Strapi alone does not promise that: what a transaction is to do after its commit is handed on to
 * other transactions that begin in its context, and after a rollback the next of those would run it.
 */
export function afterTransaction(
  { onCommit, onRollback }: Transaction,
  { committed, rolledBack = () => {} }: { committed: () => void; rolledBack?: () => void },
): void {
  let isOver = false;
  const once = (work: () => void) => () => {
    if (isOver) return;
    isOver = true;
    work();
  };
  onCommit(once(committed));
  onRollback(once(rolledBack));
}
