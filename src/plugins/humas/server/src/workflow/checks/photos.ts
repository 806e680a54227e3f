/** With every photo is said what it shows, to those who see it and those who do not, and whose it is. */
import type { Finding, Manuscript } from '../../../../contracts/workflow';
import { error, shortened, warning, type Rule } from './finding';

type Photo = Manuscript['photos'][number];

export const checkPhotos: Rule = ({ photos }) =>
  photos.flatMap((photo, index) => [...checkWords(photo, index + 1), ...checkFile(photo, index + 1)]);

/** "Foto ke-2 ("Apel pagi")": which one is meant. */
export function photoLabel({ caption }: Pick<Photo, 'caption'>, number: number) {
  const words = quoted(caption);
  return { id: `Foto ke-${number}${words}`, en: `Photo ${number}${words}` };
}

/** "Gambar ke-1 di dalam isi ("Apel pagi")": a picture between the paragraphs. */
export function pictureLabel({ caption }: Pick<Photo, 'caption'>, number: number) {
  const words = quoted(caption);
  return { id: `Gambar ke-${number} di dalam isi${words}`, en: `Picture ${number} in the text${words}` };
}

const quoted = (caption: string | null) => (caption?.trim() ? ` ("${shortened(caption.trim())}")` : '');

function checkWords(photo: Photo, number: number): Finding[] {
  const missing = WORDS.filter(({ of }) => !photo[of]?.trim());
  if (missing.length === 0) return [];
  const label = photoLabel(photo, number);
  return [
    error(
      { code: 'photo-incomplete', field: 'photos', text: photo.caption ?? '' },
      {
        id: `${label.id} belum memiliki ${listed(missing, 'id')}. Lengkapi di data foto.`,
        en: `${label.en} has no ${listed(missing, 'en')}. Add it to the photo.`,
      },
    ),
  ];
}

function checkFile(photo: Photo, number: number): Finding[] {
  if (photo.hasFile) return [];
  const label = photoLabel(photo, number);
  return [
    warning(
      { code: 'photo-without-file', field: 'photos', text: photo.caption ?? '' },
      {
        id: `${label.id} belum memiliki berkas gambar dan tidak akan tampak. Unggah gambarnya atau lepaskan fotonya.`,
        en: `${label.en} has no file yet and will not be shown. Upload the picture or take the photo out.`,
      },
    ),
  ];
}

const WORDS = [
  { of: 'caption', id: 'keterangan', en: 'caption' },
  { of: 'credit', id: 'kredit', en: 'credit' },
  { of: 'altText', id: 'teks alternatif', en: 'alternative text' },
] as const;

const listed = (words: (typeof WORDS)[number][], language: 'id' | 'en') =>
  new Intl.ListFormat(language, { type: language === 'en' ? 'disjunction' : 'conjunction' }).format(
    words.map((word) => word[language]),
  );
