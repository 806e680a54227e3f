/** The other newsroom's address, as a person may have written it, and what its relative addresses mean. */

/** Where its API is: "https://a.example", "https://a.example/" and "https://a.example/api/humas/" are the same newsroom. */
export function apiOf(address: string): string {
  const { origin, pathname } = new URL(address);
  const path = pathname.replace(/\/+$/, '');
  return `${origin}${path.endsWith('/api/humas') ? path : `${path}/api/humas`}`;
}

/** The newsroom itself: "https://a.example". */
export const siteOf = (address: string): string => apiOf(address).slice(0, -'/api/humas'.length);

export const isSameNewsroom = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && apiOf(one) === apiOf(other);

/** Absolute, or null for what a browser must not be sent to (`javascript:`, `data:`). */
export function absoluteAt(site: string, address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address, `${site}/`)) return null;
  const url = new URL(address, `${site}/`);
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url.href : null;
}
