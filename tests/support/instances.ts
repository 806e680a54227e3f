import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { REPOSITORY, type Application } from './application';

const SUPPORT = path.join(REPOSITORY, 'tests/support');

export interface Instance {
  /** Resolves when it says the word. */
  said(word: string): Promise<void>;
  /** Resolves when it has said the word back: it lives. */
  answer(word: string): Promise<void>;
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  kill(): Promise<void>;
  /** Ends in order; returns the exit code. */
  stop(): Promise<number | null>;
}

/** Processes of their own on the application's database. Whatever happens, `endAll` leaves none behind. */
export function instances() {
  const all: ChildProcess[] = [];
  return {
    async start(app: Application, { clockOff, env = {} }: { clockOff?: number; env?: object } = {}): Promise<Instance> {
      const shim = clockOff === undefined ? [] : ['-r', path.join(SUPPORT, 'wrong-clock.cjs')];
      const child = fork(path.join(SUPPORT, 'instance.cjs'), [], {
        cwd: app.folder,
        env: { ...process.env, ...app.env, HUMAS_CLOCK_OFF: String(clockOff), ...env },
        execArgv: shim,
      });
      all.push(child);
      const instance = face(child);
      await instance.said('ready');
      return instance;
    },
    async endAll() {
      await Promise.all(all.map(killHard));
    },
  };
}

function face(child: ChildProcess): Instance {
  const heard = new Set<unknown>();
  child.on('message', (word) => heard.add(word));
  const said = (word: string) =>
    new Promise<void>((resolve, reject) => {
      const listen = () => heard.has(word) && resolve();
      child.on('message', listen);
      child.once('exit', (code) => reject(new Error(`The instance ended with ${code} before it said '${word}'`)));
      listen();
    });
  return {
    said,
    async answer(word) {
      child.send(word);
      await said(word);
    },
    signal: (name) => void child.kill(name),
    kill: () => killHard(child),
    async stop() {
      child.send('stop');
      return ended(child);
    },
  };
}

async function killHard(child: ChildProcess) {
  child.kill('SIGKILL');
  await ended(child);
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

/** Nobody listens there now. */
export function connect({ env }: Application): Knex {
  return env.DATABASE_URL
    ? knex({ client: 'pg', connection: env.DATABASE_URL })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: env.DATABASE_FILENAME as string },
        useNullAsDefault: true,
        pool: { afterCreate: waitForWriters },
      });
}

function waitForWriters(connection: { pragma(text: string): void }, done: (error: null, connection: unknown) => void) {
  connection.pragma('busy_timeout = 5000');
  done(null, connection);
}

/** Asks now and then: asking without a break would take the processor from those who are waited for. */
export async function until(isTrue: () => Promise<boolean> | boolean) {
  while (!(await isTrue())) await pause(100);
}
