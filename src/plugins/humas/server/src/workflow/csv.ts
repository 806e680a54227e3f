/** The trail as a spreadsheet reads it: UTF-8 with a mark, semicolons as in an Indonesian Excel, no cell that is a formula. */
import type { TrailEntry } from '../../../contracts/workflow';

const COLUMNS: [string, (entry: TrailEntry) => string | number | null | undefined][] = [
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

export const csvHead = (): string => `\uFEFF${COLUMNS.map(([name]) => name).join(';')}\r\n`;

export const csvLine = (entry: TrailEntry): string => `${COLUMNS.map(([, of]) => cell(of(entry))).join(';')}\r\n`;

/** A cell that begins like a formula is run by Excel: an apostrophe makes it text (OWASP, CSV injection). */
function cell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
