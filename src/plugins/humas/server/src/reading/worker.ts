/**
 * The worker that reads, from the server's side: one document at a time, ended when it takes too long or too much. It is a process and no
 * thread: a thread that runs out of memory inside of a regular expression or JSON.parse takes the whole server with it (Node 20 to 24).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import path from 'node:path';
import { lowerPriority, workingTime } from '../core';
import { ReadingProblem } from './problem';
import type { FromReader } from './reader/main';
import type { Entry, Reading, ReadRequest } from './shapes';

export interface ReadingWorkerOptions {
  /** Of work for one document; 5. */
  seconds?: number;
  /** Of memory for one document; 128. */
  megabytes?: number;
  /** The worker's built file; this plugin's own if not given. */
  program?: string;
}

export interface ReadingWorker {
  /** Rejects with a ReadingProblem. The bytes stay the caller's. */
  read(request: ReadRequest): Promise<Reading>;
  /** What waits or is under way ends as `stopped`. */
  close(): Promise<void>;
}

interface Task {
  request: ReadRequest;
  resolve(reading: Reading): void;
  reject(error: Error): void;
}

interface Reader {
  worker: ChildProcess;
  task: Task | null;
  /** What has come so far. */
  reading: Reading | null;
  isReady: boolean;
  patience: NodeJS.Timeout | undefined;
  /** The beginning of what it complained about. */
  complaint: string;
}

const START_SECONDS = 30;
/** The operating system lets the server go first. */
const NICE = 10;
/** One that has nothing to do gives its memory back. */
const IDLE_SECONDS = 60;

export function createReadingWorker(options: ReadingWorkerOptions = {}): ReadingWorker {
  const { seconds = 5, megabytes = 128, program = ownProgram() } = options;
  const queue: Task[] = [];
  const ending = new Set<Promise<unknown>>();
  let reader: Reader | null = null;
  let isClosed = false;

  const advance = () => {
    if (queue.length === 0 || reader?.task) return;
    reader ??= start();
    if (!reader.isReady) return;
    begin(reader, queue.shift() as Task);
  };
  const start = (): Reader => {
    const worker = fork(program, [], {
      env: {},
      execArgv: [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=8'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    lowerPriority(worker, NICE);
    const started: Reader = { worker, task: null, reading: null, isReady: false, patience: undefined, complaint: '' };
    worker.stderr?.on('data', (chunk: Buffer) => (started.complaint = (started.complaint + chunk).slice(0, 2_000)));
    worker.on('message', (message: FromReader) => receive(started, message));
    worker.on('error', ({ message }) => end(started, failed(message)));
    worker.on('exit', (code, signal) => end(started, reasonOf(started, code, signal)));
    wait(started, START_SECONDS, () => end(started, failed('it did not start')));
    return started;
  };
  const reasonOf = ({ isReady, complaint }: Reader, code: number | null, signal: string | null): ReadingProblem => {
    if (isReady && (signal === 'SIGABRT' || /heap|out of memory/i.test(complaint))) return tooMuchMemory(megabytes);
    return failed(`${signal ?? code}: ${complaint.trim()}`);
  };
  const begin = (busy: Reader, task: Task) => {
    busy.task = task;
    hold(busy.worker);
    const left = workingTime(busy.worker.pid, seconds);
    const look = () => (left() > 0 ? wait(busy, left(), look) : end(busy, tooSlow(seconds)));
    wait(busy, seconds, look);
    busy.worker.send({ ask: task.request, seconds }, (error) => error && end(busy, failed(error.message)));
  };
  const receive = (from: Reader, message: FromReader) => {
    if (reader !== from) return;
    if (message === 'ready') {
      from.isReady = true;
      rest(from);
      return advance();
    }
    if ('problem' in message) return finish(from, (task) => task.reject(problemFrom(message.problem)));
    if ('reading' in message) from.reading = message.reading;
    else if (from.reading && from.reading.kind !== 'page') from.reading.entries.push(...(message.entries as Entry[]));
    if (!message.isLast) return void from.worker.send('more');
    const { reading } = from;
    finish(from, (task) => task.resolve(reading as Reading));
  };
  const finish = (from: Reader, settle: (task: Task) => void) => {
    const { task } = from;
    from.task = null;
    from.reading = null;
    rest(from);
    if (task) settle(task);
    advance();
  };
  const rest = (idle: Reader) => {
    letGo(idle.worker);
    wait(idle, IDLE_SECONDS, () => end(idle, stopped()));
  };
  const end = (ended: Reader, why: ReadingProblem) => {
    if (reader !== ended) return;
    clearTimeout(ended.patience);
    const gone: Promise<unknown> = exited(ended.worker).then(() => ending.delete(gone));
    ending.add(gone);
    ended.worker.kill('SIGKILL');
    reader = null;
    const tasks = ended.task ? [ended.task] : ended.isReady ? [] : queue.splice(0);
    ended.task = null;
    for (const { reject } of tasks) reject(why);
    if (!isClosed) advance();
  };

  return {
    read: (request) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(stopped());
        queue.push({ request, resolve, reject });
        advance();
      }),
    async close() {
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(stopped());
      if (reader) end(reader, stopped());
      await Promise.all(ending);
    },
  };
}

function wait(reader: Reader, seconds: number, work: () => void): void {
  clearTimeout(reader.patience);
  reader.patience = setTimeout(work, seconds * 1000).unref();
}

/** An idle worker keeps no program from ending; one at work does. */
function hold(worker: ChildProcess): void {
  worker.ref();
  worker.channel?.ref();
}

function letGo(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
  (worker.stderr as Socket | null)?.unref();
}

function exited(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null || worker.pid === undefined) return Promise.resolve();
  return new Promise((resolve) => worker.once('exit', () => resolve()));
}

const problemFrom = ({ code, words }: Pick<ReadingProblem, 'code' | 'words'>) => new ReadingProblem(code, words);

const tooSlow = (seconds: number) =>
  new ReadingProblem('too-slow', {
    id: `Isinya tidak selesai dibaca dalam ${seconds} detik`,
    en: `Its content could not be read within ${seconds} seconds`,
  });

const tooMuchMemory = (megabytes: number) =>
  new ReadingProblem('too-much-memory', {
    id: `Isinya memerlukan lebih dari ${megabytes} MB memori`,
    en: `Its content needs more than ${megabytes} MB of memory`,
  });

const failed = (why: string) =>
  new ReadingProblem('failed', {
    id: `Pembaca berhenti: ${why}`,
    en: `The reader ended: ${why}`,
  });

const stopped = () => new ReadingProblem('stopped', { id: 'Pembacaan dihentikan', en: 'The reading was stopped' });

/** Found by the plugin's name, as it lies installed. A module in ES format has no file name: there the application's folder knows it. */
function ownProgram(): string {
  const here = typeof __filename === 'string' ? __filename : path.join(process.cwd(), 'package.json');
  return createRequire(here).resolve('strapi-plugin-humas/reader');
}
