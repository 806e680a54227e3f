import type { ChangesAnswer } from '../../contracts/changes';
import type { Reader } from './reader';

export interface ChangesOptions {
  /** `meta.next` of the last page that was kept; left out, everything from the beginning. */
  since?: number;
  /** `meta.epoch` of that page: a HumasError with status 410 says that the numbers began anew. */
  epoch?: string;
  /** Items a page: 100, at most 1,000. */
  limit?: number;
  /** Goes on for ever: each question waits so many seconds for news, at most 30. */
  wait?: number;
  signal?: AbortSignal;
}

/** Pages, because it is with a page that a follower notes how far it is. */
export async function* changes(
  read: Reader,
  { since = 0, epoch, limit, wait = 0, signal }: ChangesOptions,
): AsyncGenerator<ChangesAnswer, void, undefined> {
  for (;;) {
    const page = await read<ChangesAnswer>('changes', { since, epoch, limit, wait, locale: null, signal });
    ({ next: since, epoch } = page.meta);
    if (page.data.length > 0 || wait === 0) yield page;
    if (wait === 0 && !page.meta.hasMore) return;
  }
}
