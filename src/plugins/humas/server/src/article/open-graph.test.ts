import { publicPictureOf } from '../picture';
import { bareArticle, ORIGIN, photoLabel, SITE } from './make-bare-article';
import { openGraphOf } from './open-graph';
import type { BareArticle } from './present';

const openGraph = (given: Partial<BareArticle> = {}) =>
  openGraphOf(bareArticle(given), 'https://humas.example.id/?article=apel-pagi', SITE);

/** Crops of 1,200 pixels, by their heights. */
const crops = (heights: Partial<Record<keyof Crops, number>>): Crops => ({
  ...photoLabel().crops,
  ...Object.fromEntries(
    Object.entries(heights).map(([shape, height]) => [
      shape,
      { url: `/uploads/${height}.jpg`, width: 1200, height, bytes: 9 },
    ]),
  ),
});
type Crops = ReturnType<typeof photoLabel>['crops'];

it('says what is known, and nothing else', () =>
  expect(openGraph()).toEqual({
    'og:type': 'article',
    'og:title': 'Apel Pagi di Lapas',
    'og:description': 'Petugas mengikuti apel pagi.',
    'og:url': 'https://humas.example.id/?article=apel-pagi',
    'og:site_name': 'Ruang Humas',
    'og:locale': 'id_ID',
    'article:published_time': '2022-08-15T08:02:00.000Z',
    'twitter:card': 'summary',
  }));

it.each<{ name: string; given: Partial<BareArticle>; has: object }>([
  {
    name: 'the rendition for previews, absolute, with its size and what it shows',
    given: { cover: photoLabel() },
    has: {
      'og:image': 'https://humas.example.id/uploads/1600.jpg',
      'og:image:width': '1600',
      'og:image:height': '800',
      'og:image:alt': 'Suasana apel',
      'twitter:card': 'summary_large_image',
    },
  },
  {
    name: 'the largest one where all are small, at the storage that serves it',
    given: { cover: photoLabel(publicPictureOf({ url: 'https://cdn.example/a.jpg', width: 900, height: 600 })) },
    has: { 'og:image': 'https://cdn.example/a.jpg' },
  },
  {
    name: 'the crop that is made for previews, where there is one',
    given: { cover: photoLabel({ crops: crops({ '1.91:1': 628, '16:9': 675 }) }) },
    has: { 'og:image': 'https://humas.example.id/uploads/628.jpg', 'og:image:width': '1200', 'og:image:height': '628' },
  },
  {
    name: 'the crop in another wide shape',
    given: { cover: photoLabel({ crops: crops({ '16:9': 675 }) }) },
    has: { 'og:image': 'https://humas.example.id/uploads/675.jpg' },
  },
  {
    name: 'a picture in a newer format where there is no other',
    given: {
      cover: photoLabel(publicPictureOf({ url: '/uploads/a.webp', mime: 'image/webp', width: 900, height: 600 })),
    },
    has: { 'og:image': 'https://humas.example.id/uploads/a.webp', 'twitter:card': 'summary_large_image' },
  },
  {
    name: 'no image for the placeholder of an imported photo',
    given: { cover: photoLabel(publicPictureOf(null)) },
    has: { 'twitter:card': 'summary' },
  },
  {
    name: 'the other language',
    given: { locale: 'en', alternates: [{ locale: 'id', slug: 'apel' }] },
    has: { 'og:locale': 'en_US', 'og:locale:alternate': ['id_ID'] },
  },
  {
    name: 'section and tags',
    given: {
      topic: { code: 'kehumasan', name: 'Kehumasan' },
      origin: { ...ORIGIN, tags: ['lapas'] },
    },
    has: { 'article:section': 'Kehumasan', 'article:tag': ['lapas'] },
  },
  {
    name: 'the latest correction as the change',
    given: {
      corrections: [
        { note: 'b', correctedAt: '2022-08-17T00:00:00.000Z', replaces: null },
        { note: 'a', correctedAt: '2022-08-16T00:00:00.000Z', replaces: null },
      ],
    },
    has: { 'article:modified_time': '2022-08-17T00:00:00.000Z' },
  },
  {
    name: 'the title where there is no summary',
    given: { summary: '' },
    has: { 'og:description': 'Apel Pagi di Lapas' },
  },
])('has $name', ({ given, has }) => expect(openGraph(given)).toMatchObject(has));

it('never passes the time of an update off as the time of publication', () => {
  const tags = openGraph({ releasedAtBasis: 'origin-updated' });
  expect(tags['article:published_time']).toBeUndefined();
  expect(tags['article:modified_time']).toBe('2022-08-15T08:02:00.000Z');
});
