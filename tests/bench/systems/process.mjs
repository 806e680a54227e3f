/** Programs of the benchmark: each in a process of its own, pinned to one core, ended by us and with us. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ENVIRONMENT } from './folders.mjs';

export const { freePort } = createRequire(import.meta.url)('../../support/postgres.cjs');

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;
const HERE = import.meta.dirname;

/** Resolves when it says that it is ready. `script` is a file of this folder. */
export async function startProgram(script, { cwd, env = {}, args = [], core = SERVER_CORE }) {
  const child = spawn('taskset', ['-c', String(core), process.execPath, path.join(HERE, script), ...args], {
    cwd,
    env: { ...process.env, ...ENVIRONMENT, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const program = talkTo(child, script);
  await program.next();
  return program;
}

function talkTo(child, script) {
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints = (complaints + text).slice(-4000)));
  const next = () =>
    new Promise((resolve, reject) => {
      const fail = (what) => reject(new Error(`${script} ${what}\n${complaints}`));
      const onExit = (code, signal) => fail(`ended with ${signal ?? code}`);
      child.once('exit', onExit);
      child.once('message', ({ answer, failure }) => {
        child.off('exit', onExit);
        if (failure) fail(`failed: ${failure}`);
        else resolve(answer);
      });
    });
  const ask = (name, parameters = {}) => {
    const answer = next();
    child.send({ do: name, ...parameters });
    return answer;
  };
  return {
    pid: child.pid,
    next,
    ask,
    /** What it holds in memory now. */
    residentBytes: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) * 1024,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.send({ do: 'stop' });
      await gone;
    },
    kill: () => child.kill('SIGKILL'),
  };
}
