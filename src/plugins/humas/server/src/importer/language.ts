/** Indonesian or English, by the small words that neither language can do without. */
const INDONESIAN = new Set(
  'dan yang di dengan untuk dari pada oleh ini itu dalam kepada serta akan telah juga'.split(' '),
);
const ENGLISH = new Set('the of and to in for with by on at was were is are has have from that this'.split(' '));

export function readLanguage(text: string): 'id' | 'en' {
  let balance = 0;
  for (const [word] of text.slice(0, 20_000).matchAll(/\p{L}+/gu)) {
    const small = word.toLowerCase();
    if (INDONESIAN.has(small)) balance -= 1;
    else if (ENGLISH.has(small)) balance += 1;
  }
  return balance > 0 ? 'en' : 'id';
}
