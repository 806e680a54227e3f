/** What a front-end shows around a text, and what it passes on: publisher, source, share, Open Graph, JSON-LD. */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { EDITIONS, type ArticleEdition, type EditionType } from '../../src/plugins/humas/contracts/public';
import { paragraph, type Made } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { complaintsOfSchemaOrg } from '../support/schema-org';

const HOSTILE = '</script><script>alert("x")</script> & “Apel” \'pagi\' 😀';
const MINISTRY = 'Kementerian Imigrasi dan Pemasyarakatan';
const SITE = 'http://localhost:1337';

let newsroom: Newsroom;
let unit: Made;
let article: Made;
let event: Made;
let draftEvent: Made;
let photo: Made;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const { make } = newsroom;
  const region = await make.region({ names: [{ name: 'Kanwil Ditjenpas Jawa Tengah', ministry: MINISTRY }] });
  unit = await make.facility({
    shortName: 'Lapas Contoh',
    region: region.documentId,
    boilerplate: 'Lapas Contoh membina warga binaan.',
    disclaimer: 'Isi contoh.',
    address: 'Jalan Contoh 1',
    website: 'javascript:alert(1)',
  });
  event = await make.event({
    name: 'Apel Bersama',
    mode: 'hybrid',
    venue: { name: 'Halaman', locality: 'Contoh' },
    isAllDay: false,
    startTime: '08:00',
    facilities: [unit.documentId],
  });
  draftEvent = await make.event({ name: 'Rapat Rahasia' }, {});
  photo = await make.photo({ file: await upload('apel.png'), facility: unit.documentId, takenOn: '2025-08-15' });
  article = await make.article({
    title: HOSTILE,
    slug: 'apel-pagi',
    dateline: { place: 'Contoh' },
    body: [paragraph('Petugas mengikuti apel pagi di halaman.')],
    facility: unit.documentId,
    topic: (await make.topic()).documentId,
    events: [event.documentId, draftEvent.documentId],
    photos: [photo.documentId],
    releasedAt: '2025-08-15T01:30:00.000Z',
    corrections: [{ note: 'Jumlahnya 30.', correctedAt: '2025-08-16T00:00:00.000Z' }],
  });
  await newsroom.strapi.documents('plugin::humas.article' as never).update({
    documentId: article.documentId,
    locale: 'en',
    status: 'published',
    data: { title: 'Morning Parade', body: [paragraph('Officers on parade.')], releasedAt: '2025-08-15T01:30:00.000Z' },
  } as never);
});
afterAll(() => newsroom?.close());

const item = async <Whole = ArticleEdition>(address: string): Promise<Whole> => (await newsroom.get(address)).body.data;

describe('around a text', () => {
  it('stands who publishes it, and what readers are told as its source', async () => {
    const { publisher, sourceLabel, boilerplate, disclaimer } = await item('/articles/apel-pagi');
    expect(publisher).toEqual({
      id: unit.documentId,
      slug: 'lapas-contoh',
      name: 'Lapas Kelas IIB Contoh',
      shortName: 'Lapas Contoh',
      url: `${SITE}/?facility=lapas-contoh`,
      boilerplate: 'Lapas Contoh membina warga binaan.',
    });
    expect({ sourceLabel, boilerplate, disclaimer }).toEqual({
      sourceLabel: 'Humas Lapas Contoh',
      boilerplate: publisher?.boilerplate,
      disclaimer: 'Isi contoh.',
    });
  });

  it('stands the platform that it was taken from', async () => {
    await newsroom.make.article({
      title: 'Dari Kompasiana',
      facility: unit.documentId,
      origin: {
        platform: 'Kompasiana',
        url: 'https://kompasiana.example/1',
        disclaimer: 'Kompasiana adalah platform blog.',
      },
    });
    const { sourceLabel, disclaimer, jsonLd } = await item('/articles/dari-kompasiana');
    expect({ sourceLabel, disclaimer, isBasedOn: jsonLd.isBasedOn }).toEqual({
      sourceLabel: 'Kompasiana',
      disclaimer: 'Kompasiana adalah platform blog.',
      isBasedOn: 'https://kompasiana.example/1',
    });
  });

  it('stands what is needed to share it, in its language', async () => {
    const { share } = await item('/articles/apel-pagi');
    const english = (await item('/articles/morning-parade')).share;
    expect(share).toMatchObject({ url: `${SITE}/?article=apel-pagi`, title: HOSTILE });
    expect(share.shortText).toBe(`${HOSTILE} ${share.url}`);
    expect(share.whatsappText).toContain('Lapas Kelas IIB Contoh · Jumat, 15 Agustus 2025 08.30 WIB');
    expect(new URL(share.whatsappUrl).searchParams.get('text')).toBe(share.whatsappText);
    expect(english.url).toBe(`${SITE}/?article=morning-parade&locale=en`);
    expect(english.whatsappText).toContain('Friday, 15 August 2025 08:30 WIB');
  });

  it('stands what link previews show', async () => {
    const { openGraph, cover } = await item('/articles/apel-pagi');
    expect(openGraph).toMatchObject({
      'og:title': HOSTILE,
      'og:url': `${SITE}/?article=apel-pagi`,
      'og:site_name': 'Ruang Humas',
      'og:locale:alternate': ['en_US'],
      'og:image': `${SITE}${cover?.crops['1.91:1']?.url}`,
      'og:image:alt': 'Barisan petugas',
      'article:published_time': '2025-08-15T01:30:00.000Z',
      'article:modified_time': expect.any(String),
      'article:section': 'Kehumasan',
      'article:tag': ['Apel Bersama'],
      'twitter:card': 'summary_large_image',
    });
    expect((await newsroom.http.get(new URL(openGraph['og:image'] as string).pathname)).type).toBe('image/jpeg');
  });

  it('stands nothing that is not public', async () => {
    const { body } = await newsroom.get('/articles/apel-pagi');
    expect(JSON.stringify(body)).not.toMatch(/Rapat Rahasia/);
    const closed = await newsroom.make.facility({ shortName: 'Lapas Tersembunyi', isActive: false });
    await newsroom.make.article({ title: 'Tanpa Satuan', facility: closed.documentId });
    const without = await newsroom.get('/articles/tanpa-satuan');
    expect(without.body.data).toMatchObject({ publisher: null, sourceLabel: 'Ruang Humas' });
    expect(JSON.stringify(without.body)).not.toMatch(/Tersembunyi|Lapas Kelas/);
  });

  it('holds the contract in every type, with one address of its own', async () => {
    for (const [type, address, url] of [
      ['article', '/articles/apel-pagi', '/?article=apel-pagi'],
      ['event', '/events/apel-bersama', '/?event=apel-bersama'],
      ['facility', '/facilities/lapas-contoh', '/?facility=lapas-contoh'],
      ['region', '/regions/jawa-tengah', '/?region=jawa-tengah'],
      ['photo', `/photos/${photo.documentId}`, '/?article=morning-parade&locale=en'],
    ] as [EditionType, string, string][]) {
      const edition = await item<ArticleEdition>(address);
      expect(EDITIONS[type].strict().parse(edition)).toEqual(edition);
      expect(edition.share.url).toBe(SITE + url);
    }
  });
});

describe('structured data', () => {
  const documents = async () => {
    const addresses = [
      'articles/apel-pagi',
      'articles/morning-parade',
      'articles/dari-kompasiana',
      'articles/tanpa-satuan',
    ];
    const others = [
      'events/apel-bersama',
      'facilities/lapas-contoh',
      'regions/jawa-tengah',
      `photos/${photo.documentId}`,
    ];
    const all = [...addresses, ...others].map(async (address) => (await item(`/${address}`)).jsonLd);
    return Promise.all(all);
  };

  it('is valid schema.org, each property and type', async () =>
    expect(complaintsOfSchemaOrg(await documents())).toEqual([]));

  it('would be refused otherwise', async () => {
    const { jsonLd } = await item('/articles/apel-pagi');
    const wrong = [
      { wordcount: 3 },
      { isAccessibleForFree: 'mungkin' },
      { publisher: { '@type': 'GovernmentOrganization', nama: 'Lapas' } },
    ];
    const complaints = complaintsOfSchemaOrg(wrong.map((part) => ({ ...jsonLd, ...part })));
    expect(complaints).toEqual(['wordcount', 'mungkin', 'nama'].map((word) => expect.stringContaining(word)));
  });

  // https://developers.google.com/search/docs/appearance/structured-data/article
  it('has all that Google asks of a news article', async () => {
    const { jsonLd } = await item('/articles/apel-pagi');
    expect(jsonLd).toMatchObject({
      '@type': 'NewsArticle',
      headline: HOSTILE,
      // The picture itself, and the three shapes that are asked for.
      image: Array(4).fill({
        '@type': 'ImageObject',
        url: expect.stringMatching(/^http:/),
        caption: 'Suasana apel pagi',
      }),
      datePublished: '2025-08-15T01:30:00.000Z',
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      author: { '@type': 'Organization', name: 'Humas Lapas Contoh', url: `${SITE}/?facility=lapas-contoh` },
      publisher: {
        '@type': 'GovernmentOrganization',
        name: 'Lapas Kelas IIB Contoh',
        parentOrganization: { name: 'Kanwil Ditjenpas Jawa Tengah', parentOrganization: { name: MINISTRY } },
      },
      about: [{ '@type': 'Event', name: 'Apel Bersama', startDate: '2022-08-15' }],
      correction: [{ text: 'Jumlahnya 30.' }],
      workTranslation: [{ inLanguage: 'en' }],
    });
  });

  it('has absolute addresses only', async () => {
    const text = JSON.stringify(await documents());
    const addresses = [...text.matchAll(/"(?:@id|url|contentUrl|thumbnailUrl|mainEntityOfPage)":"([^"]*)"/g)];
    expect(addresses.length).toBeGreaterThan(20);
    for (const [, address] of addresses) expect(address).toMatch(/^https?:\/\//);
    expect(text).not.toContain('javascript:');
  });

  it('comes out of a page as it went in, however hostile the title', async () => {
    const { jsonLd } = await item('/articles/apel-pagi');
    const script = `<script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script>`;
    expect(script.match(/<\/?script/g)).toHaveLength(2);
    expect(JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1))).toEqual(jsonLd);
  });

  it('of an event has its place, its hours with their zone, and its host', async () =>
    expect((await item('/events/apel-bersama')).jsonLd).toMatchObject({
      '@type': 'Event',
      startDate: '2022-08-15T08:00:00+07:00',
      location: [{ '@type': 'Place', name: 'Halaman' }, { '@type': 'VirtualLocation' }],
      organizer: [{ name: 'Lapas Kelas IIB Contoh' }],
    }));

  it('of a photo is there once there is a picture', async () => {
    const placeholder = await newsroom.make.photo({ caption: 'Belum ada' });
    await newsroom.make.article({ title: 'Belum Berfoto', photos: [placeholder.documentId] });
    expect((await item(`/photos/${photo.documentId}`)).jsonLd).toMatchObject({
      '@type': 'ImageObject',
      dateCreated: '2025-08-15',
    });
    expect(await item(`/photos/${placeholder.documentId}`)).toMatchObject({
      jsonLd: null,
      share: { url: `${SITE}/?article=belum-berfoto` },
    });
  });
});

it("follows the unit's new words in every place", async () => {
  await newsroom.strapi.documents('plugin::humas.facility' as never).update({
    documentId: unit.documentId,
    data: { shortName: 'Lapas Baru', name: 'Lapas Kelas I Baru', boilerplate: 'Kalimat baru.' },
  } as never);
  await newsroom.editions.worker.idle();
  const { publisher, sourceLabel, jsonLd, share } = await item('/articles/apel-pagi');
  expect(publisher).toMatchObject({ shortName: 'Lapas Baru', boilerplate: 'Kalimat baru.' });
  expect(sourceLabel).toBe('Humas Lapas Baru');
  expect(jsonLd).toMatchObject({ publisher: { name: 'Lapas Kelas I Baru' }, creditText: 'Humas Lapas Baru' });
  expect(share.whatsappText).toContain('Lapas Kelas I Baru ·');
});

async function upload(name: string): Promise<number> {
  const filepath = path.join(newsroom.app.folder, name);
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#246' } }).toFile(filepath);
  const files = { filepath, originalFilename: name, mimetype: 'image/png', size: fs.statSync(filepath).size };
  const [file] = await newsroom.strapi.plugin('upload').service('upload').upload({ data: {}, files });
  return file.id;
}
