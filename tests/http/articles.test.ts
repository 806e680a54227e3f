import { CARDS, EDITIONS } from '../../src/plugins/humas/contracts/public';
import { paragraph } from '../support/make';
import { startNewsroom, type Newsroom } from '../support/newsroom';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom();
});
afterAll(() => newsroom?.close());

const ARTICLE = 'plugin::humas.article';
const titles = (body: { data: { title: string }[] }) => body.data.map(({ title }) => title);

it('answers an empty list on an empty database', async () => {
  const { body, status } = await newsroom.get('/articles');
  expect({ body, status }).toEqual({
    status: 200,
    body: { data: [], meta: { pagination: { page: 1, pageSize: 20, pageCount: 0, total: 0, nextCursor: null } } },
  });
});

describe('lists', () => {
  let unit: { documentId: string };
  beforeAll(async () => {
    const region = await newsroom.make.region();
    unit = await newsroom.make.facility({ shortName: 'Lapas Daftar', region: region.documentId });
    const event = await newsroom.make.event({ name: 'Apel Daftar' });
    const topic = await newsroom.make.topic();
    for (const day of [1, 2, 3]) {
      await newsroom.make.article({
        title: `Berita ${day}`,
        facility: unit.documentId,
        events: day === 2 ? [event.documentId] : [],
        topic: day === 3 ? topic.documentId : null,
        kind: day === 1 ? 'announcement' : 'news',
        releasedAt: `2024-03-0${day}T02:00:00.000Z`,
      });
    }
    await newsroom.make.article({ title: 'Draf rahasia', facility: unit.documentId }, {});
  });

  it('lists only published articles, newest first', async () => {
    const { body } = await newsroom.get('/articles?filters[facility]=lapas-daftar');
    expect(titles(body)).toEqual(['Berita 3', 'Berita 2', 'Berita 1']);
  });

  it.each([
    {
      name: 'oldest first',
      query: 'filters[facility]=lapas-daftar&sort=releasedAt:asc',
      is: ['Berita 1', 'Berita 2', 'Berita 3'],
    },
    { name: 'of a region', query: 'filters[region]=jawa-tengah', is: ['Berita 3', 'Berita 2', 'Berita 1'] },
    { name: 'about an event', query: 'filters[event]=apel-daftar', is: ['Berita 2'] },
    { name: 'on a topic', query: 'filters[topic]=kehumasan', is: ['Berita 3'] },
    { name: 'of a kind', query: 'filters[kind]=announcement&filters[facility]=lapas-daftar', is: ['Berita 1'] },
    {
      name: 'of a unit and about an event',
      query: 'filters[facility]=lapas-daftar&filters[event]=apel-daftar',
      is: ['Berita 2'],
    },
    {
      name: 'from a day on',
      query: 'filters[releasedAt][$gte]=2024-03-02&filters[facility]=lapas-daftar',
      is: ['Berita 3', 'Berita 2'],
    },
    {
      name: 'before a moment',
      query: 'filters[releasedAt][$lt]=2024-03-02T02:00:00Z&filters[facility]=lapas-daftar',
      is: ['Berita 1'],
    },
    {
      name: 'the second page',
      query: 'pagination[page]=2&pagination[pageSize]=2&filters[facility]=lapas-daftar',
      is: ['Berita 1'],
    },
    { name: 'whatever populate says', query: 'populate=*&filters[event]=apel-daftar', is: ['Berita 2'] },
    { name: 'in another language', query: 'locale=en', is: [] },
  ])('lists articles $name', async ({ query, is }) => {
    const { body } = await newsroom.get(`/articles?${query}`);
    expect(titles(body)).toEqual(is);
  });

  it('counts pages', async () => {
    const { body } = await newsroom.get('/articles?pagination[pageSize]=2&filters[facility]=lapas-daftar');
    expect(body.meta.pagination).toEqual({
      page: 1,
      pageSize: 2,
      pageCount: 2,
      total: 3,
      nextCursor: expect.any(String),
    });
  });

  it.each([
    ['status=draft', 'status'],
    ['filters[title][$startsWith]=D', 'filters[title][$startsWith]'],
    ['filters[facility][officers][email][$contains]=a', 'filters[facility][officers][email][$contains]'],
    ['filters[facility]=a&filters[facility]=b', 'filters[facility]'],
    ['sort=title', 'sort'],
    ['sort[1]=releasedAt', 'sort[1]'],
    ['sort[0]=releasedAt&sort=releasedAt', 'sort'],
    ['pagination[page]=0', 'pagination[page]'],
    ['pagination[page]=1e3', 'pagination[page]'],
    ['pagination[pageSize]=101', 'pagination[pageSize]'],
    ['pagination[start]=0', 'pagination[start]'],
    ['locale=fr', 'locale'],
    ['filters[kind]=gosip', 'filters[kind]'],
    ['filters[releasedAt][$gte]=kemarin', 'filters[releasedAt][$gte]'],
    ['filters[facility]=tidak-ada', 'filters[facility]'],
    ['publicationState=preview', 'publicationState'],
    ['filters[facility]=%00', 'filters[facility]'],
    ['filters[topic]=a%00b', 'filters[topic]'],
    [`filters[event]=${'a'.repeat(141)}`, 'filters[event]'],
  ])('refuses ?%s and names %s', async (query, key) => {
    const { body, status } = await newsroom.get(`/articles?${query}`);
    expect({ status, name: body.error.name }).toEqual({ status: 400, name: 'ValidationError' });
    expect(body.error.message).toContain(`'${key}'`);
  });

  it.each(['article', 'event', 'photo', 'facility', 'region'] as const)(
    'answers every %s in the shape of the contract',
    async (type) => {
      const collection = type === 'facility' ? 'facilities' : `${type}s`;
      const { body } = await newsroom.get(`/${collection}`);
      if (type !== 'photo') expect(body.data.length).toBeGreaterThan(0);
      for (const card of body.data) {
        expect(CARDS[type].strict().parse(card)).toEqual(card);
        const whole = await newsroom.get(`/${collection}/${card.slug}`);
        expect(EDITIONS[type].strict().parse(whole.body.data)).toEqual(whole.body.data);
      }
    },
  );
});

describe('one item', () => {
  it('is found by slug and by documentId', async () => {
    const article = await newsroom.make.article({ title: 'Kunjungan Kerja' });
    const bySlug = await newsroom.get('/articles/kunjungan-kerja');
    const byId = await newsroom.get(`/articles/${article.documentId}`);
    expect(bySlug.body.data.id).toBe(article.documentId);
    expect(byId.body).toEqual(bySlug.body);
  });

  it('answers 404 in words for what never was', async () => {
    const { body, status } = await newsroom.get('/articles/tidak-pernah-ada');
    expect({ status, message: body.error.message }).toEqual({
      status: 404,
      message: "There is no article 'tidak-pernah-ada'",
    });
  });

  it.each(['%00', 'a%00b', 'a'.repeat(500), '%F0%9F%8E%89', '..%2F..', "'%20or%201=1--"])(
    'answers 404 for %s',
    async (key) => {
      expect((await newsroom.get(`/articles/${key}`)).status).toBe(404);
    },
  );

  it('stays correctable when its long title was taken and its unit has a long name', async () => {
    const facility = await newsroom.make.facility({
      shortName: 'Lembaga Pembinaan Khusus Anak Kelas Dua Nusa Contoh Jaya',
    });
    const title =
      'Kegiatan pembinaan kepribadian dan kemandirian warga binaan pemasyarakatan bersama instansi terkait tahun anggaran berjalan';
    await newsroom.make.article({ title });
    const second = await newsroom.make.article({ title, facility: facility.documentId });
    const { data } = (await newsroom.get(`/articles/${second.documentId}`)).body;
    expect(data.slug.length).toBeLessThanOrEqual(140);
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: second.documentId, data: { summary: 'Ralat.' }, status: 'published' } as never);
    expect((await newsroom.get(`/articles/${data.slug}`)).body.data.summary).toBe('Ralat.');
  });

  it('derives word count, reading time and a summary', async () => {
    await newsroom.make.article({
      title: 'Turunan',
      body: [paragraph('Satu dua tiga masing-masing.'), paragraph('Empat.')],
    });
    const { body } = await newsroom.get('/articles/turunan');
    expect(body.data).toMatchObject({ wordCount: 5, readingTimeMinutes: 1, summary: 'Satu dua tiga masing-masing.' });
  });

  it('redirects an old slug to the new one', async () => {
    const article = await newsroom.make.article({ title: 'Alamat Lama' });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: article.documentId, data: { slug: 'alamat-baru' }, status: 'published' } as never);
    const { status, headers } = await newsroom.get('/articles/alamat-lama?locale=id');
    expect({ status, location: headers.location }).toEqual({
      status: 301,
      location: '/api/humas/articles/alamat-baru?locale=id',
    });
  });

  it('never gives an address that was public to another item', async () => {
    await newsroom.make.article({ title: 'Alamat Lama' });
    const { body } = await newsroom.get('/articles/alamat-lama-2');
    expect(body.data.title).toBe('Alamat Lama');
  });

  it('keeps its address when only the title changes', async () => {
    const article = await newsroom.make.article({ title: 'Judul Pertama' });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: article.documentId, data: { title: 'Judul Kedua' }, status: 'published' } as never);
    const { body } = await newsroom.get('/articles/judul-pertama');
    expect(body.data.title).toBe('Judul Kedua');
  });

  it('follows the title while it is a draft', async () => {
    const draft = await newsroom.make.article({ title: 'Kerja Draf' }, {});
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: draft.documentId, data: { title: 'Kerja Akhir' } } as never);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: draft.documentId });
    expect((await newsroom.get('/articles/kerja-akhir')).status).toBe(200);
  });

  it('shows the unit in the address of a second item with the same title', async () => {
    const facility = await newsroom.make.facility({ shortName: 'Lapas Kembar' });
    await newsroom.make.article({ title: 'Upacara' });
    await newsroom.make.article({ title: 'Upacara', facility: facility.documentId });
    await newsroom.make.article({ title: 'Upacara', facility: facility.documentId });
    expect((await newsroom.get('/articles/upacara-lapas-kembar')).status).toBe(200);
    expect((await newsroom.get('/articles/upacara-2')).status).toBe(200);
  });

  it('answers 410 with the public reason when it was withdrawn, and comes back', async () => {
    const article = await newsroom.make.article({ title: 'Ditarik Kembali', withdrawalReason: 'Data keliru' });
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: article.documentId });
    const { status, body } = await newsroom.get('/articles/ditarik-kembali');
    expect({ status, reason: body.error.details.reason }).toEqual({ status: 410, reason: 'Data keliru' });
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: article.documentId });
    expect((await newsroom.get('/articles/ditarik-kembali')).status).toBe(200);
  });

  it('answers 410 for a deleted one', async () => {
    const article = await newsroom.make.article({ title: 'Dihapus' });
    await newsroom.strapi.documents(ARTICLE).delete({ documentId: article.documentId });
    expect((await newsroom.get('/articles/dihapus')).status).toBe(410);
  });

  it('keeps its first time of release through corrections and republishing', async () => {
    const article = await newsroom.make.article({ title: 'Waktu Pertama' });
    const first = (await newsroom.get('/articles/waktu-pertama')).body.data.releasedAt;
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: article.documentId });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId: article.documentId, data: { summary: 'Baru' }, status: 'published' } as never);
    const { data } = (await newsroom.get('/articles/waktu-pertama')).body;
    expect({ summary: data.summary, releasedAt: data.releasedAt }).toEqual({ summary: 'Baru', releasedAt: first });
  });

  it('gives a clone no time of release and an address of its own', async () => {
    const article = await newsroom.make.article({ title: 'Untuk Digandakan', releasedAt: '2020-01-01T00:00:00.000Z' });
    const clone = await newsroom.strapi.documents(ARTICLE).clone({ documentId: article.documentId } as never);
    const { documentId } = clone as unknown as { documentId: string };
    await newsroom.strapi.documents(ARTICLE).publish({ documentId });
    const { data } = (await newsroom.get(`/articles/${documentId}`)).body;
    expect(data.slug).toBe('untuk-digandakan-2');
    expect(data.releasedAt > '2026').toBe(true);
  });
});

describe('coverage of an event', () => {
  it('is a list of articles of all units', async () => {
    const { body } = await newsroom.get('/events/apel-daftar/coverage');
    expect(titles(body)).toEqual(['Berita 2']);
    expect(body.meta.pagination.total).toBe(1);
  });

  it('is refused like the event itself when there is none', async () => {
    expect((await newsroom.get('/events/tidak-ada/coverage')).status).toBe(404);
  });

  it('redirects with the event', async () => {
    const event = await newsroom.make.event({ name: 'Nama Kegiatan Lama' });
    await newsroom.strapi
      .documents('plugin::humas.event')
      .update({ documentId: event.documentId, data: { slug: 'nama-kegiatan-baru' }, status: 'published' } as never);
    const { status, headers } = await newsroom.get('/events/nama-kegiatan-lama/coverage?locale=en');
    expect({ status, location: headers.location }).toEqual({
      status: 301,
      location: '/api/humas/events/nama-kegiatan-baru/coverage?locale=en',
    });
  });
});

describe('caching', () => {
  it.each(['/articles', '/articles/berita-1'])(
    '%s answers 304 to a reader who has this version, until it changes',
    async (address) => {
      const first = await newsroom.get(address);
      expect(first.headers['cache-control']).toBe('public, max-age=15, stale-while-revalidate=60');
      const again = await newsroom.get(address).set('If-None-Match', first.headers.etag as string);
      expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
      const documentId = (await newsroom.get('/articles/berita-1')).body.data.id;
      await newsroom.strapi
        .documents(ARTICLE)
        .update({ documentId, data: { summary: `Baru ${address}` }, status: 'published' } as never);
      const changed = await newsroom.get(address).set('If-None-Match', first.headers.etag as string);
      expect(changed.status).toBe(200);
      expect(changed.headers.etag).not.toBe(first.headers.etag);
    },
  );

  it('is short for what was not found', async () => {
    expect((await newsroom.get('/articles/tidak-ada')).headers['cache-control']).toBe('public, max-age=5');
  });

  it.each([{ Authorization: 'Bearer x' }, { Cookie: 'a=b' }])('keeps nothing of a caller with %j', async (headers) => {
    const { headers: answered } = await newsroom.get('/articles/berita-1').set(headers);
    expect(answered['cache-control']).toBe('private, no-store');
  });

  it('answers HEAD like GET without a body', async () => {
    const { status, headers, text } = await newsroom.http.head('/api/humas/articles/berita-1');
    expect({ status, text: text ?? '', etag: typeof headers.etag }).toEqual({ status: 200, text: '', etag: 'string' });
  });
});

describe('translations', () => {
  it('start with the unit, the event and the photos of the original and are linked to it', async () => {
    const facility = await newsroom.make.facility({ shortName: 'Lapas Dua Bahasa' });
    const photo = await newsroom.make.photo({ caption: 'Foto dua bahasa' });
    const event = await newsroom.make.event({ name: 'Kegiatan Dua Bahasa' });
    const original = await newsroom.make.article({
      title: 'Asli',
      facility: facility.documentId,
      photos: [photo.documentId],
      events: [event.documentId],
    });
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: original.documentId,
      locale: 'en',
      data: { title: 'Original', body: [paragraph('Text.')] },
      status: 'published',
    } as never);
    const { data } = (await newsroom.get('/articles/original')).body;
    expect(data).toMatchObject({
      locale: 'en',
      facility: { slug: 'lapas-dua-bahasa' },
      photos: [{ caption: 'Foto dua bahasa' }],
      events: [{ slug: 'kegiatan-dua-bahasa' }],
      alternates: [{ locale: 'id', slug: 'asli' }],
    });
    expect((await newsroom.get('/articles/asli')).body.data.alternates).toEqual([{ locale: 'en', slug: 'original' }]);
  });

  it('are withdrawn one by one', async () => {
    const original = await newsroom.make.article({ title: 'Dua Versi' });
    await newsroom.strapi.documents(ARTICLE).update({
      documentId: original.documentId,
      locale: 'en',
      data: { title: 'Two Versions' },
      status: 'published',
    } as never);
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: original.documentId, locale: 'en' });
    expect((await newsroom.get('/articles/two-versions')).status).toBe(410);
    expect((await newsroom.get('/articles/dua-versi')).body.data.alternates).toEqual([]);
  });
});

describe('names of their day', () => {
  it.each([
    {
      day: '2021-12-20',
      unit: 'Rutan Kelas IIB Purwodadi',
      region: 'Kanwil Kemenkumham Jawa Tengah',
      ministry: 'Kementerian Hukum dan Hak Asasi Manusia',
    },
    {
      day: '2022-08-15',
      unit: 'Lapas Kelas IIB Purwodadi',
      region: 'Kanwil Kemenkumham Jawa Tengah',
      ministry: 'Kementerian Hukum dan Hak Asasi Manusia',
    },
    {
      day: '2025-06-01',
      unit: 'Lapas Kelas IIB Purwodadi',
      region: 'Kanwil Ditjenpas Jawa Tengah',
      ministry: 'Kementerian Imigrasi dan Pemasyarakatan',
    },
  ])('an article of $day shows $unit under $region', async ({ day, unit, region, ministry }) => {
    const kanwil = await newsroom.make.region({
      name: 'Kanwil Ditjenpas Jawa Tengah',
      names: [
        {
          name: 'Kanwil Kemenkumham Jawa Tengah',
          ministry: 'Kementerian Hukum dan Hak Asasi Manusia',
          until: '2024-12-31',
        },
        {
          name: 'Kanwil Ditjenpas Jawa Tengah',
          ministry: 'Kementerian Imigrasi dan Pemasyarakatan',
          from: '2025-01-01',
        },
      ],
    });
    const facility = await newsroom.make.facility({
      shortName: 'Lapas Purwodadi',
      name: 'Lapas Kelas IIB Purwodadi',
      region: kanwil.documentId,
      names: [
        { name: 'Rutan Kelas IIB Purwodadi', shortName: 'Rutan Purwodadi', until: '2021-12-31' },
        { name: 'Lapas Kelas IIB Purwodadi', from: '2022-01-01' },
      ],
    });
    const article = await newsroom.make.article({
      title: `Hari ${day}`,
      facility: facility.documentId,
      releasedAt: `${day}T03:00:00.000Z`,
    });
    const { data } = (await newsroom.get(`/articles/${article.documentId}`)).body;
    expect(data.facility).toMatchObject({ name: unit, region: { name: region, ministry } });
  });
});
