/**
 * The worker, a process of its own: reads one document after the other, and hands large answers over in pieces, each when the last was
 * taken. Ends with whoever started it.
 */
import { ReadingProblem } from '../problem';
import type { ReadRequest } from '../shapes';
import { overAfter, type IsOver } from './in-time';
import { piecesOf } from './pieces';
import { read } from './read';

export type ToReader = { ask: ReadRequest; seconds: number } | 'more';

/** Of the time that there is, for what can be cut short; the rest is for what follows. */
const SHARE = 0.6;
export type FromReader =
  | 'ready'
  | ReturnType<typeof piecesOf>[number]
  | { problem: Pick<ReadingProblem, 'code' | 'words'> };

let waiting: ReturnType<typeof piecesOf> = [];

process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToReader) => {
  if (message !== 'more') waiting = answerTo(message.ask, overAfter(message.seconds * SHARE));
  const next = waiting.shift();
  if (next) process.send?.(next);
});
process.send?.('ready');

function answerTo(request: ReadRequest, isOver: IsOver): ReturnType<typeof piecesOf> {
  try {
    return piecesOf(read(request, isOver));
  } catch (error) {
    const { code, words } = error instanceof ReadingProblem ? error : broken(error as Error);
    return [{ problem: { code, words } } as never];
  }
}

/** A document that a parser falls over is the document's fault; what is wrong stands in the English words. */
const broken = ({ message }: Error): Pick<ReadingProblem, 'code' | 'words'> => ({
  code: 'unreadable',
  words: { id: 'Isinya tidak dapat dibaca', en: `Its content cannot be read: ${message.slice(0, 200)}` },
});
