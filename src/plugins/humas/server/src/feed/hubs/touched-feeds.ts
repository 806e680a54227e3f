/** The feeds that a change is seen in: everybody's, and those of its unit, region, topic and events, in each format. */
import { DEFAULT_PAGE_SIZE } from '../../../../contracts/parameters';
import { LOCALES, type Locale } from '../../../../contracts/public';
import type { Touched } from '../../edition';
import { FORMATS, SCOPES, type Format, type Page, type ScopeKind } from '../scopes';

export type AddressOf = (kind: ScopeKind, key: string, format: Format, page: Page) => string;
export type KeyOf = (kind: Exclude<ScopeKind, 'all'>, documentId: string) => Promise<string | null>;

export async function feedsTouched(articles: Touched[], keyOf: KeyOf, addressOf: AddressOf): Promise<string[]> {
  const keys = new Map<string, Promise<string | null>>();
  const known = (kind: Exclude<ScopeKind, 'all'>, target: string) => {
    const name = `${kind} ${target}`;
    const key = keys.get(name) ?? keyOf(kind, target);
    keys.set(name, key);
    return key;
  };
  const addresses = new Set<string>();
  const add = (kind: ScopeKind, key: string, locale: Locale) => {
    for (const format of FORMATS) addresses.add(addressOf(kind, key, format, { locale, pageSize: DEFAULT_PAGE_SIZE }));
  };
  for (const { locale, shows } of articles) {
    if (!isLocale(locale)) continue;
    add('all', '', locale);
    for (const { role, target } of shows) {
      if (!isKind(role)) continue;
      const key = await known(role, target);
      if (key !== null) add(role, key, locale);
    }
  }
  return [...addresses];
}

const isLocale = (locale: string): locale is Locale => LOCALES.some((known) => known === locale);
const isKind = (role: string): role is Exclude<ScopeKind, 'all'> =>
  role !== 'all' && SCOPES.some((known) => known === role);
