/**
 * Knows whether anything was published since: what is kept in memory is good for one state of the sequence.
 *
 * SQLite tells a connection whether another one has written (`data_version`), so every look is exact. On PostgreSQL
 * every publication says so to all who listen; the sequence is read once a second besides, because a listener that
 * was cut off hears nothing. Who could not ask for two seconds does not know.
 */
import type { Core } from '@strapi/strapi';
import type { EditionReader } from './reader';
import { CHANNEL } from './sequence';

const ASK_EVERY_MS = 1000;
const KNOWN_FOR_MS = 2000;

export interface SequenceWatch {
  /** Names the present state; null when it is not known. */
  state(): Promise<string | null>;
  /** Something was published here: no need to wait for word of it. */
  forget(): void;
  close(): Promise<void>;
}

interface Counter {
  value: number | string;
  epoch: string;
}

async function readState(reader: EditionReader): Promise<string> {
  const [counter] = await reader.all<Counter>('select value, epoch from humas_counter where id = 1', []);
  return counter ? `${counter.epoch}.${counter.value}` : '';
}

export function watchSqlite(reader: EditionReader): SequenceWatch {
  let version: number | null = null;
  let known: string | null = null;
  let asking: Promise<string | null> | null = null;

  async function look(): Promise<string | null> {
    const [row] = await reader.all<{ data_version: number }>('pragma data_version', []);
    if (row?.data_version === version) return known;
    known = await readState(reader);
    version = row?.data_version ?? null;
    return known;
  }
  const forget = () => {
    asking = null;
  };
  return {
    state() {
      if (asking) return asking;
      setImmediate(forget); // requests that came in together share one look
      return (asking = look());
    },
    forget,
    close: async () => {},
  };
}

/** The little of a pg connection that listening needs. */
interface Listener {
  query(sql: string): Promise<unknown>;
  on(event: 'notification' | 'error' | 'end', heard: (error?: Error) => void): void;
  removeAllListeners(): void;
}

export function watchPostgres(strapi: Core.Strapi, reader: EditionReader): SequenceWatch {
  let known: string | null = null;
  let askedAt = 0;
  let isClosed = false;
  let listener: Listener | null = null;
  let asking: Promise<void> | null = null;
  let news = 0;

  const ask = async (): Promise<void> => {
    const before = news;
    const state = await readState(reader).catch(() => null); // not known then; the reader's own question will say why
    if (state === null || before !== news) return;
    known = state;
    askedAt = Date.now();
  };
  const askOnce = () => (asking ??= ask().finally(() => (asking = null)));
  const forget = () => {
    news += 1;
    askedAt = 0;
  };
  const isKnown = () => Date.now() - askedAt <= KNOWN_FOR_MS;
  const { client } = strapi.db.connection;
  const listen = async () => {
    const connection: Listener = await client.acquireRawConnection();
    connection.on('notification', forget);
    for (const end of ['error', 'end'] as const) connection.on(end, () => (listener = null));
    await connection.query(`listen ${CHANNEL}`);
    listener = connection;
    if (isClosed) await hangUp();
  };
  const hangUp = async () => {
    const connection = listener;
    listener = null;
    connection?.removeAllListeners();
    if (connection) await client.destroyRawConnection(connection);
  };
  const round = async () => {
    if (!listener) await listen().catch(() => {}); // polling goes on meanwhile
    await askOnce();
  };
  const timer = setInterval(() => void round(), ASK_EVERY_MS).unref();
  void round();

  return {
    async state() {
      if (!isKnown()) await askOnce();
      return isKnown() ? known : null;
    },
    forget,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await hangUp();
      await asking;
    },
  };
}
