/** Documents that are made to hurt whoever reads them. */
const item = (inner: string) => `<rss version="2.0"><channel><title>Umpan</title><item>${inner}</item></channel></rss>`;

export const plainFeed = () => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Lapas Purwodadi</title><link>https://lapas.example/</link>
<item><title>Panen Raya</title><link>https://lapas.example/panen</link><guid>panen</guid>
<pubDate>Mon, 15 Aug 2022 19:30:00 +0700</pubDate><description>Warga binaan memanen padi.</description></item>
</channel></rss>`;

export const externalEntity = () =>
  `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY % dtd SYSTEM "http://127.0.0.1:1/x.dtd"> %dtd;]>${item(
    '<title>Isi &xxe; berkas</title><description>&xxe;</description><guid>xxe</guid>',
  )}`;

export function billionLaughs(): string {
  const levels = Array.from({ length: 10 }, (_, n) =>
    n === 0 ? '<!ENTITY lol0 "lol">' : `<!ENTITY lol${n} "${`&lol${n - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE rss [${levels.join('')}]>${item('<title>Ha &lol9;</title><guid>lol</guid>')}`;
}

export const quadraticBlowup = () =>
  `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>${item(`<title>Q</title><guid>q</guid><description>${'&a;'.repeat(50_000)}</description>`)}`;

export const deepMarkup = (depth: number) =>
  item(
    `<title>Dalam</title><guid>deep</guid><description>${'<div>'.repeat(depth)}x${'</div>'.repeat(depth)}</description>`,
  );

export const deepEscapedHtml = (depth: number) =>
  item(`<title>Dalam</title><guid>deep</guid><description><![CDATA[${'<div><b>'.repeat(depth)}x]]></description>`);

export const deepPage = (depth: number) => `<!doctype html><title>Dalam</title><body>${'<div>'.repeat(depth)}x`;

export const deepJson = (depth: number) =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[],"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;

/** Newest first, one a minute. */
export function manyItems(count: number): string {
  const newest = Date.UTC(2026, 0, 1);
  const items = Array.from({ length: count }, (_, index) => {
    const at = new Date(newest - index * 60_000).toUTCString();
    return `<item><title>Berita ${index}</title><link>https://lapas.example/${index}</link><guid>item-${index}</guid><pubDate>${at}</pubDate><description>Isi berita ${index}.</description></item>`;
  });
  return `<rss version="2.0"><channel><title>Banyak</title>${items.join('')}</channel></rss>`;
}

export const windows1252Feed = () =>
  Buffer.from(
    item('<title>Caf\xe9 \x93Lapas\x94 \x80 5</title><guid>1252</guid><description>D\xe9j\xe0 vu</description>'),
    'latin1',
  );
