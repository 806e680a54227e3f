import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeApplication, type Application } from './application';
import type { Newsroom } from './newsroom';
import { filesBelow } from './storage';

/** All that an upload can leave behind: rows, stored files, and what is temporary. */
export interface Traces {
  rows: number;
  files: string[];
  temporary: string[];
}

/**
 * An application whose temporary folder nobody else uses. Not by TMPDIR: the environment of a jest test is a copy, and Node asks the
 * original. To be made before the newsroom starts.
 */
export async function makeTidyApplication(): Promise<Application> {
  const app = await makeApplication();
  fs.mkdirSync(temporaryOf(app));
  jest.spyOn(os, 'tmpdir').mockReturnValue(temporaryOf(app));
  return app;
}

/** AVIF files come when they come; without them an upload leaves the same traces every time. */
export function withoutModernFormats({ strapi }: Pick<Newsroom, 'strapi'>): void {
  strapi.plugin('humas').service('picture').modern.stop();
}

export const temporaryOf = ({ folder }: Application) => path.join(folder, 'tmp');

export async function tracesIn({ app, strapi }: Pick<Newsroom, 'app' | 'strapi'>): Promise<Traces> {
  return {
    rows: await strapi.db.query('plugin::upload.file').count(),
    files: app.storage.files(),
    temporary: filesBelow(temporaryOf(app)),
  };
}
