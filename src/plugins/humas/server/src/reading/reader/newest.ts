/** Of very many, the newest: never much more than those are kept. */
export const MOST_ENTRIES = 1_000;

interface Kept<T> {
  item: T;
  at: string;
  position: number;
}

/** An undated item is as new as the one before it. */
export function createNewest<T>(dateOf: (item: T) => string | null, most = MOST_ENTRIES) {
  let kept: Kept<T>[] = [];
  let seen = 0;
  let last = '9';

  const cut = () => {
    kept = kept.sort((a, b) => (a.at === b.at ? a.position - b.position : a.at < b.at ? 1 : -1)).slice(0, most);
  };
  return {
    add(item: T) {
      last = dateOf(item) ?? last;
      kept.push({ item, at: last, position: seen });
      seen += 1;
      if (kept.length >= most * 2) cut();
    },
    /** In the order of the document. */
    all(): T[] {
      cut();
      return kept.sort((a, b) => a.position - b.position).map(({ item }) => item);
    },
    left: () => Math.max(0, seen - most),
  };
}
