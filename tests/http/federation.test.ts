/** A region follows a unit: two newsrooms in two processes, over HTTP on loopback. The region is here, the unit is the other one. */
import type { IncomingItem } from '../../src/plugins/humas/server/src/aggregation/incoming';
import type { Looked, Source } from '../../src/plugins/humas/server/src/aggregation/look';
import type { SourceStateRow } from '../../src/plugins/humas/server/src/aggregation/tables';
import { freePort } from '../launch/programs';
import { makeApplication, type Application } from '../support/application';
import { startDistant, type Distant, type Done } from '../support/distant';
import { connect, until } from '../support/instances';
import { listening } from '../support/listening';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

/** The promise, from the unit's commit to what readers of the region get. */
const WITHIN_MS = 5000;

let unitApp: Application;
let unit: Distant;
let port: number;
let facility: string;
let region: Newsroom;
let source: Source;

beforeAll(async () => {
  port = await freePort();
  unitApp = await makeApplication();
  Object.assign(unitApp.env, { PUBLIC_URL: `http://127.0.0.1:${port}`, PUBLIC_NAME: 'Humas Lapas Contoh' });
  unit = await startDistant(unitApp, port);
  const lapas = { shortName: 'Lapas Contoh', name: 'Lapas Kelas IIB Contoh', kind: 'lapas', class: 'IIB' };
  facility = (await unit.documents('facility').create({ data: lapas })).result.documentId;
  const app = await makeApplication();
  Object.assign(app.env, {
    PUBLIC_URL: 'https://wilayah.example',
    PUBLIC_NAME: 'Wilayah',
    HUMAS_FOLLOWS_SOURCES: 'true',
  });
  region = await startNewsroom(app);
  await region.strapi.documents('plugin::humas.facility' as never).create({ data: lapas } as never);
  source = await followUnit();
  await region.get('/articles'); // The server listens from now on, and so the rounds begin.
});
afterAll(async () => {
  await unit?.kill();
  await region?.close();
  await unitApp?.remove();
});

async function followUnit(): Promise<Source> {
  const data = {
    ...{ name: 'Lapas Contoh', address: `http://127.0.0.1:${port}`, kind: 'newsroom', handling: 'syndicate' },
    ...{ intervalMinutes: 30, allowedNetworks: ['127.0.0.0/8'], publicKey: null },
  } as const;
  const made = (await region.strapi.documents('plugin::humas.source' as never).create({ data } as never)) as unknown;
  return { ...data, documentId: (made as { documentId: string }).documentId, facility: null } as unknown as Source;
}

const state = async (): Promise<SourceStateRow> =>
  region.strapi.db.connection('humas_source_states').where({ source_id: source.documentId }).first();

const articles = () => unit.documents('article');
const publish = async (title: string): Promise<Done<Made>> =>
  articles().create({ data: { title, facility, body: [paragraph(`Isi ${title}.`)] }, status: 'published' });
const change = (documentId: string, data: object) => articles().update({ documentId, data, status: 'published' });
async function withdraw(documentId: string, reason: string) {
  await articles().update({ documentId, data: { withdrawalReason: reason } });
  return articles().unpublish({ documentId });
}

interface Shown {
  title: string;
  slug: string;
  corrections: { note: string }[];
  origin: { url: string };
  events?: unknown[];
}
const inRegion = async (slug: string): Promise<{ status: number; data: Shown; reason?: string }> => {
  const { status, body } = await region.get(`/articles/${slug}`);
  return { status, data: body.data, reason: body.error?.details?.reason };
};
const titles = async (): Promise<string[]> =>
  (await region.get('/articles?pagination[pageSize]=100')).body.data.map(({ title }: Shown) => title).sort();

/** Waits for what the region shows; answers how long after the unit's commit that was. */
async function shown({ doneAt }: Done<unknown>, isThere: () => Promise<boolean>): Promise<number> {
  await until(isThere);
  return Date.now() - doneAt;
}

describe('what the unit does, the region shows', () => {
  it('published, under the address of the unit', async () => {
    const done = await publish('Panen Raya');
    await shown(done, async () => (await inRegion('panen-raya')).status === 200);
    const { data } = await inRegion('panen-raya');
    const url = `http://127.0.0.1:${port}/?article=panen-raya`;
    expect(data).toMatchObject({
      title: 'Panen Raya',
      facility: { slug: 'lapas-contoh' },
      sourceLabel: 'Humas Lapas Contoh',
      origin: { url, isSyndicated: true },
      share: { url },
      jsonLd: { '@id': url, mainEntityOfPage: url },
      openGraph: { 'og:url': url },
    });
  });

  it(`corrected, within ${WITHIN_MS / 1000} s`, async () => {
    const { result } = await publish('Dikoreksi');
    await until(async () => (await inRegion('dikoreksi')).status === 200);
    const done = await change(result.documentId, { corrections: [{ note: 'Jumlahnya 40, bukan 30' }] });
    const took = await shown(done, async () => (await inRegion('dikoreksi')).data.corrections.length === 1);
    expect((await inRegion('dikoreksi')).data.corrections[0]).toMatchObject({ note: 'Jumlahnya 40, bukan 30' });
    expect(took).toBeLessThan(WITHIN_MS);
  });

  it(`withdrawn, with its reason, within ${WITHIN_MS / 1000} s`, async () => {
    const { result } = await publish('Ditarik');
    await until(async () => (await inRegion('ditarik')).status === 200);
    const done = await withdraw(result.documentId, 'Salah nama');
    const took = await shown(done, async () => (await inRegion('ditarik')).status === 410);
    expect(await inRegion('ditarik')).toMatchObject({ reason: 'Salah nama' });
    expect(took).toBeLessThan(WITHIN_MS);
  });
});

it('a unit that was out of reach while things happened is caught up with', async () => {
  const [kept, renamed, withdrawn] = [
    await publish('Tetap'),
    await publish('Nama Lama'),
    await publish('Akan Ditarik'),
  ];
  await until(async () => (await inRegion('akan-ditarik')).status === 200);
  await unit.kill();
  await until(async () => (await state()).last_error !== null);
  expect(JSON.parse((await state()).last_error as string)).toEqual({
    id: expect.any(String),
    en: expect.stringMatching(/connection to .* failed/),
  });
  unit = await startDistant(unitApp, await freePort()); // nobody finds it there
  await change(renamed.result.documentId, { title: 'Nama Baru', slug: 'nama-baru' });
  await withdraw(withdrawn.result.documentId, 'Keliru');
  await change(kept.result.documentId, { corrections: [{ note: 'Ejaan' }] });
  await publish('Terbit Diam-diam');
  await unit.kill();
  expect(await titles()).toContain('Nama Lama');
  unit = await startDistant(unitApp, port);
  await until(async () => (await inRegion('akan-ditarik')).status === 410);
  await until(async () => (await titles()).includes('Terbit Diam-diam'));
  expect((await inRegion('tetap')).data.corrections).toMatchObject([{ note: 'Ejaan' }]);
  expect((await inRegion('nama-lama')).data).toMatchObject({
    title: 'Nama Baru',
    origin: { url: `http://127.0.0.1:${port}/?article=nama-baru` },
  });
  expect((await titles()).filter((title) => /Nama|Tetap|Terbit/.test(title))).toEqual([
    'Nama Baru',
    'Terbit Diam-diam',
    'Tetap',
  ]);
});

describe('numbers that began anew at the unit', () => {
  it('are followed from the beginning, and nothing changes at the region', async () => {
    const before = await titles();
    const sequence = await region.editions.sequence();
    await unit.kill();
    const database = connect(unitApp);
    await database('humas_counter').update({ epoch: 'cadangan' }); // as a restored backup does
    await database.destroy();
    unit = await startDistant(unitApp, port);
    await until(async () => (await state()).epoch === 'cadangan');
    await until(async () => Number((await state()).cursor) > 0);
    expect(await titles()).toEqual(before);
    expect(await region.editions.sequence()).toEqual(sequence);
  });

  it('and what happens then is heard of', async () => {
    await publish('Sesudah Cadangan');
    await until(async () => (await titles()).includes('Sesudah Cadangan'));
  });
});

describe('two newsrooms that follow each other', () => {
  it('hand on their own articles only: nothing multiplies', async () => {
    const address = await listening(region);
    await region.make.article({ title: 'Dari Wilayah' });
    const region_: Source = { ...source, documentId: 'wilayah', address };
    const look = async () => {
      const fresh = { source_id: 'wilayah', address: null, cursor: 0, epoch: null };
      return (await unit.service<Looked>('federation', 'look', region_, fresh)).result.items;
    };
    const said = (items: IncomingItem[]) =>
      items.flatMap(({ payload }) => (payload.type === 'article' ? payload.title : []));
    expect(await titles()).toEqual(expect.arrayContaining(['Panen Raya', 'Dari Wilayah']));
    expect(said(await look())).toEqual(['Dari Wilayah']);
    await change((await publish('Bolak-balik')).result.documentId, { summary: 'Sekali lagi' });
    await until(async () => (await titles()).includes('Bolak-balik'));
    expect(said(await look())).toEqual(['Dari Wilayah']);
  });
});

describe('what else the unit publishes', () => {
  it('an event with its coverage, whichever of them comes first', async () => {
    const event = await unit.documents('event').create({
      data: { name: 'Apel Bersama Wilayah', startsOn: '2026-11-10', timeZone: 'Asia/Jakarta' },
      status: 'published',
    });
    const told = await articles().create({
      data: { title: 'Apel Diikuti Semua', facility, body: [paragraph('Isi.')], events: [event.result.documentId] },
      status: 'published',
    });
    // The event moves behind its article in the sequence.
    await unit.documents('event').update({
      documentId: event.result.documentId,
      data: { organiser: 'Kanwil' },
      status: 'published',
    });
    await shown(told, async () => (await inRegion('apel-diikuti-semua')).data?.events?.length === 1);
    const { body } = await region.get('/events/apel-bersama-wilayah/coverage');
    expect(body.data.map(({ title }: Shown) => title)).toEqual(['Apel Diikuti Semua']);
  });

  it('an article that a person at the region has edited is left as it is, and told of', async () => {
    const { result } = await publish('Disunting Wilayah');
    await until(async () => (await inRegion('disunting-wilayah')).status === 200);
    const mine = region.strapi.documents('plugin::humas.article' as never);
    const [{ document_id: documentId }] = await region.strapi.db
      .connection('humas_source_items')
      .where('payload', 'like', '%Disunting Wilayah%')
      .select('document_id');
    await mine.update({ documentId, data: { summary: 'Ringkasan wilayah' }, status: 'published' } as never);
    await change(result.documentId, { title: 'Disunting Unit' });
    const item = () => region.strapi.db.connection('humas_source_items').where({ document_id: documentId }).first();
    await until(async () => (await item()).state === 'refused');
    expect(JSON.parse((await item()).problem).en).toMatch(/edited here/);
    expect((await inRegion('disunting-wilayah')).data.title).toBe('Disunting Wilayah');
  });
});
