import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { linkAllPackages } from './link-packages';
import { runIn, serveIn, type Env } from './programs';

const REPOSITORY = path.resolve(__dirname, '../..');
const LEFT_BEHIND = ['.git', '.env', '.tmp', '.strapi', '.cache', 'node_modules', 'dist', 'build', 'uploads'];
const BUILT = [
  'dist/config',
  'dist/src',
  'dist/database',
  'src/plugins/humas/dist',
  'node_modules/.cache/humas-launch',
];

const START = ['src/launch/start.mjs'];
const QUICK = { HUMAS_SKIP_ADMIN: '1', HUMAS_SAMPLE: 'none' };

export type Copy = ReturnType<typeof makeCopy>;

/** A throw-away clone of this repository, with what is built here already built there, and a database of its own. */
export function makeCopy() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'humas-launch-'));
  const at = (name: string) => path.join(folder, name);
  const isSource = (file: string) => !LEFT_BEHIND.includes(path.basename(file));
  fs.cpSync(REPOSITORY, folder, { recursive: true, filter: (file) => file === REPOSITORY || isSource(file) });
  fs.mkdirSync(at('public/uploads'), { recursive: true });
  linkAllPackages(folder);
  for (const name of BUILT) {
    if (fs.existsSync(path.join(REPOSITORY, name)))
      fs.cpSync(path.join(REPOSITORY, name), at(name), { recursive: true });
  }

  return {
    at,
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),

    /** `npm start`, or with `args` another program of Node's, until it ends by itself. */
    run: (env: Env, args = START) => runIn(folder, { ...QUICK, ...env }, args),

    /** The same, until it says that it listens. */
    serve: (env: Env, args = START, announcement = 'Ruang berita siap') =>
      serveIn(folder, { ...QUICK, ...env }, args, announcement),

    /** Every table with its number of rows, and every permission of the admin panel. */
    census() {
      const database = new Database(at('.tmp/data.db'), { readonly: true });
      try {
        const names = database.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
        const rows = Object.fromEntries(
          names.map((name) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
        );
        const permissions = database.prepare('select action, subject from admin_permissions order by id').all() as {
          action: string;
          subject: string | null;
        }[];
        return { rows, permissions };
      } finally {
        database.close();
      }
    },

    sql(statement: string) {
      const database = new Database(at('.tmp/data.db'));
      database.exec(statement);
      database.close();
    },

    /** Changes when one byte of the database changes. */
    fingerprint() {
      const hash = createHash('sha256');
      for (const name of fs.readdirSync(at('.tmp')).sort())
        hash.update(name).update(fs.readFileSync(at(`.tmp/${name}`)));
      return hash.digest('hex');
    },
  };
}
