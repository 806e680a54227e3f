/** Totals, ranges, deep pages and cursors against a plain list in memory that is filtered and sorted anew for each question. */
import fc from 'fast-check';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import type { Made } from '../support/make';

const ARTICLE = 'plugin::humas.article';
const MANY = 160;
const KINDS = ['news', 'press-release', 'announcement'] as const;
const UNITS = ['Lapas Satu', 'Lapas Dua', 'Rutan Tiga'];

interface Known {
  id: string;
  releasedAt: string;
  facility: string;
  kind: string;
}

let newsroom: Newsroom;
let archive: Known[];

beforeAll(async () => {
  newsroom = await startNewsroom();
  const units: Made[] = [];
  for (const shortName of UNITS) units.push(await newsroom.make.facility({ shortName, name: shortName }));
  archive = [];
  await newsroom.editions.transaction(async () => {
    for (let index = 0; index < MANY; index += 1) {
      const unit = units[index % 7 === 0 ? 0 : 1 + (index % 2)] as Made;
      const kind = KINDS[index % 5 === 0 ? 1 : 0] as string;
      const releasedAt = momentOf(index);
      const { documentId } = await newsroom.make.article({
        title: `Berita ${index}`,
        kind,
        releasedAt,
        facility: unit.documentId,
      });
      archive.push({ id: documentId, releasedAt, facility: unit.slug, kind });
    }
  });
});
afterAll(() => newsroom.close());

/** Two years, several a day in some months, and many at the very same moment. */
function momentOf(index: number): string {
  const day = Math.floor(index / 4) * (index % 3 === 0 ? 9 : 2);
  const hour = index % 4 === 0 ? 17 : 3;
  return new Date(Date.UTC(2023, 0, 1 + day, hour)).toISOString();
}

interface Question {
  facility?: string;
  kind?: string;
  from?: string;
  before?: string;
  direction: 'asc' | 'desc';
  pageSize: number;
}

function expected({ facility, kind, from, before, direction }: Question): string[] {
  const sign = direction === 'asc' ? 1 : -1;
  return archive
    .filter((each) => !facility || each.facility === facility)
    .filter((each) => !kind || each.kind === kind)
    .filter(({ releasedAt }) => (!from || releasedAt >= from) && (!before || releasedAt < before))
    .sort((a, b) => sign * (order(a.releasedAt, b.releasedAt) || order(a.id, b.id)))
    .map(({ id }) => id);
}

/** By bytes, as the databases do. */
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function address(question: Question, more: Record<string, string | number> = {}): string {
  const { facility, kind, from, before, direction, pageSize } = question;
  const parameters = {
    sort: `releasedAt:${direction}`,
    'pagination[pageSize]': String(pageSize),
    ...(facility && { 'filters[facility]': facility }),
    ...(kind && { 'filters[kind]': kind }),
    ...(from && { 'filters[releasedAt][$gte]': from }),
    ...(before && { 'filters[releasedAt][$lt]': before }),
    ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, String(value)])),
  };
  return `/articles?${new URLSearchParams(parameters)}`;
}

const moments = fc.integer({ min: -5, max: 640 }).map((day) => new Date(Date.UTC(2023, 0, 1 + day, 9)).toISOString());
const questions = fc.record(
  {
    facility: fc.constantFrom('lapas-satu', 'lapas-dua', 'rutan-tiga'),
    kind: fc.constantFrom(...KINDS),
    from: moments,
    before: moments,
    direction: fc.constantFrom('asc' as const, 'desc' as const),
    pageSize: fc.constantFrom(1, 3, 7, 20, 100),
  },
  { requiredKeys: ['direction', 'pageSize'] },
);

const ids = ({ data }: { data: { id: string }[] }) => data.map(({ id }) => id);

describe('a list', () => {
  it('has the items and the total of its question on any page', async () => {
    await fc.assert(
      fc.asyncProperty(questions, fc.nat(), async (question, at) => {
        const all = expected(question);
        const page = 1 + (at % (Math.ceil(all.length / question.pageSize) + 1));
        const { body } = await newsroom.get(address(question, { 'pagination[page]': page }));
        const start = (page - 1) * question.pageSize;
        expect(ids(body)).toEqual(all.slice(start, start + question.pageSize));
        expect(body.meta.pagination).toMatchObject({
          page,
          pageSize: question.pageSize,
          pageCount: Math.ceil(all.length / question.pageSize),
          total: all.length,
        });
      }),
      { numRuns: 120 },
    );
  });

  it('begins at the right place when that is looked up and not walked to', async () => {
    const { editions } = newsroom;
    await fc.assert(
      fc.asyncProperty(questions, fc.nat(), async ({ facility, from, before, direction, pageSize }, at) => {
        const all = expected({ facility, from, before, direction, pageSize });
        const offset = at % (all.length + 2);
        const unit = facility && (await editions.documentIdOf('facility', facility));
        const { cards, hasMore, total } = await editions.list({
          type: 'article',
          locale: 'id',
          shows: unit ? [{ role: 'facility', target: unit }] : [],
          ...{ from, before, direction, offset, passOver: 0, limit: pageSize, withTotal: true },
        });
        const ids = cards.map(({ documentId }: { documentId: string }) => documentId);
        expect({ ids, hasMore, total }).toEqual({
          ids: all.slice(offset, offset + pageSize),
          hasMore: offset + pageSize < all.length,
          total: all.length,
        });
      }),
      {
        numRuns: 150,
        examples: [
          [{ before: '2023-01-01T09:00:00.000Z', direction: 'desc', pageSize: 1 }, 1],
          [{ from: '2023-01-01T09:00:00.000Z', direction: 'asc', pageSize: 1 }, 1],
        ],
      },
    );
  });

  it('is walked by cursor from end to end, without a gap or a double', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        const walk = { ...question, pageSize: Math.max(20, question.pageSize) };
        const seen: string[] = [];
        for (let next: string | null = ''; next !== null; ) {
          const more: Record<string, string> = next ? { 'pagination[cursor]': next } : {};
          const { body } = await newsroom.get(address(walk, more));
          seen.push(...ids(body));
          next = body.meta.pagination.nextCursor;
        }
        expect(seen).toEqual(expected(walk));
      }),
      { numRuns: 15 },
    );
  });

  it('goes on behind the cursor when something newer is published meanwhile', async () => {
    const question = { direction: 'desc', pageSize: 5 } as const;
    const first = (await newsroom.get(address(question))).body;
    const { documentId } = await newsroom.make.article({ title: 'Sela' });
    const second = await newsroom.get(address(question, { 'pagination[cursor]': first.meta.pagination.nextCursor }));
    expect([...ids(first), ...ids(second.body)]).toEqual(expected(question).slice(0, 10));
    expect(second.body.meta.pagination).not.toHaveProperty('page');
    await newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
  });

  it('leaves the total out when nobody asks for it', async () => {
    const { body } = await newsroom.get('/articles?pagination[withCount]=false');
    expect(Object.keys(body.meta.pagination).sort()).toEqual(['nextCursor', 'page', 'pageSize']);
  });

  it('begins a day where the zone does', async () => {
    // 17:00 UTC is the next day in Jakarta, and was still the day before in UTC.
    const count = async (zone: string) => {
      const range = 'filters[releasedAt][$gte]=2023-01-02&filters[releasedAt][$lt]=2023-01-03';
      return (await newsroom.get(`/articles?${range}${zone}`)).body.meta.pagination.total;
    };
    const within = (from: string) => {
      const end = new Date(Date.parse(from) + 86_400_000).toISOString();
      return archive.filter(({ releasedAt }) => releasedAt >= from && releasedAt < end).length;
    };
    expect(within('2023-01-01T17:00:00.000Z')).not.toBe(within('2023-01-02T00:00:00.000Z'));
    expect(await count('')).toBe(within('2023-01-01T17:00:00.000Z'));
    expect(await count('&zone=Asia/Jayapura')).toBe(within('2023-01-01T15:00:00.000Z'));
    expect(await count('&zone=UTC')).toBe(within('2023-01-02T00:00:00.000Z'));
  });

  it('answers only the fields that are asked for', async () => {
    const { body } = await newsroom.get('/articles?fields=title,releasedAt&pagination[pageSize]=1');
    expect(Object.keys(body.data[0]).sort()).toEqual(['id', 'releasedAt', 'slug', 'title']);
    const item = await newsroom.get(`/articles/${body.data[0].slug}?fields[0]=body`);
    expect(Object.keys(item.body.data).sort()).toEqual(['body', 'id', 'slug']);
  });
});

describe('totals', () => {
  const counted = async () => {
    const rows = await newsroom.strapi.db
      .connection('humas_edition_counts')
      .whereNot({ total: 0 })
      .select('target', 'role', 'type', 'locale', 'grain', 'period', 'total');
    return rows.map((row) => JSON.stringify({ ...row, total: Number(row.total) })).sort();
  };

  it('stay what a count of everything gives, whatever was done', async () => {
    const some = archive.slice(0, 12).map(({ id }) => id);
    const documents = newsroom.strapi.documents(ARTICLE);
    for (const [index, documentId] of some.entries()) {
      const data = { kind: 'announcement', releasedAt: `2022-0${1 + (index % 9)}-11T00:00:00.000Z` };
      if (index % 3 === 0) await documents.unpublish({ documentId });
      if (index % 3 === 1) await documents.update({ documentId, data, status: 'published' } as never);
      if (index % 3 === 2) await documents.delete({ documentId });
    }
    const kept = await counted();
    await newsroom.editions.rebuild(() => {});
    expect(kept).toEqual(await counted());
  });

  it('are made again by the next start when they are wrong', async () => {
    const right = await counted();
    await newsroom.strapi.db.connection('humas_edition_counts').where({ role: 'kind' }).del();
    await newsroom.strapi.db.connection('humas_edition_counts').where({ role: '' }).increment('total', 1);
    await newsroom.stop();
    newsroom = await startNewsroom(newsroom.app);
    expect(await counted()).toEqual(right);
  });
});

describe('related articles', () => {
  it('come from the same event first, then from the same subject and unit, and are never the article itself', async () => {
    const { make } = newsroom;
    const [unit, other] = [
      await make.facility({ shortName: 'Lapas A' }),
      await make.facility({ shortName: 'Lapas B' }),
    ];
    const topic = await make.topic({ code: 'pembinaan', name: 'Pembinaan' });
    const event = await make.event({ name: 'Upacara Bersama' });
    const one = await make.article({
      title: 'Pokok',
      facility: unit.documentId,
      topic: topic.documentId,
      events: [event.documentId],
    });
    await make.article({ title: 'Unit sama', facility: unit.documentId });
    await make.article({ title: 'Unit dan topik sama', facility: unit.documentId, topic: topic.documentId });
    await make.article({ title: 'Kegiatan sama', facility: other.documentId, events: [event.documentId] });
    await make.article({ title: 'Lain sama sekali', facility: other.documentId });
    const { body } = await newsroom.get(`/articles/${one.documentId}/related`);
    expect(body.data.map(({ title }: { title: string }) => title)).toEqual([
      'Kegiatan sama',
      'Unit dan topik sama',
      'Unit sama',
    ]);
  });

  it.each(['tidak-ada', '%00'])('of %s are a 404', async (slug) => {
    expect((await newsroom.get(`/articles/${slug}/related`)).status).toBe(404);
  });
});

describe('the language of one item', () => {
  it('falls back where that is asked for', async () => {
    await newsroom.make.article({ title: 'Hanya Indonesia' });
    expect((await newsroom.get('/articles/hanya-indonesia?locale=en')).status).toBe(404);
    const { body } = await newsroom.get('/articles/hanya-indonesia?locale=en&fallback=id');
    expect(body.data.locale).toBe('id');
    expect((await newsroom.get('/articles/hanya-indonesia?fallback=id')).status).toBe(400);
  });
});
