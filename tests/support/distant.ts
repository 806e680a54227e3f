import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY, type Application } from './application';
import type { Made } from './make';

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
  doneAt: number;
}
interface Call {
  service?: string;
  uid?: string;
  method: string;
  args: unknown[];
}
export interface Done<Result> {
  result: Result;
  /** Milliseconds, on this machine's clock. */
  doneAt: number;
}

export type Distant = Awaited<ReturnType<typeof startDistant>>;

/** Another newsroom, in a process of its own and on a port of its own: two do not fit into one process of jest. */
export async function startDistant(app: Application, port: number) {
  const child = fork(path.join(REPOSITORY, 'tests/support/distant-process.cjs'), [], {
    cwd: app.folder,
    env: { ...process.env, ...app.env, HUMAS_LISTEN: String(port) },
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The distant newsroom ended with ${code} before it was ready`)));
  });
  let calls = 0;
  const call = <Result>(given: Call): Promise<Done<Result>> => {
    const id = (calls += 1);
    return new Promise((resolve, reject) => {
      const listen = (answer: Answer) => {
        if (answer.id !== id) return;
        child.off('message', listen);
        if (answer.error) reject(new Error(answer.error));
        else resolve({ result: answer.result as Result, doneAt: answer.doneAt });
      };
      child.on('message', listen);
      child.send({ id, ...given });
    });
  };
  return {
    documents: (type: string) => ({
      create: (params: object) => call<Made>({ uid: `plugin::humas.${type}`, method: 'create', args: [params] }),
      update: (params: object) => call<Made>({ uid: `plugin::humas.${type}`, method: 'update', args: [params] }),
      unpublish: (params: object) => call({ uid: `plugin::humas.${type}`, method: 'unpublish', args: [params] }),
    }),
    service: <Result>(service: string, method: string, ...args: unknown[]) => call<Result>({ service, method, args }),
    /** As when the power fails. */
    kill: () => killHard(child),
  };
}

async function killHard(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await end;
}
