import path from 'node:path';
import type { Newsroom } from './newsroom';
import { withoutModernFormats } from './traces';

/** Fills the newsroom with the sample that `npm start` fills an empty database with. */
export async function loadSample(newsroom: Newsroom) {
  const { app, strapi, editions } = newsroom;
  withoutModernFormats(newsroom);
  const sample = outside.require(path.join(app.folder, 'src/sample')) as typeof import('../../src/sample');
  await sample.loadSample(strapi, () => {});
  await editions.worker.idle();
}
