import fs from 'node:fs';
import { makeCopy, type Copy } from './copy';
import { freePort, occupyPort } from './programs';

// One clone for all: making it and its first start is what takes the time. Every test leaves it as it was.
let copy: Copy;
let env: Record<string, string>;
let firstStart: string;

const PLUGIN_DIST = 'src/plugins/humas/dist';
// The build begins with the admin side, so an error there shows soonest.
const ADMIN_SOURCE = 'src/plugins/humas/admin/src/index.ts';
const STAMPS = 'node_modules/.cache/humas-launch';
const STRAPI_START = ['node_modules/@strapi/strapi/bin/strapi.js', 'start'];

beforeAll(async () => {
  copy = makeCopy();
  env = { PORT: String(await freePort()) };
  const server = await copy.serve(env);
  firstStart = server.output;
  await server.stop();
  copy.sql("insert into humas_regions (document_id, name) values ('r1', 'Kanwil Uji')");
});

afterAll(() => copy?.remove());

describe('npm start', () => {
  it('makes .env with secrets of its own that only the owner can read', () => {
    const settings = fs.readFileSync(copy.at('.env'), 'utf8');
    const secrets = settings.match(/^(APP_KEYS|ADMIN_JWT_SECRET|\w+_SALT|ENCRYPTION_KEY)=.{43,}$/gm) ?? [];
    expect(secrets).toHaveLength(5);
    expect(new Set(secrets.map((line) => line.split('=')[1])).size).toBe(5);
    expect(fs.statSync(copy.at('.env')).mode & 0o777).toBe(0o600);
  });

  it('ends by printing the addresses', () => {
    for (const address of ['/', '/api/humas/articles']) {
      expect(firstStart).toContain(`http://localhost:${env.PORT}${address}\n`);
    }
  });

  it('listens in under 25 s when nothing has changed, and ends cleanly on SIGTERM and SIGINT', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await copy.serve(env);
      expect(server.seconds).toBeLessThan(25);
      expect(server.output).not.toContain('▸'); // no long step
      const answer = await fetch(`http://127.0.0.1:${env.PORT}/api/humas/articles`);
      expect(answer.status).toBe(200);
      expect(await server.stop(signal)).toBe(0);
    }
  });

  it('refuses a busy port in one sentence and touches no data', async () => {
    const before = copy.fingerprint();
    const busy = await occupyPort();
    const { code, output } = await copy.run({ PORT: String(busy.port) });
    await busy.close();
    expect(code).toBe(1);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(output).toContain(`PORT=${busy.port} sedang dipakai`);
    expect(copy.fingerprint()).toBe(before);
  });

  it.each<{ key: string; settings: Record<string, string> }>([
    { key: 'PORT', settings: { PORT: 'http' } },
    { key: 'PORT', settings: { PORT: '70000' } },
    { key: 'PORT', settings: { PORT: '' } },
    { key: 'HOST', settings: { HOST: '' } },
    { key: 'PUBLIC_URL', settings: { PUBLIC_URL: 'humas.go.id' } },
    { key: 'ARTICLE_PAGE', settings: { ARTICLE_PAGE: 'https://berita.example/artikel' } },
    { key: 'DATABASE_CLIENT', settings: { DATABASE_CLIENT: 'mysql' } },
    { key: 'DATABASE_HOST', settings: { DATABASE_CLIENT: 'postgres' } },
    {
      key: 'DATABASE_URL',
      settings: { DATABASE_CLIENT: 'postgres', DATABASE_URL: 'mysql://humas:secret@server/humas' },
    },
    { key: 'HUMAS_SAMPLE', settings: { HUMAS_SAMPLE: 'half' } },
    { key: 'EMAIL_PROVIDER_OPTIONS', settings: { EMAIL_PROVIDER_OPTIONS: 'humas:secret' } },
    { key: 'EMAIL_FROM', settings: { EMAIL_PROVIDER: 'nodemailer' } },
    { key: 'APP_KEYS', settings: { APP_KEYS: 'replace-me,replace-me' } },
    { key: 'ENCRYPTION_KEY', settings: { ENCRYPTION_KEY: '' } },
  ])('refuses $settings in one sentence that names $key', async ({ key, settings }) => {
    const before = copy.fingerprint();
    const { code, output } = await copy.run({ ...env, ...settings });
    expect(code).toBe(1);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(output).toContain(key);
    expect(output).not.toContain('humas:secret');
    expect(copy.fingerprint()).toBe(before);
  });

  it('builds a half-built plugin again, although its sources are the same', async () => {
    cutOffBundle();
    const server = await copy.serve(env);
    expect(server.output).toContain('Membangun plugin humas');
    expect(await server.stop()).toBe(0);
  });

  it.each([
    { name: 'missing', spoil: () => fs.rmSync(copy.at(PLUGIN_DIST), { recursive: true }) },
    { name: 'half-built', spoil: cutOffBundle },
  ])('refuses a $name plugin that cannot be built, and touches no data', async ({ spoil }) => {
    const before = copy.fingerprint();
    const restore = keep(PLUGIN_DIST, STAMPS, ADMIN_SOURCE);
    spoil();
    fs.appendFileSync(copy.at(ADMIN_SOURCE), '\nexport const broken = ;');
    const { code, lastLine } = await copy.run(env).finally(restore);
    expect(code).toBe(1);
    expect(lastLine).toContain('Plugin humas tidak berhasil dibangun');
    expect(copy.fingerprint()).toBe(before);
  });
});

describe('strapi start, without the launcher and without the build of the plugin', () => {
  it('refuses in a sentence and loses no table, no row and no permission', async () => {
    const before = copy.census();
    expect(before.rows.humas_regions).toBe(1);
    expect(before.permissions.filter(({ subject }) => subject?.startsWith('plugin::humas.')).length).toBeGreaterThan(0);

    const restore = keep(PLUGIN_DIST);
    fs.rmSync(copy.at(PLUGIN_DIST), { recursive: true });
    const { code, output } = await copy.run({ ...env, NODE_ENV: 'production' }, STRAPI_START).finally(restore);

    expect(code).toBe(1);
    expect(output).toContain('Plugin humas tidak termuat');
    expect(copy.census()).toEqual(before);
  });

  // The second lock, forceMigration: false. Strapi removes the permissions then, so it is not enough alone.
  it('loses no table and no row even if the application does not refuse', async () => {
    const before = copy.census().rows;
    const restore = keep(PLUGIN_DIST, 'dist/src/index.js');
    fs.rmSync(copy.at(PLUGIN_DIST), { recursive: true });
    fs.writeFileSync(copy.at('dist/src/index.js'), '');
    const strapi = await copy.serve({ ...env, NODE_ENV: 'production' }, STRAPI_START, 'Strapi started successfully');
    await strapi.stop();
    restore();

    const after = copy.census().rows;
    expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
    expect(contentOf(after)).toEqual(contentOf(before));

    const server = await copy.serve(env);
    await server.stop();
    expect(copy.census().rows.humas_regions).toBe(1);
  });
});

/** All tables but the administration's own, in which a start writes. */
function contentOf(rows: Record<string, number>) {
  return Object.fromEntries(Object.entries(rows).filter(([name]) => !/^(strapi_|admin_|sqlite_)/.test(name)));
}

function cutOffBundle() {
  fs.mkdirSync(copy.at(`${PLUGIN_DIST}/server`), { recursive: true });
  fs.writeFileSync(copy.at(`${PLUGIN_DIST}/server/index.js`), 'module.exports = {');
}

/** Puts files and folders back as they are now. */
function keep(...names: string[]) {
  const aside = fs.mkdtempSync(copy.at('aside-'));
  names.forEach((name, index) => fs.cpSync(copy.at(name), `${aside}/${index}`, { recursive: true }));
  return () => {
    names.forEach((name, index) => {
      fs.rmSync(copy.at(name), { recursive: true, force: true });
      fs.cpSync(`${aside}/${index}`, copy.at(name), { recursive: true });
    });
    fs.rmSync(aside, { recursive: true });
  };
}
