import { ORIGIN, photoLabel, UNIT } from '../../article/make-bare-article';
import { hashOf } from '../incoming';
import { articleChange, eventChange, UNIT_SITE } from './make-change';
import { articleFrom, eventFrom, theirArticle, theirEvent } from './from-edition';
import { theirBlocks } from './their-blocks';

const taken = (edition: Parameters<typeof articleChange>[1]) =>
  articleFrom(theirArticle.parse(articleChange(1, edition).edition), UNIT_SITE);

describe('an article', () => {
  it('keeps its words, people, times and unit', () => {
    const correction = { note: 'Jumlah diperbaiki', correctedAt: '2026-11-02T00:00:00.000Z', replaces: '30' };
    const article = taken({
      title: 'Apel',
      kicker: 'Kabar',
      dateline: { place: 'Purwodadi', agency: 'Humas' },
      byline: { name: 'Sari', bio: null, initials: 'S' },
      corrections: [correction],
      topic: { code: 'pembinaan', name: 'Pembinaan' },
      publisher: { ...UNIT, name: 'Rutan Purwodadi', url: 'https://unit.example/u', boilerplate: null } as never,
      events: [{ id: 'e1' } as never],
    });
    expect(article).toMatchObject({
      type: 'article',
      locale: 'id',
      title: 'Apel',
      kicker: 'Kabar',
      dateline: { place: 'Purwodadi', agency: 'Humas' },
      byline: { name: 'Sari', initials: 'S' },
      corrections: [correction],
      topic: 'pembinaan',
      url: `${UNIT_SITE}/?article=apel-pagi`,
      platform: 'Humas Lapas Purwodadi',
      publishedAt: '2022-08-15T08:02:00.000Z',
      updatedAt: '2026-11-02T00:00:00.000Z',
      events: ['event e1'],
      facility: {
        slug: 'lapas-purwodadi',
        names: ['Lapas Kelas IIB Purwodadi', 'Lapas Purwodadi', 'Rutan Purwodadi'],
      },
      isSummaryOnly: false,
    });
  });

  it('shows pictures from where their publisher shows them', () => {
    const [photo] = taken({ photos: [photoLabel({ url: '/uploads/besar.jpg' })] }).photos;
    expect(photo).toMatchObject({ caption: 'Suasana apel', credit: 'Dokpri', url: `${UNIT_SITE}/uploads/besar.jpg` });
    expect(photo?.renditions.jpeg.length).toBeGreaterThan(0);
    expect(JSON.stringify(photo)).not.toMatch(/"url":"(?!https:)/);
  });

  it('that is passed on keeps its first address', () => {
    expect(taken({ origin: { ...ORIGIN, isSyndicated: true } }).url).toBe(ORIGIN.url);
    expect(taken({ origin: { ...ORIGIN } }).url).toBe(`${UNIT_SITE}/?article=apel-pagi`);
    expect(taken({ origin: { ...ORIGIN, url: 'javascript:1', isSyndicated: true } }).url).toBe(
      `${UNIT_SITE}/?article=apel-pagi`,
    );
  });

  it('of a newer version may say more, and of an older one less', () => {
    const { edition } = articleChange(1, { origin: { ...ORIGIN } });
    expect(theirArticle.safeParse({ ...edition, mood: 'senang', share: { ...edition.share, qr: 'x' } }).success).toBe(
      true,
    );
    const older = Object.entries(edition).filter(([name]) => !['jsonLd', 'openGraph', 'wordCount'].includes(name));
    expect(older.length).toBe(Object.keys(edition).length - 3);
    expect(theirArticle.safeParse(Object.fromEntries(older)).success).toBe(true);
  });

  it('looks changed only when something that is taken changes', () => {
    const hash = (edition: Parameters<typeof articleChange>[1]) => hashOf(taken(edition));
    expect(hash({ wordCount: 7, boilerplate: 'Lain', alternates: [{ locale: 'en', slug: 'x' }] })).toBe(hash({}));
    expect(hash({ title: 'Lain' })).not.toBe(hash({}));
  });
});

describe('a body', () => {
  const text = { type: 'text', text: 'kata', bold: true };
  const picture = (url: string) => ({ type: 'image', image: { url, formats: {} }, children: [] });
  it.each<[string, unknown, unknown]>([
    ['known blocks stay', [{ type: 'paragraph', children: [text] }], [{ type: 'paragraph', children: [text] }]],
    ['unknown ones go', [{ type: 'script', children: [text] }, { type: '__proto__' }, 'x', null], []],
    [
      'unknown keys go',
      [{ type: 'heading', level: 2, onclick: 'x', children: [] }],
      [{ type: 'heading', level: 2, children: [] }],
    ],
    [
      'a link is absolute',
      [{ type: 'link', url: '/a', children: [text] }],
      [{ type: 'link', url: `${UNIT_SITE}/a`, children: [text] }],
    ],
    ['of a link to a script the words stay', [{ type: 'link', url: 'javascript:1', children: [text] }], [text]],
    [
      'a picture is absolute, and has nothing of the machine',
      [picture('/uploads/a.jpg')],
      [{ type: 'image', image: { url: `${UNIT_SITE}/uploads/a.jpg` }, children: [{ type: 'text', text: '' }] }],
    ],
    ['a picture of a script goes', [picture('javascript:1')], []],
    ['no list is no body', 'teks', []],
  ])('%s', (_, given, expected) => {
    expect(theirBlocks(given, UNIT_SITE)).toEqual(expected);
  });

  it('that is nested without end is cut', () => {
    let nested: object = text;
    for (let depth = 0; depth < 5000; depth += 1) nested = { type: 'list', children: [nested] };
    expect(JSON.stringify(theirBlocks([nested], UNIT_SITE)).length).toBeLessThan(1000);
  });
});

it('an event looks the same whoever writes about it', () => {
  const event = (given: object) => eventFrom(theirEvent.parse(eventChange(1, given).edition));
  const coverage = [
    { id: 'a1', slug: 'a', locale: 'id', title: 'A', releasedAt: '2026-11-02T00:00:00.000Z', facility: null },
  ];
  expect(hashOf(event({ coverage }))).toBe(hashOf(event({})));
  expect(hashOf(event({ name: 'Lain' }))).not.toBe(hashOf(event({})));
});
