/** Without a network: `humas export` of one newsroom and `humas apply` of another do what the change feed does. */
import { execFile, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { IncomingItem, Unreadable } from '../../src/plugins/humas/server/src/aggregation/incoming';
import { itemOf } from '../../src/plugins/humas/server/src/aggregation/federation/read-changes';
import { takeIn } from '../../src/plugins/humas/server/src/aggregation/take-in';
import { makeApplication, REPOSITORY, type Application } from '../support/application';
import { connect, until } from '../support/instances';
import { paragraph, type Made } from '../support/make';
import { multiply } from '../support/multiply';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const HUMAS = path.join(REPOSITORY, 'src/plugins/humas/bin/humas.js');
const UNIT_URL = 'https://unit.example';
const NONE = { trustKey: false, onTrust: () => {}, onProgress: () => {} };
/** Enough for a process to be killed in the midst of them. */
const MANY = 3000;

let unitApp: Application;
let newsroom: Newsroom;
let folder: string;
let publicKey: string;
const files = { first: '', second: '', empty: '', anew: '', anewLater: '', large: '' };

beforeAll(async () => {
  unitApp = await makeApplication();
  Object.assign(unitApp.env, { PUBLIC_URL: UNIT_URL, PUBLIC_NAME: 'Humas Lapas Contoh' });
  folder = unitApp.folder;
  await publishAndExport(await startNewsroom(unitApp));
  const app = await makeApplication();
  Object.assign(app.env, { PUBLIC_URL: 'https://wilayah.example', PUBLIC_NAME: 'Wilayah' });
  newsroom = await startNewsroom(app);
});
afterAll(async () => {
  await newsroom?.close();
  await unitApp?.remove();
});

/** What happens at the unit, with a file after each chapter. */
async function publishAndExport(unit: Newsroom) {
  expect((await unit.get('/key')).status).toBe(404);
  const service = unit.strapi.plugin('humas').service('federation');
  const write = async (name: keyof typeof files, since: number) => {
    files[name] = path.join(folder, `${name}.ndjson`);
    return service.exportFile({ since, to: files[name], onProgress: () => {} });
  };
  const articles = unit.strapi.documents('plugin::humas.article' as never);
  const facility = await unit.make.facility({ shortName: 'Lapas Contoh' });
  const article = (title: string) =>
    unit.make.article({ title, facility: facility.documentId, body: [paragraph(`Isi ${title}.`)] });
  const made: Made[] = [];
  for (const title of ['Tetap', 'Diralat', 'Ditarik']) made.push(await article(title));
  await unit.make.event({ name: 'Apel Bersama' });
  const first = await write('first', 0);
  const [, corrected, withdrawn] = made as [Made, Made, Made];
  await articles.update({
    documentId: corrected.documentId,
    data: { title: 'Diralat Kemudian' },
    status: 'published',
  } as never);
  await articles.update({ documentId: withdrawn.documentId, data: { withdrawalReason: 'Keliru' } } as never);
  await articles.unpublish({ documentId: withdrawn.documentId } as never);
  const second = await write('second', first.next);
  await write('empty', second.next);
  publicKey = (await unit.get('/key')).body.data.publicKey;
  // As after a restored backup: the same numbers, counted anew.
  await unit.strapi.db.connection('humas_counter').update({ epoch: 'lain' });
  const anew = await write('anew', 0);
  await article('Sesudahnya');
  await write('anewLater', anew.next);
  await multiply(unit, made[0] as Made, MANY);
  await write('large', 0);
  await unit.stop();
}

let sources = 0;
/** Switched off: there is no network. */
async function source(data: object = {}): Promise<{ documentId: string; name: string }> {
  sources += 1;
  return newsroom.strapi.documents('plugin::humas.source' as never).create({
    data: {
      ...{ name: `Sumber ${sources}`, kind: 'newsroom', handling: 'syndicate', isActive: false },
      ...{ address: UNIT_URL, publicKey, ...data },
    },
  } as never) as never;
}
const apply = (file: string, { name }: { name: string }, more: object = {}) =>
  newsroom.strapi
    .plugin('humas')
    .service('federation')
    .applyFile({ ...NONE, file, source: name, ...more });
const knex = () => newsroom.strapi.db.connection;
const stateOf = async ({ documentId }: { documentId: string }) => {
  const row = await knex()('humas_source_states').where({ source_id: documentId }).first('cursor', 'epoch');
  return row && { cursor: Number(row.cursor), epoch: row.epoch };
};
const inbox = ({ documentId }: { documentId: string }) =>
  knex()('humas_source_items')
    .where({ source_id: documentId })
    .orderBy('item_key')
    .select('item_key', 'hash', 'payload');
const payloads = async (given: { documentId: string }) =>
  (await inbox(given)).map(({ payload }) => JSON.parse(payload));
const linesOf = (file: string) => fs.readFileSync(file, 'utf8').split('\n');
const headerOf = (file: string) => JSON.parse(linesOf(file)[0] as string);
function written(name: string, lines: string[]): string {
  const file = path.join(folder, `${name}.ndjson`);
  fs.writeFileSync(file, lines.join('\n'));
  return file;
}

describe('a file', () => {
  it('says whose it is, from where to where, and is signed in its last line', () => {
    const lines = linesOf(files.first);
    expect(headerOf(files.first)).toMatchObject({
      ...{ format: 'humas-changes', version: 1, publisher: 'Humas Lapas Contoh', url: UNIT_URL, since: 0, publicKey },
      count: lines.length - 3,
    });
    expect(JSON.parse(lines.at(-2) as string)).toEqual({ signature: expect.stringMatching(/^[\w+/]{86}==$/) });
  });

  it('goes on where the one before it ended', () => {
    expect(headerOf(files.second).since).toBe(headerOf(files.first).next);
    expect(headerOf(files.empty)).toMatchObject({ count: 0, next: headerOf(files.second).next });
  });

  it('is taken in, and then the next one: what was published, corrected, withdrawn', async () => {
    const followed = await source();
    expect(await apply(files.first, followed)).toMatchObject({ outcome: 'applied', items: 4, changed: 4 });
    expect((await payloads(followed)).map(({ type, title }) => title ?? type).sort()).toEqual([
      'Diralat',
      'Ditarik',
      'Tetap',
      'event',
    ]);
    expect(await apply(files.second, followed)).toMatchObject({ outcome: 'applied', items: 2, changed: 2 });
    const after = await payloads(followed);
    expect(after).toContainEqual(expect.objectContaining({ title: 'Diralat Kemudian' }));
    expect(after).toContainEqual(expect.objectContaining({ type: 'withdrawal', reason: 'Keliru' }));
    const { next, epoch } = headerOf(files.second);
    expect(await stateOf(followed)).toEqual({ cursor: next, epoch });
  });

  it('that was applied already, or is older, does no harm', async () => {
    const followed = await source();
    await apply(files.first, followed);
    await apply(files.second, followed);
    const before = [await inbox(followed), await stateOf(followed)];
    for (const file of [files.second, files.first, files.empty])
      expect(await apply(file, followed)).toMatchObject({ outcome: 'already', changed: 0 });
    expect([await inbox(followed), await stateOf(followed)]).toEqual(before);
  });

  it('that leaves a gap is refused, with the number to ask for', async () => {
    const followed = await source();
    await expect(apply(files.second, followed)).rejects.toThrow(/--since 0\b/);
    expect(await inbox(followed)).toEqual([]);
  });
});

describe('numbers that began anew', () => {
  it('are followed from the beginning, and never from the middle', async () => {
    const followed = await source();
    await apply(files.first, followed);
    await expect(apply(files.anewLater, followed)).rejects.toThrow(/--since 0\b/);
    expect(await apply(files.anew, followed)).toMatchObject({ outcome: 'applied', changed: 2 });
    expect(await apply(files.anewLater, followed)).toMatchObject({ outcome: 'applied', changed: 1 });
    expect(await stateOf(followed)).toMatchObject({ epoch: 'lain' });
  });

  it('are not left again for a file of before', async () => {
    const followed = await source();
    await apply(files.anew, followed);
    const before = await inbox(followed);
    expect(await apply(files.first, followed)).toMatchObject({ outcome: 'older' });
    expect([await inbox(followed), (await stateOf(followed))?.epoch]).toEqual([before, 'lain']);
  });
});

describe('what this version could not read', () => {
  it('waits with words for a person, and is read by the next start that can', async () => {
    const followed = await source();
    const change = JSON.parse(linesOf(files.first).find((line) => line.includes('"Tetap"')) as string);
    const of = (edition: object) => ({ ...change, edition: { ...change.edition, ...edition } });
    const around = { site: UNIT_URL, isOurs: async () => false };
    const item = (await itemOf(of({ kind: 'podcast' }), around)) as IncomingItem;
    // A later version knows what this one does not: here, because it was right all along.
    const kept = { ...item, payload: { ...item.payload, text: JSON.stringify(of({})) } as Unreadable };
    const take = (each: IncomingItem) =>
      newsroom.strapi.db.transaction(({ trx }) => takeIn(trx, followed.documentId, [each]));
    const rows = () => knex()('humas_source_items').where({ source_id: followed.documentId });
    await take(item);
    expect(await rows()).toMatchObject([{ state: 'refused', problem: expect.stringContaining('kind') }]);
    await newsroom.strapi.plugin('humas').service('federation').start();
    expect(await rows()).toMatchObject([{ state: 'refused' }]);
    await take(kept);
    await newsroom.strapi.plugin('humas').service('federation').start();
    expect((await payloads(followed)).map(({ title }) => title)).toEqual(['Tetap']);
    expect(await rows()).not.toMatchObject([{ state: 'refused' }]);
  });
});

describe('a file is refused, and nothing is changed, when', () => {
  const text = () => fs.readFileSync(files.first, 'utf8');
  const altered = (change: (lines: string[]) => string[]) => written('altered', change(linesOf(files.first)));
  it.each<[string, () => string, RegExp]>([
    ['it is cut off at a line', () => altered((lines) => [...lines.slice(0, 3), '']), /cut off/],
    ['it is cut off within a line', () => written('cut', [text().slice(0, -20)]), /cut off/],
    ['only its head is there', () => altered((lines) => [lines[0] as string, '']), /not a file/],
    ['it is empty', () => written('none', ['']), /not a file/],
    [
      'a word is another',
      () => altered((lines) => lines.map((line) => line.replace('Isi Tetap', 'Isi Palsu'))),
      /altered/,
    ],
    [
      'its head says another address',
      () => altered((lines) => lines.map((l) => l.replace(UNIT_URL, 'https://x.example'))),
      /altered/,
    ],
    ['two lines are changed about', () => altered(([a, b, c, ...rest]) => [a, c, b, ...rest] as string[]), /altered/],
    ['a line is missing', () => altered((lines) => lines.filter((_, index) => index !== 2)), /altered/],
    ['a line is there twice', () => altered(([a, b, ...rest]) => [a, b, b, ...rest] as string[]), /altered/],
    ['something comes after its end', () => altered((lines) => [...lines.slice(0, -1), '{}', '']), /cut off|altered/],
    [
      'its format is of a later version',
      () => altered((lines) => lines.map((l) => l.replace('"version":1', '"version":2'))),
      /upgrade first/,
    ],
    ['it is something else', () => written('text', ['Yth. Bapak/Ibu', '']), /not a file/],
  ])('%s', async (_, file, words) => {
    const followed = await source();
    await expect(apply(file(), followed)).rejects.toThrow(words);
    expect([await inbox(followed), await stateOf(followed)]).toEqual([[], undefined]);
  });

  it('it is signed with another key than the one that is known', async () => {
    const followed = await source({ publicKey: `ed25519:${Buffer.alloc(32, 7).toString('base64')}` });
    await expect(apply(files.first, followed, { trustKey: true })).rejects.toThrow(/not signed with that source's key/);
    expect(await inbox(followed)).toEqual([]);
  });

  it('no key is known, unless it is to be trusted: then it is kept', async () => {
    const followed = await source({ publicKey: null });
    await expect(apply(files.first, followed)).rejects.toThrow(/--trust-key/);
    const trusted: string[] = [];
    await apply(files.first, followed, { trustKey: true, onTrust: ({ text }: { text: string }) => trusted.push(text) });
    const kept = await newsroom.strapi
      .documents('plugin::humas.source' as never)
      .findOne({ documentId: followed.documentId } as never);
    expect([trusted, kept]).toMatchObject([[publicKey], { publicKey }]);
  });

  it('its key is new and its address another', async () => {
    const followed = await source({ publicKey: null, address: 'https://lain.example' });
    await expect(apply(files.first, followed, { trustKey: true })).rejects.toThrow(/of another address/);
  });

  it('nobody follows that newsroom, or several sources could be meant', async () => {
    await expect(apply(files.first, { name: 'Tidak Ada' })).rejects.toThrow(/no source of kind "newsroom"/);
    await Promise.all([source(), source()]);
    await expect(apply(files.first, { name: undefined as never })).rejects.toThrow(/several sources fit/);
  });
});

describe('the commands', () => {
  const env = (app: Application) => ({ ...process.env, ...app.env });
  const humas = (app: Application, ...parameters: string[]) =>
    promisify(execFile)(process.execPath, [HUMAS, ...parameters], { cwd: app.folder, env: env(app) });
  const failed = (app: Application, ...parameters: string[]): Promise<{ code: number; stderr: string }> =>
    humas(app, ...parameters).then(
      () => ({ code: 0, stderr: '' }),
      (error) => error,
    );

  it('a file to standard output is the same', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [HUMAS, 'export', '--since', '0'], {
      ...{ cwd: unitApp.folder, env: env(unitApp), maxBuffer: 100_000_000 },
    });
    const [head, ...rest] = stdout.split('\n');
    expect(JSON.parse(head as string)).toMatchObject({ format: 'humas-changes', count: rest.length - 2 });
    expect(rest.length).toBeGreaterThan(MANY);
  });

  it('write and take in a file, and end with 0; refuse with 1, and say how they are used with 2', async () => {
    await removeCopies(); // the command makes articles of what it takes in
    const followed = await source();
    const file = path.join(folder, 'by-command.ndjson');
    const { stderr } = await humas(unitApp, 'export', '--since', '0', '--out', file);
    expect(stderr).toContain(publicKey);
    const { stdout } = await humas(newsroom.app, 'apply', file, '--source', followed.documentId);
    expect(stdout).toContain(followed.name);
    expect((await inbox(followed)).length).toBe(5);
    expect(await failed(newsroom.app, 'apply', file, '--source', 'Tidak Ada')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no source of kind'),
    });
    expect((await failed(newsroom.app, 'apply')).code).toBe(2);
    expect((await failed(unitApp, 'export', '--since', '-1')).code).toBe(2);
  });

  it('leave no half file behind', () => {
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('.humas-export'))).toEqual([]);
  });

  async function removeCopies() {
    const database = connect(unitApp);
    await database('humas_editions').where('document_id', 'like', 'salinan%').del();
    await database.destroy();
  }

  it('taking in that is killed in the midst goes on where it was', async () => {
    const [whole, killed] = [await source(), await source()];
    await apply(files.large, whole);
    const database = connect(newsroom.app);
    const child = fork(HUMAS, ['apply', files.large, '--source', killed.documentId], {
      ...{ cwd: newsroom.app.folder, env: env(newsroom.app), stdio: 'ignore' },
    });
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    const cursor = async () =>
      Number((await database('humas_source_states').where({ source_id: killed.documentId }).first())?.cursor ?? 0);
    await until(async () => (await cursor()) > 0);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    await database.destroy();
    const half = await inbox(killed);
    expect(half.length).toBeLessThan(MANY);
    expect(await apply(files.large, killed)).toMatchObject({ outcome: 'applied' });
    expect(await inbox(killed)).toEqual(await inbox(whole));
    expect(await stateOf(killed)).toEqual(await stateOf(whole));
  });
});
