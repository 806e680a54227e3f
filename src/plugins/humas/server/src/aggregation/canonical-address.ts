/** One page has many addresses: what those who pass it on have hung to it is left out. */

/** How a reader came, not where to; the part behind # is nobody's but the browser's. */
export function canonicalAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  const names = [...url.searchParams.keys()].filter((name) => /^(?:utm_|fbclid$|gclid$)/i.test(name));
  // Without a reason the query stays as it was written: reading and writing it would spell it anew.
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** The same page with and without TLS, and with and without a slash at its end. */
export function spellingsOf(address: string): string[] {
  const canonical = canonicalAddress(address);
  const schemes = [canonical, canonical.replace(/^http:/, 'https:'), canonical.replace(/^https:/, 'http:')];
  const all = schemes.flatMap((each) => [each, each.replace(/\/$/, ''), each.replace(/([^/])$/, '$1/')]);
  return [...new Set(all)].filter((each) => each === canonical || !/[?].*\/$/.test(each));
}

/** It names a site, and no article of it. */
export function isFrontPage(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}
