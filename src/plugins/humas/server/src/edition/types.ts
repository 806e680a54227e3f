import type { EditionType, Locale } from '../../../contracts/public';

/** What the edition room must know of each content type: where it lives and what its address is made of. */
export interface PublicType {
  type: EditionType;
  uid: `plugin::humas.${string}`;
  table: string;
  hasDrafts: boolean;
  isLocalized: boolean;
  slugSource: string;
  slugFallback: string;
}

export const PUBLIC_TYPES: Record<EditionType, PublicType> = {
  region: row('region', 'regions', { slugSource: 'name', slugFallback: 'wilayah' }),
  facility: row('facility', 'facilities', { slugSource: 'shortName', slugFallback: 'upt' }),
  photo: row('photo', 'photos', { slugSource: 'caption', slugFallback: 'foto' }),
  event: row('event', 'events', { slugSource: 'name', slugFallback: 'kegiatan', hasDrafts: true }),
  article: row('article', 'articles', {
    slugSource: 'title',
    slugFallback: 'artikel',
    hasDrafts: true,
    isLocalized: true,
  }),
};

/** Editions of types without translations stand under this locale and answer to every one. */
export const ANY_LOCALE = '*';
export type EditionLocale = Locale | typeof ANY_LOCALE;

export function publicTypeOf(uid: string): PublicType | undefined {
  return Object.values(PUBLIC_TYPES).find((each) => each.uid === uid);
}

type Options = Pick<PublicType, 'slugSource' | 'slugFallback'> & Partial<PublicType>;

function row(type: EditionType, plural: string, options: Options): PublicType {
  return {
    type,
    uid: `plugin::humas.${type}`,
    table: `humas_${plural}`,
    hasDrafts: false,
    isLocalized: false,
    ...options,
  };
}
