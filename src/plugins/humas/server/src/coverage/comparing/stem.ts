/** A light stem of an Indonesian word: enough that "mengglorifikasi" and "glorifikasikan" meet; no dictionary. */
const SHORTEST = 4;
const ENDS = /(?:nya|lah|kah|kan|an|i)$/;
/** "meninjau" is "tinjau", "menyapa" "sapa", "memukul" "pukul": the nasal has taken the first letter's place. */
const BEGINS: [RegExp, string][] = [
  [/^(?:meny|peny)(?=[aeiou])/, 's'],
  [/^(?:men|pen)(?=[aeiou])/, 't'],
  [/^(?:mem|pem)(?=[aeiou])/, 'p'],
  [
    /^(?:meng(?=[aeioughk])|peng(?=[aeioughk])|mem(?=[bpf])|pem(?=[bpf])|men(?=[cdjtsz])|pen(?=[cdjtsz])|me(?=[lrwymn])|ber|ter|di|ke|se)/,
    '',
  ],
];

export function stemOf(word: string): string {
  let stem = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  for (let times = 0; times < 2; times += 1) stem = without(stem, ENDS, '');
  const begin = BEGINS.find(([part]) => part.test(stem));
  return begin ? without(stem, ...begin) : stem;
}

function without(word: string, part: RegExp, instead: string): string {
  const shorter = word.replace(part, instead);
  return shorter.length >= SHORTEST ? shorter : word;
}

/** Words of letters, in small letters: the parts of "ke-77" and "se-Indonesia" come apart. */
export function lowerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
