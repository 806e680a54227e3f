/** An answer of `/changes`, or a line of a file, as items for the inbox. One that cannot be read holds nobody up, and is not lost. */
import { z } from 'zod';
import { change, changesMeta } from '../../../../contracts/changes';
import { LOCALES } from '../../../../contracts/public';
import { breathing } from '../../core';
import type { IncomingItem } from '../incoming';
import {
  articleFrom,
  eventFrom,
  groupOfArticle,
  keyOfArticle,
  keyOfEvent,
  originAddressOf,
  theirArticle,
  theirEvent,
} from './from-edition';

const [live, withdrawn] = change.options;
/** What every change says of itself. Types of newer versions are passed over, not refused. */
const head = live
  .omit({ edition: true, status: true })
  .extend({ type: z.string(), locale: z.string().nullable(), status: z.string() });
const withdrawnHead = withdrawn.pick({ reason: true });

export const changesPage = z.object({ data: z.array(z.unknown()), meta: changesMeta });
export type ChangesPage = z.output<typeof changesPage>;

export interface Surroundings {
  /** The publisher's address. */
  site: string;
  /** Whether an address is one of our own articles. */
  isOurs(url: string): Promise<boolean>;
}

/** Lets others have their turn: a page is hundreds of texts. */
export async function itemsOf(changes: unknown[], around: Surroundings): Promise<IncomingItem[]> {
  const items: IncomingItem[] = [];
  const breathe = breathing();
  for (const each of changes) {
    const item = await itemOf(each, around);
    if (item) items.push(item);
    await breathe();
  }
  return items;
}

/** Null for what is not taken: other types, and what went out from here. */
export async function itemOf(given: unknown, around: Surroundings): Promise<IncomingItem | null> {
  const said = head.safeParse(given);
  if (!said.success) return unreadable(given, said.error);
  const { type, id, locale } = said.data;
  if (type === 'event') return { key: keyOfEvent(id), group: keyOfEvent(id), payload: eventIn(given, said.data) };
  if (type !== 'article') return null;
  const payload = await articleIn(given, said.data, around);
  return payload && { key: keyOfArticle(id, locale), group: groupOfArticle(id), payload };
}

type Head = z.output<typeof head>;
type Payload = IncomingItem['payload'];

async function articleIn(given: unknown, said: Head, { site, isOurs }: Surroundings): Promise<Payload | null> {
  if (said.status === 'withdrawn') return withdrawal(given, said, 'article');
  const read = theirArticle.safeParse((given as { edition?: unknown }).edition);
  if (!read.success) return unreadablePayload(given, said, 'article', read.error);
  const cameFrom = originAddressOf(read.data);
  if (cameFrom && (await isOurs(cameFrom))) return null;
  return articleFrom(read.data, site);
}

function eventIn(given: unknown, said: Head): Payload {
  if (said.status === 'withdrawn') return withdrawal(given, said, 'event');
  const read = theirEvent.safeParse((given as { edition?: unknown }).edition);
  return read.success ? eventFrom(read.data) : unreadablePayload(given, said, 'event', read.error);
}

function withdrawal(given: unknown, { locale }: Head, of: 'article' | 'event'): Payload {
  const { reason } = withdrawnHead.catch({ reason: null }).parse(given);
  return { type: 'withdrawal', of, locale: localeOf(locale), reason };
}

/** It has no name that could be trusted: what came is its name. */
function unreadable(given: unknown, error: z.ZodError): IncomingItem {
  const payload = unreadablePayload(given, { locale: null }, 'article', error);
  const key = `unreadable ${(payload as { text: string }).text.slice(0, 10_000)}`;
  return { key, group: key, payload };
}

function unreadablePayload(
  given: unknown,
  { locale }: Pick<Head, 'locale'>,
  of: 'article' | 'event',
  error: z.ZodError,
): Payload {
  const [issue] = error.issues;
  const where = issue?.path.join('.') || '-';
  return {
    type: 'unreadable',
    of,
    locale: localeOf(locale),
    text: textOf(given),
    problem: {
      id: `Tidak terbaca oleh versi ini (${where}: ${issue?.message}); dibaca lagi sesudah pembaruan`,
      en: `This version cannot read it (${where}: ${issue?.message}); it is read again after an upgrade`,
    },
  };
}

const localeOf = (locale: string | null) => LOCALES.find((each) => each === locale) ?? null;

/** Nested too deep for the program that writes it down: nothing that could be read later either. */
function textOf(given: unknown): string {
  try {
    return JSON.stringify(given);
  } catch {
    return 'null';
  }
}
