interface Link {
  href?: string | undefined;
  rel?: string | undefined;
  type?: string | undefined;
}

/** The first link of a relation; of several alternates the one that is a page. `rel="hub self"` is both. */
export function linksByRel(links: readonly Link[] | undefined) {
  return (rel: string): string | null => {
    const found = (links ?? []).filter((link) => relsOf(link).includes(rel));
    const page = found.find(({ type }) => !type || /html/i.test(type)) ?? found[0];
    return page?.href ?? null;
  };
}

/** RFC 4287 4.2.7.2: without one, alternate; the registered ones may be written as addresses. */
const relsOf = ({ rel }: Link): string[] =>
  (rel ?? 'alternate').toLowerCase().replaceAll('http://www.iana.org/assignments/relation/', '').split(/\s+/);
