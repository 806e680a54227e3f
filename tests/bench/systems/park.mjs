/** All systems of one run: started when they are first needed, all running side by side, stopped together. */
import fs from 'node:fs';
import path from 'node:path';
import { makeProductFolder, makeStockFolder, workshop } from './folders.mjs';
import { freePort, LOAD_CORE, startProgram } from './process.mjs';

/** `database(place)` resolves with { product, stock, world… } for 'sqlite', 'postgres', 'sqlite-tenth', 'sqlite-least'. */
export function openPark(database) {
  const running = new Map();
  const once = (name, start) => running.get(name) ?? running.set(name, start()).get(name);
  let productFolder = null;
  let stockFolder = null;

  const STARTS = {
    product: async (place) => {
      productFolder ??= makeProductFolder();
      return startAt('strapi.mjs', {
        cwd: productFolder,
        env: { ...(await database(place)).product.env, HUMAS_CACHE_MB: '0' },
      });
    },
    cached: async (place) => {
      productFolder ??= makeProductFolder();
      return startAt('strapi.mjs', { cwd: productFolder, env: (await database(place)).product.env });
    },
    stock: async (place) => {
      const { stock, schemas } = await database(place);
      stockFolder ??= makeStockFolder(schemas);
      return startAt('strapi.mjs', { cwd: stockFolder, env: stock.env });
    },
    floor: async (place) => startAt('floor.mjs', { env: (await database(place)).product.env }),
    bytes: async (place) => startAt('bytes.mjs', { env: await answerOf(await system('cached', place)) }),
  };
  const system = (kind, place) => once(`${kind} ${place}`, () => STARTS[kind](place));

  return {
    system,
    load: () => once('load', () => startProgram('load.mjs', { core: LOAD_CORE })),
    async close() {
      const started = await Promise.allSettled(running.values());
      for (const { value } of started) await (value?.program ?? value)?.stop().catch(() => {});
    },
  };
}

async function startAt(script, { cwd, env }) {
  const port = await freePort();
  const program = await startProgram(script, { cwd, env: { ...env, PORT: String(port) } });
  return { program, url: `http://127.0.0.1:${port}` };
}

/** What the product itself answers, for the server that only hands out bytes. */
async function answerOf({ url }) {
  const response = await fetch(`${url}/api/humas/articles`);
  const file = path.join(workshop, 'answer.json');
  fs.writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  return { ANSWER_FILE: file, ANSWER_ETAG: response.headers.get('etag') };
}
