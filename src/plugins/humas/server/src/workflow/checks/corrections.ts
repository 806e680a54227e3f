/** What readers were told about a mistake stays, and a text does not change under their eyes without a word. */
import type { Manuscript } from '../../../../contracts/workflow';
import { fold } from '../../core';
import { error, shortened, warning, type Rule } from './finding';
import { wordsOf } from './words-of';

type Correction = Manuscript['corrections'][number];

export const checkCorrections: Rule = (manuscript, now) => [
  ...checkLost(manuscript, now),
  ...checkSilentChange(manuscript, now),
];

/** Corrections that readers do not see yet. */
export function newCorrectionsOf({ corrections, live }: Pick<Manuscript, 'corrections' | 'live'>): Correction[] {
  return without(corrections, live?.corrections ?? []);
}

const checkLost: Rule = ({ corrections, live }) =>
  without(live?.corrections ?? [], corrections).map(({ note }) =>
    error(
      { code: 'correction-lost', field: 'corrections', text: note },
      {
        id: `Ralat yang sudah dibaca publik hilang atau berubah: "${shortened(note)}". Kembalikan seperti semula; bila keliru, tambahkan ralat baru.`,
        en: `A correction that readers already see is gone or altered: "${shortened(note)}". Put it back as it was; if it is wrong itself, add another one.`,
      },
    ),
  );

const checkSilentChange: Rule = (manuscript) => {
  const { corrections, live } = manuscript;
  if (!live || corrections.length > live.corrections.length || wordsOf(manuscript) === live.words) return [];
  return [
    warning(
      { code: 'change-without-correction', field: 'corrections' },
      {
        id: 'Perubahan pada naskah terbit tanpa ralat. Bila yang diubah adalah fakta, tambahkan ralat yang menyebut kesalahannya.',
        en: 'A published text changes without a correction. If a fact was wrong, add a correction that says so.',
      },
    ),
  ];
};

/** `some` less one for each of `others` that says the same. */
function without(some: Correction[], others: Correction[]): Correction[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

const keyOf = ({ note, replaces }: Correction) => `${fold(note)}\n${fold(replaces ?? '')}`;
