/** Time limits of our own: a signal that says which of them has passed. */
import { FetchProblem } from './problem';

export interface Deadline {
  signal: AbortSignal;
  /** Begins the time for the whole; until then one only waits for one's turn. */
  begin(): void;
  /** Begins the time until headers, again for each answer. */
  awaitHeaders(): void;
  headersCame(): void;
  end(): void;
}

/** `stops`: signals of others that end it as `stopped`. */
export function createDeadline(headersSeconds: number, totalSeconds: number, stops: readonly AbortSignal[]): Deadline {
  const controller = new AbortController();
  const stop = () => controller.abort(stopped());
  for (const signal of stops) {
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  }
  const after = (seconds: number, problem: () => FetchProblem) =>
    setTimeout(() => controller.abort(problem()), seconds * 1000).unref();
  let headers: NodeJS.Timeout | undefined;
  let total: NodeJS.Timeout | undefined;
  let hasHeaders = false;

  return {
    signal: controller.signal,
    begin() {
      total ??= after(totalSeconds, () => (hasHeaders ? slowBody(totalSeconds) : slowHeaders(totalSeconds)));
    },
    awaitHeaders() {
      hasHeaders = false;
      clearTimeout(headers);
      headers = after(headersSeconds, () => slowHeaders(headersSeconds));
    },
    headersCame() {
      hasHeaders = true;
      clearTimeout(headers);
    },
    end() {
      clearTimeout(headers);
      clearTimeout(total);
      for (const signal of stops) signal.removeEventListener('abort', stop);
    },
  };
}

const slowHeaders = (seconds: number) =>
  new FetchProblem('slow-headers', {
    id: `Tidak ada jawaban dalam ${seconds} detik`,
    en: `No answer within ${seconds} seconds`,
  });

const slowBody = (seconds: number) =>
  new FetchProblem('slow-body', {
    id: `Jawaban tidak selesai dalam ${seconds} detik`,
    en: `The answer was not complete within ${seconds} seconds`,
  });

const stopped = () => new FetchProblem('stopped', { id: 'Pengambilan dihentikan', en: 'The fetch was stopped' });
