import slugify from 'slugify';

const LONGEST = 120;

/**
 * An Indonesian title as an address: "Rp10.000" stays one number, "&" is "dan", a slash or a dash separates words.
 * Never empty: a title of signs only becomes `fallback`.
 */
export function slugOf(title: string, fallback: string): string {
  const words = title
    .replace(/(\d)\.(?=\d{3}(?!\d))/g, '$1')
    .replace(/&/g, ' dan ')
    .replace(/%/g, ' persen ')
    .replace(/[/\\|_.,:;+–—\u2010-\u2015]/g, ' ')
    .replace(/['’‘`]/g, '');
  const slug = slugify(words, { lower: true, strict: true, locale: 'id', trim: true });
  return cutAtWord(slug) || fallback;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const lastBreak = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, lastBreak > LONGEST / 2 ? lastBreak : LONGEST);
}
