import { spawn } from 'node:child_process';
import net from 'node:net';

export type Env = Record<string, string>;

/** Runs a program of Node's until it ends by itself. A server that should have refused but listens is ended: code 0. */
export async function runIn(folder: string, env: Env, args: string[]) {
  const { child, output } = launch(folder, env, args);
  child.stdout.on('data', () => output().includes('Strapi started successfully') && child.kill());
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: output(), lastLine: output().trimEnd().split('\n').at(-1) };
}

/** Runs a server until it announces that it listens; `stop` answers its exit code. */
export async function serveIn(folder: string, env: Env, args: string[], announcement: string) {
  const startedAt = Date.now();
  const { child, output } = launch(folder, env, args);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output().includes(announcement) && resolve());
    child.once('close', (code) => reject(new Error(`ended with ${code} before it listened:\n${output()}`)));
  });
  return {
    output: output(),
    seconds: (Date.now() - startedAt) / 1000,
    stop: (signal: NodeJS.Signals = 'SIGTERM') =>
      new Promise<number | null>((resolve) => {
        child.once('close', resolve);
        child.kill(signal);
      }),
  };
}

function launch(cwd: string, env: Env, args: string[]) {
  const { PATH = '', HOME = '' } = process.env; // nothing of jest's own NODE_ENV or of a developer's settings
  const child = spawn(process.execPath, args, { cwd, env: { PATH, HOME, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk));
  return { child, output: () => text };
}

export async function freePort(): Promise<number> {
  const { port, close } = await occupyPort();
  await close();
  return port;
}

export async function occupyPort() {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(resolve)) };
}
