/** The queue before a fixed number of renderers, each a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { lowerPriority } from '../core';
import type { AnswerOf, Job } from './renderer/job';

/** Somebody waits for it; nobody waits for it. The second makes room for the first, even when it has begun. */
export type Urgency = 'now' | 'later';

/** Says that a job for later was stopped, or never begun. */
export class Dropped extends Error {}

/** The renderer did not survive the job, or did not come back from it. */
export class Lost extends Error {}

/** The operating system lets the server go first. */
const NICE = 19;

export interface Renderers {
  ask<J extends Job>(job: J, urgency: Urgency): Promise<AnswerOf<J>>;
  /** Jobs that wait are dropped, those under way are stopped. */
  close(): Promise<void>;
}

interface Waiting {
  job: Job;
  urgency: Urgency;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

interface Renderer {
  process: ChildProcess;
  task: Waiting | null;
  patience: NodeJS.Timeout | null;
}

/** Hostile files have their own, shorter time; this is for a decoder that does not keep it. */
const LONGEST_MS = 60_000;
/** A renderer that has nothing to do gives its memory back. */
const IDLE_MS = 30_000;

export function createRenderers(program: string, workers: number): Renderers {
  const queue: Waiting[] = [];
  const renderers = new Set<Renderer>();
  let isClosed = false;

  const next = () => {
    const at = queue.findIndex(({ urgency }) => urgency === 'now');
    return queue.splice(Math.max(at, 0), 1)[0];
  };
  const advance = () => {
    while (queue.length > 0 && !isClosed) {
      const free = [...renderers].find(({ task }) => !task) ?? (renderers.size < workers ? start() : null);
      if (!free) return makeRoom();
      begin(free, next() as Waiting);
    }
  };
  const makeRoom = () => {
    const isUrgent = queue.some(({ urgency }) => urgency === 'now');
    const laggard = [...renderers].find(({ task }) => task?.urgency === 'later');
    if (isUrgent && laggard) end(laggard, new Dropped('An upload goes first'));
  };

  const start = (): Renderer => {
    const child = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    lowerPriority(child, NICE);
    const renderer: Renderer = { process: child, task: null, patience: null };
    renderers.add(renderer);
    child.on('message', (message: { value?: unknown; problem?: string } | 'ready') => {
      if (message !== 'ready') finish(renderer, message);
    });
    child.on('exit', () => end(renderer, new Lost('The renderer ended over this picture')));
    child.on('error', (error) => end(renderer, error));
    return renderer;
  };
  const begin = (renderer: Renderer, task: Waiting) => {
    renderer.task = task;
    hold(renderer.process);
    waitFor(renderer, LONGEST_MS, () => end(renderer, new Lost('This picture took too long')));
    renderer.process.send(task.job, (error) => error && end(renderer, error));
  };
  const finish = (renderer: Renderer, { value, problem }: { value?: unknown; problem?: string }) => {
    const task = renderer.task;
    renderer.task = null;
    letGo(renderer.process);
    waitFor(renderer, IDLE_MS, () => end(renderer, new Dropped('Idle')));
    if (problem === undefined) task?.resolve(value);
    else task?.reject(new Error(problem));
    advance();
  };
  const end = (renderer: Renderer, why: Error) => {
    if (!renderers.delete(renderer)) return;
    if (renderer.patience) clearTimeout(renderer.patience);
    renderer.process.kill('SIGKILL');
    renderer.task?.reject(why);
    advance();
  };

  return {
    ask: <J extends Job>(job: J, urgency: Urgency) =>
      new Promise<AnswerOf<J>>((resolve, reject) => {
        if (isClosed) return reject(new Dropped('The server is stopping'));
        queue.push({ job, urgency, resolve: resolve as Waiting['resolve'], reject });
        advance();
      }),
    async close() {
      isClosed = true;
      const why = new Dropped('The server is stopping');
      for (const { reject } of queue.splice(0)) reject(why);
      const running = [...renderers].map(({ process }) => ended(process));
      for (const renderer of [...renderers]) end(renderer, why);
      await Promise.all(running);
    },
  };
}

function waitFor(renderer: Renderer, milliseconds: number, work: () => void): void {
  if (renderer.patience) clearTimeout(renderer.patience);
  renderer.patience = setTimeout(work, milliseconds).unref();
}

/** An idle renderer keeps no program from ending; one at work does. */
function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
