/** For tests: changes as another newsroom's feed says them. */
import type { ArticleEdition } from '../../../../contracts/public';

export const UNIT_SITE = 'https://unit.example';

type Overrides = Partial<Omit<ArticleEdition, 'origin'>> & { origin?: object | null };

export function articleChange(seq: number, { locale = 'id', ...edition }: Overrides = {}) {
  const head = { id: 'a1', slug: 'apel-pagi', locale };
  return {
    ...{ seq, type: 'article', ...head, changedAt: '2026-11-01T00:00:00.000Z', status: 'live' },
    edition: {
      ...{ ...head, type: 'article', kind: 'news', title: 'Apel Pagi di Lapas', kicker: null, dateline: null },
      ...{ summary: 'Petugas mengikuti apel pagi.', releasedAt: '2022-08-15T08:02:00.000Z', wordCount: 4 },
      ...{ facility: UNIT, publisher: null, sourceLabel: 'Humas Lapas Purwodadi', topic: null, byline: null },
      ...{ body: [], quotes: [], photos: [], events: [], corrections: [], origin: null, jsonLd: {}, openGraph: {} },
      share: { url: `${UNIT_SITE}/?article=apel-pagi` },
      ...edition,
    },
  };
}

const UNIT = { slug: 'lapas-purwodadi', name: 'Lapas Kelas IIB Purwodadi', shortName: 'Lapas Purwodadi' };

export function eventChange(seq: number, edition: object = {}) {
  const head = { id: 'e1', slug: 'apel-bersama' };
  return {
    ...{ seq, type: 'event', ...head, locale: null, changedAt: '2026-11-01T00:00:00.000Z', status: 'live' },
    edition: {
      ...head,
      ...{ type: 'event', name: 'Apel Bersama', startsOn: '2026-11-01', endsOn: null, timeZone: 'Asia/Jakarta' },
      ...{ mode: null, englishName: null, isAllDay: true, startTime: null, endTime: null, venue: null },
      ...{ organiser: null, facilities: [], aliases: [], description: null, topics: [], subjects: [], coverage: [] },
      share: { url: `${UNIT_SITE}/?event=apel-bersama` },
      jsonLd: { '@context': 'https://schema.org', '@type': 'Event', '@id': `${UNIT_SITE}/?event=apel-bersama` },
      ...edition,
    },
  };
}

export const withdrawnChange = (seq: number, type: 'article' | 'event' = 'article') => ({
  ...{ seq, type, id: 'a1', locale: type === 'article' ? 'id' : null, slug: 'apel-pagi' },
  ...{ changedAt: '2026-11-01T00:00:00.000Z', status: 'withdrawn', reason: 'Salah unggah' },
});

export const meta = (given: object = {}) => ({ epoch: 'e-1', next: 1, newest: 1, hasMore: false, ...given });
