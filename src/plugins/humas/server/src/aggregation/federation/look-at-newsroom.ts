/**
 * A look at another newsroom: its change feed from where we stand. Where there is no news the question waits for it, so that a
 * correction or a withdrawal is here within seconds. Writes nothing.
 */
import { numbersBeganAnew } from '../../../../contracts/failures';
import type { Fetched, Fetcher } from '../../fetching';
import type { Look, Looked, Source } from '../look';
import type { SourceStateRow } from '../tables';
import { apiOf, siteOf } from './newsroom-address';
import { isTooLarge, SourceProblem } from '../problem';
import { changesPage, itemsOf, type ChangesPage, type Surroundings } from './read-changes';

const WAIT_SECONDS = 10;
const PAGE = 100;
/** An empty answer that came so soon was not waited for: a version or a proxy that does not know `wait`. */
const AT_ONCE_MS = 1000;
const NOT_SO_FAST_SECONDS = 5;

export interface Dependencies {
  fetcher: Pick<Fetcher, 'fetch'>;
  isOurs: Surroundings['isOurs'];
}

export function lookAtNewsroom({ fetcher, isOurs }: Dependencies): Look {
  return async (source, state, isStopped) => {
    const beganAt = performance.now();
    const asked = questionOf(source, state);
    const answer = await askForAPage(fetcher, source, asked, isStopped);
    if (answer.status === 410) return beginAgain(answer, asked);
    if (answer.status !== 200) throw refusedBy(answer);
    const page = readPage(answer, asked);
    const items = await itemsOf(page.data, { site: siteOf(newsroomAt(answer.address)), isOurs });
    return {
      items,
      state: { ...stateAfter(page), ...movedTo(answer) },
      nextInSeconds: pauseAfter(page, performance.now() - beganAt),
    };
  };
}

interface Question {
  api: string;
  since: number;
  epoch: string | null;
}

function questionOf(source: Source, state: SourceStateRow): Question {
  // Without an epoch a number means nothing.
  return {
    api: apiOf(state.address ?? source.address),
    since: state.epoch ? Number(state.cursor) : 0,
    epoch: state.epoch,
  };
}

/** Texts are of any length: what is too large to be fetched is asked for in smaller pages. */
async function askForAPage(
  fetcher: Dependencies['fetcher'],
  { allowedNetworks }: Source,
  { api, since, epoch }: Question,
  isStopped: () => boolean,
): Promise<Fetched> {
  for (let limit = PAGE; ; limit = Math.floor(limit / 2)) {
    const query = new URLSearchParams({ since: String(since), limit: String(limit), wait: String(WAIT_SECONDS) });
    if (epoch) query.set('epoch', epoch);
    try {
      return await fetcher.fetch({
        address: `${api}/changes?${query}`,
        accept: 'application/json',
        allowedNetworks,
        waitSeconds: WAIT_SECONDS,
      });
    } catch (problem) {
      if (!isTooLarge(problem) || limit === 1 || isStopped()) throw problem;
    }
  }
}

/** Everything comes again, under the epoch that is named: a backup may have taken numbers back without a new one. The inbox knows what it has already. */
function beginAgain(answer: Fetched, { epoch, since }: Question): Looked {
  const said = numbersBeganAnew.safeParse(parsed(answer));
  const present = said.data?.error.details.epoch;
  if (!present) throw goneForGood();
  // From 0 there is nothing that could have begun anew.
  if (present === epoch && since === 0) throw refusedBy(answer);
  return { items: [], state: { epoch: present, cursor: 0 }, nextInSeconds: 0 };
}

function readPage(answer: Fetched, { since, epoch }: Question): ChangesPage {
  const page = changesPage.safeParse(parsed(answer));
  if (!page.success) throw notANewsroom();
  const { meta } = page.data;
  // Going back, or standing still with more to come, would be asked for ever.
  if (meta.next < since || (meta.hasMore && meta.next === since)) throw notANewsroom();
  if (epoch && meta.epoch !== epoch) throw notANewsroom();
  return page.data;
}

const newsroomAt = (changesAddress: string): string => changesAddress.replace(/\/changes(\?.*)?$/, '');

const movedTo = ({ movedTo: address }: Fetched): Looked['state'] => (address ? { address: newsroomAt(address) } : {});

const stateAfter = ({ meta }: ChangesPage): Looked['state'] => ({ epoch: meta.epoch, cursor: meta.next });

function pauseAfter({ data, meta }: ChangesPage, tookMs: number): number {
  const wasWaitedFor = data.length > 0 || meta.hasMore || tookMs >= AT_ONCE_MS;
  return wasWaitedFor ? 0 : NOT_SO_FAST_SECONDS;
}

function parsed({ body }: Fetched): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

const notANewsroom = () =>
  new SourceProblem({
    id: 'Alamat ini tidak menjawab sebagai ruang berita (umpan perubahan tidak dikenali)',
    en: 'This address does not answer as a newsroom does (its change feed is not understood)',
  });

const refusedBy = ({ status, retryAfterSeconds }: Fetched) =>
  new SourceProblem(
    { id: `Ruang berita itu menjawab ${status}`, en: `That newsroom answered ${status}` },
    { retryAfterSeconds },
  );

const goneForGood = () =>
  new SourceProblem(
    {
      id: 'Ruang berita itu menjawab 410: sudah dihapus untuk selamanya, dan tidak ditanya lagi sampai sumber ini diubah',
      en: 'That newsroom answered 410: it is gone for good, and not asked again until this source is changed',
    },
    { isGone: true },
  );
