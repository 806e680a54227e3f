/** Words of a template that somebody forgot to replace. */
import { error, shortened, type Rule } from './finding';
import { passagesOf, withoutRepeats } from './passages';

/** Repetitions are bounded: a megabyte of dots is read once. */
const PLACEHOLDERS = [
  /lorem ipsum/giu,
  /\[(?:isi(?!\p{L})[^\][]{0,80}|nama(?! (?:samaran|disamarkan|dirahasiakan|diubah|tidak|dan)(?!\p{L}))[^\][\p{N}]{0,40}|judul|tanggal|hari|tempat|kota|jabatan)\]/giu,
  // Not "todo": it is a name. Not "XXX": "HUT ke-XXX".
  /(?<![\p{L}\p{N}])TODO(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[Xx]x{2,}(?![\p{L}\p{N}])/gu,
  /(?<!\p{L})judul di ?sini(?!\p{L})/giu,
  // Only as the order that a template gives: "kami tulis harapan di sini" is a sentence.
  /(?<=^|[.!?:([“"] ?)tulis(?:kan|lah)? (?:[^\s.!?]{1,30} ){0,6}di ?sini(?!\p{L})/giu,
  /(?<!\p{L})contoh teks(?!\p{L}| (?:pidato|proklamasi|deskripsi|narasi|prosedur|laporan|puisi|doa))/giu,
  /(?:\.(?: ?\.){7,}|…(?: ?…){2,})/gu,
  /(?<!\p{L})asdf\p{L}*/giu,
];

export const checkPlaceholders: Rule = (manuscript) => {
  const found = passagesOf(manuscript).flatMap((passage) =>
    PLACEHOLDERS.flatMap((words) => passage.text.match(words) ?? []).map((text) => ({ passage, text })),
  );
  return withoutRepeats(found).map(({ text, passage: { field, where } }) =>
    error(
      { code: 'placeholder', field, text },
      {
        id: `Masih ada teks isian "${shortened(text)}" ${where.id}. Ganti dengan isi yang sebenarnya, atau hapus.`,
        en: `There are still words of a template, "${shortened(text)}", ${where.en}. Replace or remove them.`,
      },
    ),
  );
};
