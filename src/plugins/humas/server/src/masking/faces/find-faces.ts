/**
 * Runs `bin/find-faces.js` in a process of its own: one at a time, below everybody else's priority, with an end to its time and
 * memory. The packages that it needs are optional; without them everything else works.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Mask } from '../../../../contracts/people';
import { conflict, lowerPriority, unprocessable } from '../../core';
import { oneByOne } from './line';
import { maskFor, type Face } from './mask-for';

const LIMITS = {
  seconds: 60,
  /** A picture of 12 megapixels takes about 420 MB. */
  memoryBytes: 1024 * 1024 * 1024,
  /** How many may wait behind the one that is looked at. */
  waiting: 5,
};
const LOOK_EVERY_MS = 250;
const LOW_PRIORITY = 15;
const NOT_INSTALLED = 3;

export interface FaceFinder {
  /** In the picture at this path. Refused where the packages are missing, or too many wait already. */
  find(picture: string): Promise<Mask[]>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

export function createFaceFinder(strapi: Core.Strapi): FaceFinder {
  const line = oneByOne(LIMITS.waiting);
  let running: ChildProcess | null = null;
  return {
    async find(picture) {
      const turn = line.join(async () => {
        const child = start(strapi, picture);
        running = child;
        return outcomeOf(child).finally(() => (running = null));
      });
      if (!turn) throw tooMany();
      return (await turn).map(maskFor);
    },
    async close() {
      running?.kill('SIGKILL');
      await line.empty();
    },
  };
}

function start(strapi: Core.Strapi, picture: string): ChildProcess {
  const plugin = strapi.config.get<string>('enabledPlugins.humas.pathToPlugin');
  const program = path.join(plugin, 'bin/find-faces.js');
  const child = spawn(process.execPath, ['--max-old-space-size=256', program, picture], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  lowerPriority(child, LOW_PRIORITY);
  return child;
}

interface Ending {
  code: number | null;
  said: string;
  complained: string;
  killedFor: string | null;
}

async function outcomeOf(child: ChildProcess): Promise<Face[]> {
  const { code, said, complained, killedFor } = await endingOf(child);
  if (code === NOT_INSTALLED) throw notInstalled();
  if (code === 0) return JSON.parse(said) as Face[];
  throw failed(killedFor ?? (complained.trim().split('\n').at(-1) || `code ${code}`));
}

function endingOf(child: ChildProcess): Promise<Ending> {
  let said = '';
  let complained = '';
  let killedFor: string | null = null;
  const kill = (reason: string) => {
    killedFor = reason;
    child.kill('SIGKILL');
  };
  child.stdout?.on('data', (piece: Buffer) => (said += piece.toString()));
  child.stderr?.on('data', (piece: Buffer) => (complained += piece.toString()));
  const timer = setTimeout(() => kill(`> ${LIMITS.seconds} s`), LIMITS.seconds * 1000);
  const watch = setInterval(async () => {
    if ((await memoryOf(child)) > LIMITS.memoryBytes) kill(`> ${LIMITS.memoryBytes / 1024 / 1024} MB`);
  }, LOOK_EVERY_MS);
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      clearInterval(watch);
    };
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('close', (code) => {
      end();
      resolve({ code, said, complained, killedFor });
    });
  });
}

/** What it really occupies, as Linux counts it; elsewhere only the limit of its heap holds. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}

const notInstalled = () =>
  unprocessable(
    'Pencari wajah belum dipasang. Minta administrator menjalankan: npm install @vladmandic/face-api@1.7.15 @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0. Samaran tetap dapat digambar sendiri',
    'the face finder is not installed: the administrator runs the command above; masks can still be drawn by hand',
  );
const tooMany = () =>
  conflict(
    'Pencari wajah sedang sibuk dengan foto lain; coba lagi sebentar lagi',
    'the face finder is busy with other photos: try again in a moment',
  );
const failed = (reason: string) =>
  unprocessable(
    `Wajah tidak dapat dicari pada foto ini (${reason}); gambar samarannya sendiri`,
    'faces could not be looked for in this photo: draw the masks by hand',
  );
