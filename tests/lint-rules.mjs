// Shows that the room rules of eslint.config.mjs really fire: each row is a line of code in a file that need not exist.
// Plain Node, because ESLint loads its configuration as an ES module, which jest cannot.
import assert from 'node:assert/strict';
import path from 'node:path';
import { ESLint } from 'eslint';

const root = path.resolve(import.meta.dirname, '..');
const server = 'src/plugins/humas/server/src';

const FORBIDDEN = [
  ['a content room imports its neighbour', `${server}/article/present.ts`, "import { a } from '../event';"],
  ['a content room imports what renders it', `${server}/article/present.ts`, "import { a } from '../edition';"],
  ['core imports a noun', `${server}/core/text.ts`, "import { a } from '../facility';"],
  ['the same from a folder below', `${server}/edition/sql/rows.ts`, "import { a } from '../../delivery';"],
  ['only a type is imported', `${server}/edition/render.ts`, "import type { A } from '../workflow';"],
  ['it is exported on', `${server}/edition/render.ts`, "export { a } from '../importer';"],
  ['it is imported while running', `${server}/edition/render.ts`, "export const a = () => import('../feed');"],
  ['a room is entered through a window', `${server}/delivery/service.ts`, "import { a } from '../edition/render';"],
  ['core is entered through a window', `${server}/reading/entry.ts`, "import { a } from '../core/csv';"],
  ['the index enters through a window', `${server}/index.ts`, "import { a } from './edition/render';"],
  ['the server imports the admin side', `${server}/article/index.ts`, "import { a } from '../../../admin/src';"],
  [
    'the admin side imports the server',
    'src/plugins/humas/admin/src/index.ts',
    "import { a } from '../../server/src';",
  ],
  ['a contract knows a half', 'src/plugins/humas/contracts/public.ts', "import { a } from '../server/src';"],
  ['the client imports the server', 'src/plugins/humas/client/src/a.ts', "import type { A } from '../../server/src';"],
  ['the client imports a schema', 'src/plugins/humas/client/src/a.ts', "import { a } from '../../contracts/public';"],
  ['the client imports a package', 'src/plugins/humas/client/src/a.ts', "import { z } from 'zod';"],
  ['the server imports the client', `${server}/delivery/reads.ts`, "import { a } from '../../../client/src';"],
  ['the plugin reads the environment', `${server}/edition/render.ts`, 'export const a = process.env.PORT;'],
  ['a controller asks the database', `${server}/article/controller.ts`, 'export const a = () => strapi.db.query("x");'],
  [
    'GraphQL asks for documents',
    `${server}/delivery/graphql/queries.ts`,
    'export const a = () => strapi.documents("x");',
  ],
  ['any is written', `${server}/edition/render.ts`, 'export const a = (b: any) => b;'],
  ['a test sleeps', 'tests/http/a.test.ts', 'export const a = () => new Promise((done) => setTimeout(done, 9));'],
  ['a test waits for a time', 'tests/browser/a.test.ts', 'export const a = (page) => page.waitForTimeout(9);'],
];

const ALLOWED = [
  ['a room to the right by its index', `${server}/delivery/service.ts`, "export { a } from '../edition';"],
  ['its own files', `${server}/edition/render.ts`, "export { a } from './store';"],
  ['its own files from below', `${server}/edition/sql/rows.ts`, "export { a } from '../store';"],
  ['core from anywhere', `${server}/photo/present.ts`, "export { a } from '../core';"],
  ['core without Strapi', `${server}/reading/reader/entry.ts`, "export { a } from '../../core/plain';"],
  ['a neighbour of the same group', `${server}/aggregation/pull.ts`, "export { a } from '../importer';"],
  ['contracts', `${server}/article/present.ts`, "export { a } from '../../../contracts/public';"],
  ['types of contracts', 'src/plugins/humas/client/src/a.ts', "export type { A } from '../../contracts/public';"],
  ['a service asks the database', `${server}/article/service.ts`, 'export const a = () => strapi.db.query("x");'],
  ['a test looks inside', `${server}/delivery/a.test.ts`, "export { a } from '../edition/render';"],
  ['a command reads the environment', 'src/plugins/humas/bin/humas.js', 'exports.a = process.env.PORT;'],
];

const OURS = /^(no-restricted-|@typescript-eslint\/no-(explicit-any|restricted-imports))/;
const eslint = new ESLint({ cwd: root });
const complaintsAbout = async ([, file, code]) => {
  const [{ messages }] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return messages.filter(({ ruleId, fatal }) => fatal || OURS.test(ruleId));
};

for (const row of FORBIDDEN) {
  assert.equal((await complaintsAbout(row)).length, 1, `must be refused: ${row[0]} (${row[2]})`);
}
for (const row of ALLOWED) {
  assert.deepEqual(await complaintsAbout(row), [], `must be allowed: ${row[0]} (${row[2]})`);
}
console.log(`${FORBIDDEN.length} refused, ${ALLOWED.length} allowed`);
