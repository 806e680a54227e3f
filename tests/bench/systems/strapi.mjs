/**
 * A Strapi application in a process of its own, from the folder that it is started in. Told by its parent:
 * { do: 'publish', uid, times, data } writes articles, one after the other, and says how long each took.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { seed } from '../data/seed.mjs';
import * as sources from '../sources/follow.mjs';
import { publishingTimes, republish } from './publish.mjs';

// By require: the ES module half of @strapi/core does not load in Node (it imports the folder lodash/fp).
const { createStrapi } = createRequire(path.join(process.cwd(), 'package.json'))('@strapi/strapi');

const strapi = createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false });
const WORK = { seed, publish: publishingTimes, republish, ...sources, stop };

process.on('disconnect', () => process.exit(1));
process.on('message', async ({ do: name, ...parameters }) => {
  try {
    process.send({ answer: (await WORK[name](strapi, parameters)) ?? null });
  } catch (error) {
    process.send({ failure: error.stack });
  }
  if (name === 'stop') process.exit(0);
});

try {
  await strapi.load();
  await strapi.listen();
  process.send({ answer: 'ready' });
} catch (error) {
  process.send({ failure: error.stack });
}

async function stop() {
  await strapi.destroy();
}
