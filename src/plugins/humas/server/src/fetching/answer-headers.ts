/** What the headers of an answer say, as facts. */
type Headers = Record<string, string | string[] | undefined>;

export const headerOf = (headers: Headers, name: string): string | null => {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(', ') : value)?.trim() || null;
};

/** Headers are read byte by byte; an address in one is UTF-8 as a rule (https://fetch.spec.whatwg.org/#concept-response-location-url). */
export const unicodeOf = (header: string | null): string | null =>
  header === null || /[^\x00-\xff]/.test(header) ? header : Buffer.from(header, 'latin1').toString('utf8');

const A_YEAR = 366 * 86_400;

/** RFC 9110 10.2.3: seconds, or a date. Never negative; a year at most. */
export function retryAfterOf(value: string | null, now: number): number | null {
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), A_YEAR);
}

/** RFC 9111 5.2.2.1; what must not be stored or used unasked is old at once. */
export function maxAgeOf(cacheControl: string | null, age: string | null): number | null {
  if (cacheControl === null) return null;
  if (/(?:^|[\s,])no-(?:cache|store)(?:$|[\s,])/i.test(cacheControl)) return 0;
  const printed = /(?:^|[\s,])max-age="?(\d{1,10})/i.exec(cacheControl)?.[1];
  if (!printed) return null;
  return Math.min(Math.max(Number(printed) - (Number(age) || 0), 0), A_YEAR);
}

const MOST_LINKS = 50;

/** RFC 8288: `<…>; rel="hub self"` is two links. Those of other documents (`anchor`) are left out. */
export function linksOf(header: string | null, address: string): { rel: string; href: string }[] {
  const links: { rel: string; href: string }[] = [];
  for (const [, href = '', parameters = ''] of (header ?? '').matchAll(LINK)) {
    const named = new Map<string, string>();
    for (const [, name = '', quoted, bare] of parameters.matchAll(PARAMETER))
      if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
    if (named.has('anchor') || !URL.canParse(href, address)) continue;
    for (const rel of (named.get('rel') ?? '').toLowerCase().split(/\s+/))
      if (rel) links.push({ rel, href: new URL(href, address).href });
    if (links.length >= MOST_LINKS) break;
  }
  return links.slice(0, MOST_LINKS);
}

const LINK = /<([^<>]{0,2048})>((?:\s*;\s*[\w!#$&+\-.^`|~*]{1,40}(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)/g;
const PARAMETER = /;\s*([\w!#$&+\-.^`|~*]{1,40})(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?/g;
