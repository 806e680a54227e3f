import slugify from 'slugify';

const LONGEST = 120;
/** With the unit's name or a number behind it. */
const LONGEST_GIVEN = 140;

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

/** What an officer typed, or what was given before: kept to the letter where it already is an address. */
export function asSlug(value: string, fallback: string): string {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= LONGEST_GIVEN ? value : slugOf(value, fallback);
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const lastBreak = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, lastBreak > LONGEST / 2 ? lastBreak : LONGEST);
}
