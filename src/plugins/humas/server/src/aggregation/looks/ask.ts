/** One question to a site, and its answer as far as it is one. */
import type { Fetched, Fetcher } from '../../fetching';
import { type Expected, type Reading, type ReadingWorker } from '../../reading';
import type { Source } from '../look';
import { SourceProblem } from '../problem';

export interface Means {
  fetcher: Pick<Fetcher, 'fetch'>;
  reader: Pick<ReadingWorker, 'read'>;
  /** Which of an inbox's keys are there already. */
  knownOf(sourceId: string, keys: string[]): Promise<Set<string>>;
}

interface Known {
  etag: string | null;
  lastModified: string | null;
}

export interface Answer {
  fetched: Fetched;
  /** Null: nothing has changed (304). */
  reading: Reading | null;
}

export async function ask(
  { fetcher, reader }: Means,
  { allowedNetworks }: Pick<Source, 'allowedNetworks'>,
  address: string,
  known: Known | null = null,
  expect?: Expected,
): Promise<Answer> {
  const fetched = await fetcher.fetch({ address, allowedNetworks, ...known });
  if (fetched.status === 304 && known) return { fetched, reading: null };
  if (fetched.status !== 200 && fetched.status !== 203) throw refusedBy(fetched);
  const { body, contentType } = fetched;
  return {
    fetched,
    reading: await reader.read({ body, contentType, address: fetched.address, ...(expect && { expect }) }),
  };
}

/** A page of a feed, a part of a sitemap: what is gone there for good ends nothing but itself. */
export async function askPart(means: Means, source: Source, address: string, expect: Expected): Promise<Answer> {
  return ask(means, source, address, null, expect).catch((problem: unknown) => {
    if (problem instanceof SourceProblem && problem.isGone) throw new SourceProblem(problem.words, { isAbsent: true });
    throw problem;
  });
}

function refusedBy({ status, address, retryAfterSeconds }: Fetched): SourceProblem {
  const host = new URL(address).host;
  const [id, en] = WORDS[status] ?? (status >= 500 ? BROKEN : OTHERWISE);
  return new SourceProblem(
    { id: `${host} menjawab ${status}: ${id}`, en: `${host} answered ${status}: ${en}` },
    { retryAfterSeconds, isGone: status === 410, isAbsent: status === 404 || status === 410 },
  );
}

type Pair = [id: string, en: string];
const REFUSED: Pair = ['tidak boleh dibaca tanpa izin', 'it may not be read without permission'];
const BROKEN: Pair = ['situs itu sedang terganggu', 'that site is in trouble'];
const OTHERWISE: Pair = ['jawaban itu tidak berisi apa-apa', 'there is nothing in that answer'];
const WORDS: Record<number, Pair> = {
  401: REFUSED,
  403: REFUSED,
  404: ['tidak ada apa-apa di alamat ini; periksa alamatnya', 'there is nothing at this address; check it'],
  410: [
    'sudah dihapus untuk selamanya, dan tidak ditanya lagi sampai sumber ini diubah',
    'it is gone for good, and not asked again until this source is changed',
  ],
  429: ['terlalu sering ditanya; dicoba lagi nanti', 'it was asked too often; it is tried again later'],
};
