/** A feed in XML, of any version. */
import { bilingual } from './bilingual';
import { unreadable } from '../problem';
import type { ReadFeed } from '../shapes';
import { ATOM_ENTRY, ATOM_ROOTS, readAtom, spellEntry, tombstonesIn } from './atom';
import { momentOf } from './dates';
import { inTime, tooLong, type IsOver } from './in-time';
import { createNewest, MOST_ENTRIES } from './newest';
import { readRss, RSS_ENTRY, RSS_ROOTS, spellItem } from './rss';
import { elementsOf, readTree, wordsIn, type Element } from './tree';

export const isFeedRoot = (name: string) => ATOM_ROOTS.has(name) || RSS_ROOTS.has(name);

const MOST_TOMBSTONES = 5_000;

export function readFeed(xml: string, address: string, isOver: IsOver): ReadFeed {
  const newest = createNewest<Element>(dateOf);
  const root = readTree(xml, {
    address,
    take(element, { name }) {
      const isEntry = ATOM_ROOTS.has(name)
        ? ATOM_ENTRY.has(element.name)
        : RSS_ROOTS.has(name) && RSS_ENTRY.has(element.name);
      if (isEntry) newest.add(element);
      return isEntry;
    },
  });
  if (!root || !isFeedRoot(root.name)) throw unreadable('Itu bukan umpan', 'That is no feed');
  const isAtom = ATOM_ROOTS.has(root.name);
  const { items: entries, left } = inTime(newest.all(), isAtom ? spellEntry : spellItem, isOver);
  const feed = isAtom ? readAtom(root, entries) : readRss(root, entries);
  return {
    kind: 'feed',
    ...feed,
    deleted: tombstonesIn(root, MOST_TOMBSTONES),
    problems: [...problemsOf(xml, newest.left()), ...tooLong(left)],
  };
}

const DATES = new Set([
  ...['pubdate', 'dc:date', 'date', 'published', 'updated', 'issued', 'modified', 'created'],
  ...['atom:published', 'atom:updated', 'atom:issued', 'atom:modified', 'atom:created', 'dcterms:issued'],
]);

function dateOf(entry: Element): string | null {
  for (const element of elementsOf(entry)) {
    const moment = DATES.has(element.name) ? momentOf(wordsIn(element)) : null;
    if (moment) return moment;
  }
  return null;
}

function problemsOf(xml: string, left: number): string[] {
  const head = xml.slice(0, 2_000);
  return [
    left > 0 ? tooMany(left) : null,
    /<!ENTITY/i.test(head)
      ? bilingual(
          'Entitas yang didefinisikan umpan itu sendiri tidak dibuka',
          'Entities that the feed defines itself were not expanded',
        )
      : null,
  ].filter((problem) => problem !== null);
}

export const tooMany = (left: number): string =>
  bilingual(
    `Hanya ${MOST_ENTRIES} entri terbaru yang dibaca; ${left} lainnya ditinggalkan`,
    `Only the newest ${MOST_ENTRIES} entries were read; ${left} others were left out`,
  );
