import { ARTICLES } from './articles';
import { drawScene } from './draw-scene';
import { EVENTS } from './events';
import { FACILITIES } from './facilities';
import { PHOTOS } from './photos';
import { REGIONS } from './regions';
import { quotesOf } from './text';
import { TOPICS } from './topics';

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const has = (records: { slug: string }[], key: string) => records.some(({ slug }) => slug === key);
const texts = ARTICLES.flatMap((article) =>
  [article.id, article.en].flatMap((text) => (text ? [{ article, text }] : [])),
);
const wordsOf = (body: unknown) => JSON.stringify(body);

describe('sample content', () => {
  it('names only records that it brings along', () => {
    for (const article of ARTICLES) {
      const missing = [
        ...[article.facility].filter((slug) => !has(FACILITIES, slug)),
        ...(article.events ?? []).filter((slug) => !has(EVENTS, slug)),
        ...article.photos.filter((slug) => !has(PHOTOS, slug)),
        ...[article.topic].filter((code) => !TOPICS.some((topic) => topic.code === code)),
      ];
      expect({ article: article.key, missing }).toEqual({ article: article.key, missing: [] });
    }
    expect(FACILITIES.filter(({ region }) => !has(REGIONS, region))).toEqual([]);
    expect(EVENTS.flatMap(({ facilities }) => facilities).filter((slug) => !has(FACILITIES, slug))).toEqual([]);
    expect(
      PHOTOS.filter(({ facility, event }) => !has(FACILITIES, facility) || (event && !has(EVENTS, event))),
    ).toEqual([]);
  });

  it('is news of all three zones, of every year from 2021 to 2025, in two languages', () => {
    expect(new Set(FACILITIES.map(({ timeZone }) => timeZone)).size).toBe(3);
    expect([...new Set(ARTICLES.map(({ releasedAt }) => releasedAt.slice(0, 4)))]).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    expect(ARTICLES.length).toBeGreaterThanOrEqual(30);
    expect(ARTICLES.filter(({ en }) => en).length).toBeGreaterThanOrEqual(8);
  });

  it('prints the weekday that the date has', () => {
    for (const { article, text } of texts) {
      for (const [, weekday, day, month] of wordsOf(text.body).matchAll(/(\p{Lu}\p{Ll}+) \((\d\d)\/(\d\d)\)/gu)) {
        const date = new Date(`${article.releasedAt.slice(0, 4)}-${month}-${day}T00:00:00Z`);
        expect(`${article.key}: ${weekday} ${day}/${month}`).toBe(
          `${article.key}: ${WEEKDAYS[date.getUTCDay()]} ${day}/${month}`,
        );
      }
    }
  });

  it('shows no photo that was taken after the article', () => {
    for (const { key, photos, releasedAt } of ARTICLES) {
      const later = photos.filter((slug) =>
        PHOTOS.some((photo) => photo.slug === slug && photo.takenOn > releasedAt.slice(0, 10)),
      );
      expect({ key, later }).toEqual({ key, later: [] });
    }
  });

  it('quotes what stands in the body', () => {
    for (const { article, text } of texts) expect(() => quotesOf(text, article)).not.toThrow();
  });

  it('says with every picture what it shows and whose it is', () => {
    for (const { slug, caption, altText, credit } of PHOTOS) {
      expect({ slug, isComplete: Boolean(caption && altText && credit) }).toEqual({ slug, isComplete: true });
    }
    expect(new Set(PHOTOS.map(({ scene, seed }) => `${scene} ${seed}`)).size).toBe(PHOTOS.length);
  });

  it('draws the same picture for the same seed, and another one for another', async () => {
    const [first, again, other] = await Promise.all([drawScene('gate', 1), drawScene('gate', 1), drawScene('gate', 2)]);
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });
});
