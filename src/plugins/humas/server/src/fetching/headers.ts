/** What of an answer's headers is of use to who asks again. */
export interface Link {
  rel: string;
  href: string;
}

/** RFC 8288: `<https://hub.example/>; rel="hub"`. One entry for each relation. Addresses are made absolute. */
export function linksIn(value: string | null, base: string): Link[] {
  return [...(value ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[^;,="]+(?:=(?:"[^"]*"|[^;,"]*))?)*)/g)].flatMap(
    ([, target = '', parameters = '']) => {
      const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,\s"]+))/i.exec(parameters);
      const rels = (relations?.[1] ?? relations?.[2] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
      if (!URL.canParse(target, base)) return [];
      const { href } = new URL(target, base);
      return rels.map((rel) => ({ rel, href }));
    },
  );
}

/** Seconds, or a date of HTTP. */
export function retryAfterIn(value: string | null, now: number): number | null {
  if (!value) return null;
  if (/^\d+$/.test(value.trim())) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

export function maxAgeIn(value: string | null): number | null {
  const found = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(value ?? '');
  return found ? Number(found[1]) : null;
}
