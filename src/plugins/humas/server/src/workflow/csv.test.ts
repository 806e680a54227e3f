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

describe('a line of the trail', () => {
  it('has no cell that a spreadsheet would run', () => expect(cells({ title: '=1+1' })).toContain(`;"'=1+1";`));

  it('has as many cells as the head', () =>
    expect(csvLine(entry).split(';')).toHaveLength(csvHead().split(';').length));
});
