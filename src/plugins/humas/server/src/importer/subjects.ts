/** What was spoken about, when the text lists it: "lima bahasan utama, yaitu A, B, C, dan D." */
import { countWords, splitSentences } from './words';

const LIST_OPENS =
  /(?<!\p{L})(?:hal|arahan|bahasan|pembahasan|materi|poin|point|topik|pokok|aspek|fokus|agenda|tema|pesan|program|prioritas)\b[^.:;]{0,60}?(?:yaitu|yakni|meliputi|antara lain|di antaranya|diantaranya|ialah)\s*:?\s+(?:(?:perihal|mengenai|tentang|soal|terkait)\s+)?/iu;

export function findSubjects(paragraphs: string[]): string[] {
  for (const paragraph of paragraphs) {
    for (const { text } of splitSentences(paragraph)) {
      const subjects = listedIn(text);
      if (subjects.length > 0) return subjects;
    }
  }
  return [];
}

function listedIn(sentence: string): string[] {
  const opening = sentence.length < 1200 ? LIST_OPENS.exec(sentence) : null;
  if (!opening) return [];
  const items = sentence
    .slice(opening.index + opening[0].length)
    .replace(/[.;]\s*$/, '')
    .split(/\s*[,;]\s*(?:dan\s+|serta\s+)?/);
  const last = items.pop() ?? '';
  const listed = [...items, ...last.split(/\s+(?:dan|serta)\s+(?!.*\s(?:dan|serta)\s)/)].map((item) =>
    item.replace(/^(?:dan|serta)\s+/, '').trim(),
  );
  const isList = listed.length >= 3 && listed.every((item) => item !== '' && countWords(item) <= 8);
  return isList ? listed : [];
}
