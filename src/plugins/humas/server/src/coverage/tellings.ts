/** What texts and events tell, read once for each state: an article is compared with hundreds that were compared before. */
import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { breathing } from '../core';
import { editionsOf, type Live, type Whole, type WholeArticle, type WholeEvent } from '../edition';
import { tellingOf, tellingOfEvent, type Telling } from './comparing';

/** More than one is compared with, at some ten kilobytes each. */
const REMEMBERED = 4_000;
const READ_AT_ONCE = 20;

export interface Told {
  seq: number;
  telling: Telling;
}

export interface Tellings extends ReturnType<typeof createTellings> {}

export function createTellings(strapi: Core.Strapi) {
  const known = new LRUCache<string, Told>({ max: REMEMBERED });

  /** Null where there is nothing to compare; what cannot be read must not keep the others waiting. */
  function remember(key: string, { seq, edition: { id } }: Whole<{ id: string }>, read: () => Telling | null) {
    try {
      const telling = read();
      if (telling) known.set(key, { seq, telling });
      return telling && { seq, telling };
    } catch (error) {
      strapi.log.error(`humas: ${id} cannot be compared: ${(error as Error).message}`);
      return null;
    }
  }

  const tell = (article: WholeArticle): Told | null =>
    remember(keyOf(article.edition.locale, article.edition.id), article, () => tellingOf(article.edition));
  const tellEvent = (event: WholeEvent): Told | null =>
    remember(keyOf(EVENT, event.edition.id), event, () => tellingOfEvent(event.edition));

  /** What changed meanwhile has another number and is read anew. */
  async function toldOf<W>(
    which: Live[],
    kind: string,
    whole: (ids: string[]) => Promise<W[]>,
    read: (one: W) => Told | null,
  ) {
    const found: Told[] = [];
    const unknown: string[] = [];
    for (const { seq, documentId } of which) {
      const told = known.get(keyOf(kind, documentId));
      if (told?.seq === seq) found.push(told);
      else unknown.push(documentId);
    }
    const breathe = breathing();
    for (let start = 0; start < unknown.length; start += READ_AT_ONCE)
      for (const one of await whole(unknown.slice(start, start + READ_AT_ONCE))) {
        await breathe();
        found.push(...[read(one) ?? []].flat());
      }
    return found;
  }

  return {
    tell,
    tellEvent,
    of: (articles: Live[], locale: string): Promise<Told[]> =>
      toldOf(articles, locale, (ids) => editionsOf(strapi).liveArticles(ids, locale), tell),
    ofEvents: (events: Live[]): Promise<Told[]> =>
      toldOf(events, EVENT, (ids) => editionsOf(strapi).liveEvents(ids), tellEvent),
  };
}

const EVENT = 'event';
const keyOf = (kind: string, documentId: string) => `${kind} ${documentId}`;
