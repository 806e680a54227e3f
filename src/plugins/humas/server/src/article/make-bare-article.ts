import type { PhotoLabel } from '../../../contracts/public';
import { siteFrom } from '../core';
import { publicPictureOf } from '../picture';
import type { BareArticle } from './present';

/** For tests: an article of which each says only what it is about. */
export function bareArticle(given: Partial<BareArticle> = {}): BareArticle {
  return {
    id: 'a1',
    slug: 'apel-pagi',
    type: 'article',
    locale: 'id',
    kind: 'news',
    kicker: null,
    title: 'Apel Pagi di Lapas',
    summary: 'Petugas mengikuti apel pagi.',
    dateline: null,
    releasedAt: '2022-08-15T08:02:00.000Z',
    releasedAtBasis: 'released',
    timeZone: 'Asia/Jakarta',
    wordCount: 4,
    readingTimeMinutes: 1,
    topic: null,
    facility: UNIT,
    cover: null,
    isCorrected: false,
    body: [],
    byline: null,
    quotes: [],
    photos: [],
    events: [],
    corrections: [],
    origin: null,
    publisher: null,
    boilerplate: null,
    sourceLabel: 'Humas Lapas Purwodadi',
    disclaimer: null,
    alternates: [],
    ...given,
  };
}

export const UNIT: NonNullable<BareArticle['facility']> = {
  id: 'f1',
  slug: 'lapas-purwodadi',
  name: 'Lapas Kelas IIB Purwodadi',
  shortName: 'Lapas Purwodadi',
  kind: 'lapas',
  class: 'IIB',
  timeZone: 'Asia/Jakarta',
  region: null,
};

export const ORIGIN: NonNullable<BareArticle['origin']> = {
  platform: 'Kompasiana',
  url: 'https://www.kompasiana.com/lapas/1',
  publishedAt: null,
  updatedAt: null,
  isComplete: true,
  tags: [],
  isSyndicated: false,
};

export function photoLabel(given: Partial<PhotoLabel> = {}): PhotoLabel {
  return {
    id: 'p1',
    slug: 'apel',
    caption: 'Suasana apel',
    altText: null,
    credit: 'Dokpri',
    creditedTo: null,
    takenOn: null,
    ...publicPictureOf(pictureFile()),
    ...given,
  };
}

/** A file of an earlier version: its sizes, and nothing else. */
export function pictureFile(widths = [500, 1000, 1600]) {
  const formats = widths.map((width) => [width, { url: `/uploads/${width}.jpg`, width, height: width / 2 }] as const);
  return { url: '/uploads/asli.jpg', width: 4000, height: 2000, formats: Object.fromEntries(formats) };
}

export const SITE = siteFrom({ publicUrl: 'https://humas.example.id' }, '');
