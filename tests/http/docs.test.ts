/**
 * The examples of docs/api.md, as a reader copies them: each block marked `run` is run against the sample newsroom, and prints
 * what the block after it says (… stands for anything). Frameworks are not installed here: of their pages all is run but themselves.
 */
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { transformSync } from '@swc/core';
import { listening } from '../support/listening';
import { REPOSITORY } from '../support/application';
import { loadSample } from '../support/sample';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const ADDRESS = 'http://localhost:1337';
const SLUG = 'pentas-tiga-waktu-jember-kebagian-membuka-dengan-musik-patrol';

interface Example {
  language: string;
  code: string;
  output: string | undefined;
}

const EXAMPLES = examplesOf('docs/api.md').filter(({ language }) => language !== 'html'); // that one is for a browser
let newsroom: Newsroom;
let folder: string;
let base: string;

beforeAll(async () => {
  newsroom = await startNewsroom();
  await loadSample(newsroom);
  base = await listening(newsroom);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'humas-docs-'));
  write('node_modules/next/package.json', '{ "exports": { "./navigation": "./navigation.mjs" } }');
  write('node_modules/next/navigation.mjs', NAVIGATION);
  fs.symlinkSync(path.join(REPOSITORY, 'src/plugins/humas'), path.join(folder, 'node_modules/strapi-plugin-humas'));
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await newsroom?.close();
});

/** What Next.js says by throwing. */
const NAVIGATION = `
export const notFound = () => { throw new Error('not found'); };
export const permanentRedirect = (to) => { throw new Error('redirect to ' + to); };
`;

/** A page's elements as the text of their HTML. */
const ELEMENTS = `
const h = (tag, attributes, ...content) => {
  const written = Object.entries(attributes ?? {}).map(([name, value]) => \` \${name}="\${value}"\`);
  return \`<\${tag}\${written.join('')}>\${content.flat(9).join('')}</\${tag}>\`;
};
`;

const RUN: Record<string, (code: string) => Promise<string>> = {
  sh: (code) => output('bash', ['-euo', 'pipefail', '-c', code]),
  js: (code) => node(code),
  ts: (code) => node(plain(code)),
  php: (code) => output('php', [write('example.php', code)]),
  async astro(code) {
    const [, frontmatter = '', page = ''] = code.split(/^---$/m);
    return node(`${frontmatter}\n${plain(`console.log(${page})`)}`);
  },
  tsx: (code) => node(`${plain(code)}\nconsole.log(await Page({ params: Promise.resolve({ slug: '${SLUG}' }) }));`),
};

it('there is an example for each program', () => {
  expect(new Set(EXAMPLES.map(({ language }) => language))).toEqual(new Set(Object.keys(RUN)));
});

EXAMPLES.forEach(({ language, code, output }, index) => {
  // Node is all that a developer needs; where PHP is not installed its example shows as skipped. CI installs it.
  const test = language === 'php' && !hasPhp() ? it.skip : it;
  test(`example ${index + 1}, ${language}, prints what it says`, async () => {
    const run = RUN[language] as (code: string) => Promise<string>;
    const printed = await run(code.replaceAll(ADDRESS, base));
    expect(printed.trim()).toMatch(patternOf(output as string));
  });
});

it('the examples of the typed client compile', async () => {
  const file = write('example.mts', EXAMPLES.find(({ language }) => language === 'ts')?.code ?? '');
  const tsc = path.join(REPOSITORY, 'node_modules/typescript/bin/tsc');
  const options = '--noEmit --strict --noUncheckedIndexedAccess --skipLibCheck --module nodenext --target es2022';
  expect(await output(process.execPath, [tsc, ...options.split(' '), '--lib', 'es2022,dom', file])).toBe('');
});

/** Fenced blocks marked `run`, each with the `output` that follows it. */
function examplesOf(file: string): Example[] {
  const text = fs.readFileSync(path.join(REPOSITORY, file), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+) (run|output)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap(([, language = '', mark, code = ''], index) => {
    const next = blocks[index + 1];
    return mark === 'run' ? [{ language, code, output: next?.[2] === 'output' ? next[3] : undefined }] : [];
  });
}

function patternOf(output: string): RegExp {
  const parts = output.trim().split('…');
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]+?')}$`);
}

/** TypeScript and JSX as plain JavaScript. */
function plain(code: string): string {
  const jsc = {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'classic', pragma: 'h' } },
  } as const;
  return transformSync(code, { jsc, module: { type: 'es6' } }).code;
}

const node = (code: string) => output(process.execPath, [write('example.mjs', `${ELEMENTS}${code}`)]);

/** Asynchronously: the server answers from this process. */
async function output(program: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, args, { cwd: folder });
  return stdout;
}

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  return file;
}

function hasPhp(): boolean {
  return spawnSync('php', ['--version']).status === 0;
}
