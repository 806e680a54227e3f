/** Who may be recognised in a photo: no child in custody, and no inmate without a consent that holds on the day. */
import type { PeopleRules } from '../../../../contracts/people';
import type { Finding, Manuscript, ManuscriptPhoto, Sentence } from '../../../../contracts/workflow';
import { DEFAULT_ZONE, localDateOf } from '../../core';
import { isUnitForChildren } from './children';
import { error, type Rule } from './finding';
import { photoLabel, pictureLabel } from './photos';

export type Breach =
  | 'children'
  | 'children-unmasked'
  | 'inmates-unmasked'
  | 'consent-missing'
  | 'consent-not-yet'
  | 'consent-ended';

/** The check under the rules of an installation. */
export const recognisableUnder = (rules: PeopleRules): Rule => {
  return (manuscript, now) => checkRecognisable(manuscript, now, rules);
};

function checkRecognisable(manuscript: Manuscript, now: Date, rules: PeopleRules): Finding[] {
  const day = dayOfRelease(manuscript, now);
  const around = { rules, day, isUnitForChildren: isUnitForChildren(manuscript) };
  const shown = [
    ...manuscript.photos.map((photo, index) => ({ photo, field: 'photos', label: photoLabel(photo, index + 1) })),
    ...manuscript.bodyPhotos.map((photo) => ({ photo, field: 'body', label: pictureLabel(photo, photo.picture) })),
  ];
  return shown.flatMap(({ photo, field, label }) => {
    const breach = breachOf(photo, around);
    if (!breach) return [];
    const code = breach.startsWith('children') ? 'photo-of-children' : 'photo-of-inmates';
    return [error({ code, field, text: photo.caption ?? '' }, sentenceFor(breach, label, photo))];
  });
}

/** The local day on which readers get it: after an embargo, if that is later. */
function dayOfRelease({ facility, embargoUntil }: Pick<Manuscript, 'facility' | 'embargoUntil'>, now: Date): string {
  const at = embargoUntil && embargoUntil > now.toISOString() ? embargoUntil : now;
  return localDateOf(at, facility?.timeZone ?? DEFAULT_ZONE);
}

type Shown = Pick<ManuscriptPhoto, 'subjects' | 'isMasked' | 'isOfUnitForChildren' | 'consent'>;

export interface Around {
  rules: PeopleRules;
  /** Local date on which it is shown. */
  day: string;
  /** What shows it comes from a unit that keeps children. */
  isUnitForChildren: boolean;
}

/** The rule that the photo breaks where it is shown; null where it may be. */
export function breachOf(photo: Shown, { rules, day, isUnitForChildren }: Around): Breach | null {
  const { subjects, isMasked, consent } = photo;
  const showsInmates = subjects === 'inmates';
  if (subjects === 'children' || (showsInmates && (isUnitForChildren || photo.isOfUnitForChildren))) {
    if (rules.children === 'never') return 'children';
    return isMasked ? null : 'children-unmasked';
  }
  if (!showsInmates || isMasked) return null;
  if (rules.inmates === 'masked') return 'inmates-unmasked';
  if (!consent) return 'consent-missing';
  if (day < consent.givenOn) return 'consent-not-yet';
  return consent.until && consent.until < day ? 'consent-ended' : null;
}

/** Names the photo, the rule, and what can be done. */
export function sentenceFor(
  breach: Breach,
  label: Sentence,
  { consent, isMaskedInVain }: Pick<ManuscriptPhoto, 'consent' | 'isMaskedInVain'>,
): Sentence {
  const say = (language: keyof Sentence) => {
    const words = SENTENCES[breach][language]
      .replace('{givenOn}', consent?.givenOn ?? '')
      .replace('{until}', consent?.until ?? '');
    return `${label[language]} ${words}${isMaskedInVain ? ` ${IN_VAIN[language]}` : ''}`;
  };
  return { id: say('id'), en: say('en') };
}

const IN_VAIN: Sentence = {
  id: 'Penyamaran yang sudah digambar belum masuk ke berkasnya: unggah lagi gambarnya, lalu gambar ulang.',
  en: 'The masks that were drawn are not in its file: upload the picture again and draw them anew.',
};

const SENTENCES: Record<Breach, Sentence> = {
  children: {
    id: 'memperlihatkan anak, dan di sini foto anak tidak diterbitkan. Lepaskan fotonya (UU 11/2012 pasal 19).',
    en: 'shows children, and photos of children are not published here. Take the photo out (UU 11/2012 pasal 19).',
  },
  'children-unmasked': {
    id: 'memperlihatkan anak dan belum disamarkan. Samarkan wajahnya, atau lepaskan fotonya (UU 11/2012 pasal 19).',
    en: 'shows children who are not masked. Mask their faces, or take the photo out (UU 11/2012 pasal 19).',
  },
  'inmates-unmasked': {
    id: 'memperlihatkan warga binaan dan belum disamarkan. Samarkan wajahnya, atau lepaskan fotonya (UU 27/2022).',
    en: 'shows inmates who are not masked. Mask their faces, or take the photo out (UU 27/2022).',
  },
  'consent-missing': {
    id: 'memperlihatkan warga binaan tanpa persetujuan yang tercatat. Isi siapa yang memberi persetujuan dan tanggalnya di data foto, atau samarkan wajahnya (UU 27/2022).',
    en: 'shows inmates without a consent on file. Fill in who gave it and when, or mask their faces (UU 27/2022).',
  },
  'consent-not-yet': {
    id: 'memperlihatkan warga binaan, dan persetujuannya baru berlaku mulai {givenOn}. Tunggu sampai hari itu, atau samarkan wajahnya (UU 27/2022).',
    en: 'shows inmates whose consent holds from {givenOn} only. Wait for that day, or mask their faces (UU 27/2022).',
  },
  'consent-ended': {
    id: 'memperlihatkan warga binaan, dan persetujuannya berakhir {until}. Perbarui persetujuannya, samarkan wajahnya, atau lepaskan fotonya (UU 27/2022).',
    en: 'shows inmates whose consent ended on {until}. Renew it, mask their faces, or take the photo out (UU 27/2022).',
  },
};
