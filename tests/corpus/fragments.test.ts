/** Real dates, datelines, credits, bylines and unit names: each must parse to what the corpus says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseClosingByline } from '../../src/plugins/humas/server/src/importer/byline';
import { parseCredit } from '../../src/plugins/humas/server/src/importer/credit';
import { parseDateline } from '../../src/plugins/humas/server/src/importer/dateline';
import { parseFacilityName } from '../../src/plugins/humas/server/src/importer/facility-name';
import { parseIndonesianDate } from '../../src/plugins/humas/server/src/core/indonesian-date';

interface Fragment {
  kind: string;
  raw: string;
  referenceDate?: string | null;
  expected: string | null | Record<string, unknown>;
}

const folder = process.env.HUMAS_CORPUS ?? path.resolve(__dirname, '../../../shared/data');
const fragments = (JSON.parse(readFileSync(path.join(folder, 'text/fragments.json'), 'utf8')) as { items: Fragment[] })
  .items;

const READERS: Record<string, (fragment: Fragment) => unknown> = {
  date: ({ raw, referenceDate }) => parseIndonesianDate(raw, { referenceDate })?.value ?? null,
  dateline: ({ raw }) => parseDateline(raw) ?? { place: null, agency: null },
  credit: ({ raw }) => parseCredit(raw),
  closingByline: ({ raw }) => parseClosingByline(raw),
  facilityName: ({ raw }) => parseFacilityName(raw),
};

describe('every fragment of the corpus', () => {
  it('has a reader', () => {
    expect(fragments).toHaveLength(51);
    expect(fragments.filter(({ kind }) => !READERS[kind])).toEqual([]);
  });

  it.each(fragments.map((fragment) => [fragment.kind, fragment.raw, fragment] as const))(
    '%s: %s',
    (kind, _, fragment) => {
      const read = READERS[kind]?.(fragment);
      if (fragment.expected === null || typeof fragment.expected === 'string') expect(read).toEqual(fragment.expected);
      else expect(read).toMatchObject(fragment.expected);
    },
  );
});
