import type { TrailEntry } from '../../../../contracts/workflow';
import { unitTime } from '../unit-time';
import type { Words } from '../words';
import { noteWords } from './note-words';

const words = {
  say: (key: string, values: object = {}) => [key, ...Object.values(values)].join(' '),
  field: (name: string, type: string) => `${type}.${name}`,
  time: (instant: string, zone: 'Asia/Makassar') => unitTime(instant, zone, 'id'),
} as unknown as Words;
const UNIT = { documentId: 'u', shortName: 'Lapas Singaraja', timeZone: 'Asia/Makassar' } as const;

const NOTES: { name: string; transition: TrailEntry['transition']; note: string | null; shown: string | null }[] = [
  { name: 'nothing where nothing was said', transition: 'submit', note: null, shown: null },
  { name: 'a note of a person stays', transition: 'requestChanges', note: 'versi 2', shown: '“versi 2”' },
  {
    name: 'a planned release is on the clock of the unit',
    transition: 'schedule',
    note: 'terbit 2026-11-26T23:30:00.000Z',
    shown: 'schedule.publishAt 27 Nov 2026, 07.30 WITA',
  },
  {
    name: 'a planned withdrawal has its reason',
    transition: 'schedule',
    note: 'terbit 2026-11-26T23:30:00.000Z; tarik 2026-11-28T00:00:00.000Z: Usai; selesai',
    shown: 'schedule.publishAt 27 Nov 2026, 07.30 WITA; schedule.withdrawAt 28 Nov 2026, 08.00 WITA: “Usai; selesai”',
  },
  {
    name: 'a plan is taken back',
    transition: 'schedule',
    note: 'jadwal dihapus (no plan)',
    shown: 'schedule.takenBack',
  },
  { name: 'a restored version', transition: 'restore', note: 'versi 12', shown: 'history.restoredFrom 12' },
  { name: 'a setting', transition: 'setting', note: 'hasOneOfficer: true', shown: 'facility.hasOneOfficer: yes' },
  { name: 'what is not known is shown as it is', transition: 'schedule', note: 'lain', shown: '“lain”' },
];

it.each(NOTES)('$name', ({ transition, note, shown }) => {
  const entry = { transition, note, type: 'facility', facility: UNIT } as TrailEntry;
  expect(noteWords(entry, words)).toBe(shown);
});
