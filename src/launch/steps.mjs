// How the long steps are shown, and how a step says no.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A reason to stop that is said in one sentence. `output` is what the failing tool wrote. */
export class Refusal extends Error {
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/** Ends the process with code 1 and one sentence, below the last lines of the tool that failed. */
export function refuse(error) {
  if (error.output) console.error(error.output.trimEnd().split('\n').slice(-40).join('\n'));
  console.error(`✖ ${error instanceof Refusal || !process.env.DEBUG ? error.message : error.stack}`);
  process.exit(1);
}

/**
 * npm starts us through a shell. A shell that gets npm's SIGTERM dies without passing it on, and the server would go on as an
 * orphan that holds the port; so an orphan ends itself.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

/** Shows a long step with its elapsed time: a line when it begins, one every ten seconds, one when it is done. */
export async function step(title, work) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  console.log(`▸ ${title} …`);
  const ticker = setInterval(() => console.log(`  … ${title}: ${seconds()}`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(ticker);
    console.log(`  ${title}: ${seconds()}`);
  }
}

/**
 * Runs a command and resolves with { code, output }; only the streams in `shown` are seen. Ctrl-C and SIGTERM end the command
 * with us: a build that goes on alone would write into the folder that the next start is already filling.
 */
export function run(command, args, { cwd = root, env = {}, shown = [] } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    let output = '';
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-200_000);
        if (shown.includes(name)) process.stdout.write(text);
      });
    }
    const pass = (signal) => {
      child.kill(signal);
      process.exit(128 + constants.signals[signal]);
    };
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const settle = (finish) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      finish();
    };
    child.once('error', (error) => settle(() => reject(error)));
    child.once('close', (code) => settle(() => resolve({ code: code ?? 1, output })));
  });
}

/** Runs a tool of node_modules by its file (no npx: it would offer to download what is missing). */
export const runTool = (file, args, options) =>
  run(process.execPath, [path.join(root, 'node_modules', file), ...args], options);
