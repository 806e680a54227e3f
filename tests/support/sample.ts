import path from 'node:path';
import type { Newsroom } from './newsroom';

/** Fills the newsroom with the sample that `npm start` fills an empty database with. */
export async function loadSample({ app, strapi, editions }: Newsroom) {
  const sample = jest.requireActual<typeof import('../../src/sample')>(path.join(app.folder, 'src/sample'));
  await sample.loadSample(strapi, () => {});
  await editions.worker.idle();
}
