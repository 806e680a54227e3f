/** The trail as a spreadsheet reads it. */
import type { TrailEntry } from '../../../contracts/workflow';
import { CSV_MARK, csvRow, type Cell } from '../core';

const COLUMNS: [string, (entry: TrailEntry) => Cell][] = [
  ['waktu_utc', ({ at }) => at],
  ['satuan_kerja', ({ facility }) => facility?.shortName],
  ['jenis', ({ type }) => type],
  ['dokumen', ({ documentId }) => documentId],
  ['bahasa', ({ locale }) => locale],
  ['judul', ({ title }) => title],
  ['langkah', ({ transition }) => transition],
  ['dari', ({ from }) => from],
  ['ke', ({ to }) => to],
  ['versi', ({ version }) => version],
  ['pelaku', ({ actor }) => actor.name],
  ['jenis_pelaku', ({ actor }) => actor.kind],
  ['naskah_sendiri', ({ isOwn }) => (isOwn ? 'ya' : '')],
  ['catatan', ({ note }) => note],
  ['berubah', ({ changes }) => changes.join(' ')],
];

export const csvHead = (): string => `${CSV_MARK}${csvRow(COLUMNS.map(([name]) => name))}`;

export const csvLine = (entry: TrailEntry): string => csvRow(COLUMNS.map(([, of]) => of(entry)));
