import { imageObjectsOf } from '../photo';
import { bareArticle, ORIGIN, photoLabel, SITE } from './make-bare-article';
import type { BareArticle } from './present';
import { newsArticleOf, type DescribedSurroundings } from './structured-data';

const UNIT_PAGE = 'https://humas.example.id/?facility=lapas-purwodadi';
const organization: DescribedSurroundings['organization'] = {
  '@type': 'GovernmentOrganization',
  '@id': UNIT_PAGE,
  name: 'Lapas Kelas IIB Purwodadi',
  url: UNIT_PAGE,
};
const PAGE = 'https://humas.example.id/?article=apel-pagi';
const written = (given: Partial<BareArticle> = {}, around: Partial<DescribedSurroundings> = {}) =>
  newsArticleOf(bareArticle(given), { organization, images: [], subjects: [], ...around }, PAGE, SITE);
/** As readers get it. */
const served = (...given: Parameters<typeof written>) => JSON.parse(JSON.stringify(written(...given)));

it('says what is known, and leaves out what is not', () =>
  expect(served()).toEqual({
    '@type': 'NewsArticle',
    '@id': PAGE,
    url: PAGE,
    mainEntityOfPage: PAGE,
    headline: 'Apel Pagi di Lapas',
    description: 'Petugas mengikuti apel pagi.',
    datePublished: '2022-08-15T08:02:00.000Z',
    dateModified: '2022-08-15T08:02:00.000Z',
    inLanguage: 'id',
    isAccessibleForFree: true,
    author: { '@type': 'Organization', name: 'Humas Lapas Purwodadi', url: UNIT_PAGE },
    publisher: organization,
    sourceOrganization: { '@id': UNIT_PAGE },
    copyrightHolder: { '@id': UNIT_PAGE },
    creditText: 'Humas Lapas Purwodadi',
    wordCount: 4,
    timeRequired: 'PT1M',
  }));

it.each<{ name: string; given: Partial<BareArticle>; has: object }>([
  {
    name: 'the place',
    given: { dateline: { place: 'Purwodadi', agency: 'Humas' } },
    has: { dateline: 'Purwodadi, Humas', contentLocation: { '@type': 'Place', name: 'Purwodadi' } },
  },
  {
    name: 'a person who signed',
    given: { byline: { name: 'Siti Rahma', bio: 'Pranata humas', initials: 'SR' } },
    has: { author: { '@type': 'Person', name: 'Siti Rahma', description: 'Pranata humas' } },
  },
  {
    name: 'an office that signed as no person',
    given: { byline: { name: 'Lapas Kelas IIA Jember', bio: null, initials: null } },
    has: { author: { '@type': 'Organization', name: 'Lapas Kelas IIA Jember' } },
  },
  {
    name: 'the page that it was taken from',
    given: { origin: { ...ORIGIN, tags: ['wbp'] } },
    has: { isBasedOn: 'https://www.kompasiana.com/lapas/1', keywords: ['wbp'] },
  },
  {
    name: 'corrections, and the time of the last one',
    given: { corrections: [{ note: 'Jumlahnya 30.', correctedAt: '2022-08-16T00:00:00.000Z', replaces: '20' }] },
    has: {
      dateModified: '2022-08-16T00:00:00.000Z',
      correction: [{ '@type': 'CorrectionComment', text: 'Jumlahnya 30.', datePublished: '2022-08-16T00:00:00.000Z' }],
    },
  },
  {
    name: 'the other language',
    given: { alternates: [{ locale: 'en', slug: 'morning-parade' }] },
    has: {
      workTranslation: [
        {
          '@type': 'NewsArticle',
          '@id': 'https://humas.example.id/?article=morning-parade&locale=en',
          inLanguage: 'en',
        },
      ],
    },
  },
])('has $name', ({ given, has }) => expect(served(given)).toMatchObject(has));

it('has the pictures that can be seen', () => {
  const images = imageObjectsOf([photoLabel({ altText: 'Barisan petugas' }), photoLabel({ url: null })], SITE);
  expect(served({}, { images }).image).toEqual([
    {
      '@type': 'ImageObject',
      '@id': 'https://humas.example.id/uploads/1600.jpg',
      contentUrl: 'https://humas.example.id/uploads/1600.jpg',
      url: 'https://humas.example.id/uploads/1600.jpg',
      thumbnailUrl: 'https://humas.example.id/uploads/500.jpg',
      width: '1600 px',
      height: '800 px',
      caption: 'Suasana apel',
      description: 'Barisan petugas',
      creditText: 'Dokpri',
    },
  ]);
});

it('has the first photo in the shapes that search engines ask for', () => {
  const square = { url: '/uploads/kotak.jpg', width: 1200, height: 1200, bytes: 9 };
  const cover = photoLabel({ crops: { ...photoLabel().crops, '1:1': square } });
  const { image } = served({}, { images: imageObjectsOf([cover, cover], SITE) });
  expect(image.map(({ url }: { url: string }) => url.split('/').at(-1))).toEqual(['1600.jpg', '1600.jpg', 'kotak.jpg']);
  expect(image.at(-1)).toMatchObject({ width: '1200 px', caption: 'Suasana apel', creditText: 'Dokpri' });
});

it('is published by the newsroom where no unit is shown', () => {
  const { publisher, author, copyrightHolder } = served(
    { facility: null, sourceLabel: 'Ruang Humas' },
    { organization: null },
  );
  const newsroom = { '@type': 'Organization', name: 'Ruang Humas', url: 'https://humas.example.id' };
  expect(publisher).toMatchObject(newsroom);
  expect(author).toEqual(newsroom);
  expect(copyrightHolder).toBeUndefined();
});

it('has no time of publication where only an update is known', () => {
  const { datePublished, dateModified } = served({ releasedAtBasis: 'origin-updated' });
  expect([datePublished, dateModified]).toEqual([undefined, '2022-08-15T08:02:00.000Z']);
});

it.each(['kata '.repeat(100), 'a'.repeat(500), '👮🏽‍♀️'.repeat(80)])('cuts a headline at 110 characters: %s', (title) => {
  const { headline } = served({ title });
  expect(headline.length).toBeLessThanOrEqual(110);
  expect(headline).toMatch(/…$/);
  expect(headline).not.toMatch(/\p{Surrogate}/u);
});

it('sends nobody to an address that is none', () =>
  expect(served({ origin: { ...ORIGIN, url: 'javascript:alert(1)' } }).isBasedOn).toBeUndefined());
