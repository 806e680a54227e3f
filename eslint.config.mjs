import { readdirSync } from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';

/** Who may know whom (docs and DESIGN.md): a room may import from the groups to its right, never from one to its left. */
const GROUPS = [
  ['report', 'openness', 'engagement', 'metrics'],
  ['coverage'],
  ['feed', 'aggregation', 'importer', 'intake'],
  ['delivery', 'search', 'schedule', 'preview', 'workflow', 'scope', 'masking'],
  ['edition'],
  ['region', 'facility', 'article', 'event', 'photo', 'official', 'topic', 'source'],
  ['picture', 'fetching', 'reading'],
  ['core'],
];
/** Content rooms never import each other; the other groups may. */
const CONTENT = GROUPS[5];

const PLUGIN = 'src/plugins/humas';
const SERVER = `${PLUGIN}/server/src`;
const CLIENT = `${PLUGIN}/client`;
const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'tests/**'];
const ROOMS = GROUPS.flat();
assertEveryRoomIsListed();

const noProcessEnv = {
  object: 'process',
  property: 'env',
  message: 'The plugin never reads process.env: config/plugins.ts passes what it needs.',
};
const noStore = ['documents', 'db', 'entityService'].map((property) => ({
  object: 'strapi',
  property,
  message: 'Controllers and GraphQL translate: they call a service, which asks the database.',
}));
const noSleep = [
  {
    selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name=/^set(Timeout|Interval)$/]",
    message: 'Wait for what you mean (an event, an answer), not for a time.',
  },
  { selector: "CallExpression[callee.property.name='waitForTimeout']", message: 'Wait for what you mean.' },
];
const otherHalf = (half) => ({
  regex: `^(\\.\\./)+${half}(/|$)`,
  message: 'Server, admin and client meet only in contracts/.',
});
const strangersToClient = [
  { regex: '^[^.]', message: 'The client has no dependencies.' },
  { regex: '^(\\.\\./)+contracts(/|$)', allowTypeImports: true, message: 'Only types, or zod comes along.' },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '.cache/',
      '.strapi/',
      '.tmp/',
      'types/generated/',
      'public/uploads/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // Naming an inferred type: `interface EditionService extends ReturnType<typeof service> {}`.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: [`${PLUGIN}/{server,admin,client,contracts}/**/*.{ts,tsx}`],
    ignores: TESTS,
    rules: { 'no-restricted-properties': ['error', noProcessEnv] },
  },
  {
    files: [`${SERVER}/**/controller.ts`, `${SERVER}/**/graphql.ts`, `${SERVER}/**/graphql/*.ts`],
    rules: { 'no-restricted-properties': ['error', noProcessEnv, ...noStore] },
  },
  restrictImports([`${PLUGIN}/admin/**/*.{ts,tsx}`], [otherHalf('(server|client)')]),
  restrictImports([`${PLUGIN}/contracts/**/*.ts`], [otherHalf('(server|admin|client)')]),
  restrictImports([`${CLIENT}/**/*.ts`], [otherHalf('(server|admin)')], TESTS),
  {
    // The plugin's own version of the rule knows what is only a type.
    files: [`${CLIENT}/**/*.ts`],
    ignores: TESTS,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: strangersToClient }] },
  },
  restrictImports([`${SERVER}/*.ts`], [otherHalf('(admin|client)'), ...insideOf(ROOMS)], TESTS),
  ...ROOMS.map((room) =>
    restrictImports([`${SERVER}/${room}/**/*.ts`], [otherHalf('(admin|client)'), ...rulesFor(room)], TESTS),
  ),
  ...ROOMS.map(restrictDynamicImports),
  { files: TESTS, rules: { 'no-restricted-syntax': ['error', ...noSleep] } },
);

/** What a room may not write in an import: rooms that it must not know, and the insides of those that it may. */
function rulesFor(room) {
  const position = GROUPS.findIndex((group) => group.includes(room));
  const mayKnow = GROUPS.flatMap((group, index) =>
    index > position || (index === position && group !== CONTENT) ? group : [],
  ).filter((other) => other !== room);
  const mustNotKnow = ROOMS.filter((other) => other !== room && !mayKnow.includes(other));
  const strangers = mustNotKnow.length
    ? [{ regex: `^(\\.\\./)+(${mustNotKnow.join('|')})(/|$)`, message: `${room} must not know this room.` }]
    : [];
  return [...strangers, ...insideOf(mayKnow)];
}

function insideOf(rooms) {
  if (rooms.length === 0) return [];
  const message = 'Another room is entered only through its index.ts.';
  // `core/plain` is a second face, for programs of their own that must not load Strapi.
  return [{ regex: `^(\\./|(\\.\\./)+)(?!core/plain$)(${rooms.join('|')})/(?!index$)`, message }];
}

function restrictImports(files, patterns, ignores = []) {
  return { files, ignores, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** `import()` is no import to the rule above, so the same patterns hold for it as syntax. */
function restrictDynamicImports(room) {
  const restrictions = rulesFor(room).map(({ regex, message }) => ({
    selector: `ImportExpression > Literal.source[value=/${regex.replaceAll('/', '\\/')}/]`,
    message,
  }));
  return {
    files: [`${SERVER}/${room}/**/*.ts`],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...restrictions] },
  };
}

function assertEveryRoomIsListed() {
  const folders = readdirSync(path.join(import.meta.dirname, SERVER), { withFileTypes: true });
  const unlisted = folders.filter((entry) => entry.isDirectory() && !ROOMS.includes(entry.name));
  if (unlisted.length > 0) {
    throw new Error(`Put the room "${unlisted[0].name}" into GROUPS of eslint.config.mjs, where it belongs.`);
  }
}
