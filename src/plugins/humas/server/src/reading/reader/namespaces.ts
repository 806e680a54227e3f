/** Namespaces by the prefix under which this room knows them: a feed may call them as it likes, or forget to declare them. */
const PREFIXES: Record<string, string> = {
  'http://www.w3.org/2005/atom': 'atom',
  'http://purl.org/atom/ns': 'atom',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'http://purl.org/dc/elements/1.1': 'dc',
  'http://purl.org/dc/elements/1.0': 'dc',
  'http://purl.org/dc/terms': 'dcterms',
  'http://purl.org/rss/1.0/modules/content': 'content',
  'http://purl.org/rss/1.0/modules/syndication': 'sy',
  'http://purl.org/rss/1.0/modules/dcterms': 'dcterms',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://purl.org/atompub/tombstones/1.0': 'at',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image',
  // What needs no prefix: RSS 0.9 to 2.0, sitemaps.
  'http://purl.org/rss/1.0': '',
  'http://purl.org/net/rss1.1': '',
  'http://my.netscape.com/rdf/simple/0.9': '',
  'http://channel.netscape.com/rdf/simple/0.9': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://backend.userland.com/rss091': '',
  'http://backend.userland.com/rss092': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://cyber.law.harvard.edu/rss/rss.html': '',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
};

/** Prefixes as the document in hand declares them, by what is known of their addresses. */
export type Scope = ReadonlyMap<string, string>;

export const NO_SCOPE: Scope = new Map();

export function scopeWith(scope: Scope, attributes: Record<string, string>): Scope {
  let inner: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    const known = PREFIXES[normalUri(attributes[name] ?? '')];
    inner ??= new Map(scope);
    // An address that nobody knows leaves the prefix to speak for itself.
    if (known === undefined) inner.delete(prefix);
    else inner.set(prefix, known);
  }
  return inner ?? scope;
}

/** "DC:Date" → "dc:date", by what the prefix stands for. */
export function nameIn(scope: Scope, written: string): string {
  const name = written.toLowerCase();
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const known = scope.get(prefix) ?? prefix.toLowerCase();
  const local = name.slice(colon + 1);
  return known === '' ? local : `${known}:${local}`;
}

const normalUri = (uri: string) =>
  uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]+$/, '');
