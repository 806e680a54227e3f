/** Items as looks hand them over: a test says only what it is about. */
import type { EventEdition } from '../../src/plugins/humas/contracts/public';
import type {
  IncomingArticle,
  IncomingItem,
  Withdrawal,
} from '../../src/plugins/humas/server/src/aggregation/incoming';
import { paragraph } from './make';

let number = 0;

/** Its words are its own, unless a test gives it others. */
export function incomingArticle(given: Partial<IncomingArticle> = {}): IncomingArticle {
  number += 1;
  return {
    ...{ type: 'article', locale: 'id', kind: 'news', title: `Apel Pagi Ke-${number}`, kicker: null },
    ...{ summary: 'Petugas mengikuti apel pagi.', dateline: null, quotes: [], byline: null, corrections: [] },
    body: [paragraph(`Apel pagi nomor ${number} diikuti seluruh petugas Lapas Kelas IIB Purwodadi di lapangan.`)],
    ...{ topic: null, tags: [], url: `https://unit.example/berita/${number}`, platform: 'Humas Lapas Purwodadi' },
    ...{ publishedAt: '2026-03-01T02:00:00.000Z', updatedAt: null, photos: [], events: [] },
    facility: { slug: null, names: ['Lapas Kelas IIB Purwodadi', 'Lapas Purwodadi'] },
    isSummaryOnly: false,
    ...given,
  };
}

export function eventItem(key: string, given: Partial<EventEdition> = {}): IncomingItem {
  number += 1;
  const edition: EventEdition = {
    ...{ id: 'e1', slug: 'panen', type: 'event', name: `Panen Raya ${number}`, startsOn: '2026-03-01' },
    ...{ endsOn: null, timeZone: 'Asia/Jakarta', mode: null, englishName: null, isAllDay: false, startTime: '08:00' },
    ...{ endTime: null, venue: { name: 'Lapangan', locality: 'Purwodadi' }, organiser: null, facilities: [] },
    ...{ aliases: [], description: null, topics: [], subjects: [], coverage: [] },
    share: { url: 'https://unit.example/?event=panen' },
    jsonLd: { '@context': 'https://schema.org', '@type': 'Event', '@id': 'https://unit.example/?event=panen' },
    ...given,
  };
  return { key, group: key, payload: { type: 'event', edition } };
}

export function withdrawal(given: Partial<Withdrawal> = {}): Withdrawal {
  return { type: 'withdrawal', of: 'article', locale: 'id', reason: 'Salah unggah', ...given };
}

/** Of an article that came before. */
export function withdrawalOf({ key, group, payload }: IncomingItem, reason: string): IncomingItem {
  return { key, group, payload: withdrawal({ locale: (payload as IncomingArticle).locale, reason }) };
}
