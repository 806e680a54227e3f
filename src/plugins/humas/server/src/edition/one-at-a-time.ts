const lines = new WeakMap<object, Promise<unknown>>();

/**
 * Bulk actions run side by side on one transaction. Two of them that show the same photo would both find that it has no
 * edition yet; so what we do after each action waits in line.
 */
export async function oneAtATime<Result>(transaction: object, work: () => Promise<Result>): Promise<Result> {
  const before = lines.get(transaction) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(
    transaction,
    mine.catch(() => undefined),
  );
  return mine;
}
