import type { TrailEntry } from '../../../contracts/workflow';
import { csvHead, csvLine } from './csv';

const entry: TrailEntry = {
  id: 1,
  at: '2026-01-02T03:04:05.678Z',
  transition: 'approve',
  from: 'in-review',
  to: 'approved',
  actor: { kind: 'user', name: 'Sri' },
  note: null,
  changes: ['title', 'body'],
  version: 3,
  isOwn: false,
  type: 'article',
  documentId: 'abc',
  locale: 'id',
  title: 'Apel pagi',
  facility: { documentId: 'f', shortName: 'Lapas Contoh', timeZone: 'Asia/Jakarta' },
};
const cells = (changed: Partial<TrailEntry>) => csvLine({ ...entry, ...changed });

const rows = [
  { name: 'a quotation mark is doubled', changed: { title: 'Kata "siap"' }, holds: ';"Kata ""siap""";' },
  { name: 'a semicolon stays within its cell', changed: { title: 'Satu; dua' }, holds: ';"Satu; dua";' },
  { name: 'a line break stays within its cell', changed: { note: 'baris\nbaru' }, holds: ';"baris\nbaru";' },
  ...['=1+1', '+62', '-1', '@SUM(A1)', '\t=1'].map((title) => ({
    name: `${JSON.stringify(title)} is no formula`,
    changed: { title },
    holds: `;"'${title}";`,
  })),
];

describe('a line of the trail', () => {
  it.each(rows)('$name', ({ changed, holds }) => expect(cells(changed)).toContain(holds));

  it('has as many cells as the head', () =>
    expect(csvLine(entry).split(';')).toHaveLength(csvHead().split(';').length));
});
