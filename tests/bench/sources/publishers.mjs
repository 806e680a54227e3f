/**
 * Five hundred publishers in one process, each at an address of its own (127.1.x.y): most are healthy, some are slow, some mean
 * harm. { do: 'open', sources, items } answers with their addresses and kinds; { do: 'news' } gives every tenth healthy one an item.
 */
import http from 'node:http';
import { createGzip, gzipSync } from 'node:zlib';

const SLOW = 10; // every tenth
const HOSTILE = 20; // every twentieth
const BOMB = gzipSync(Buffer.alloc(200 * 2 ** 20), { level: 9 });
const FILLER = 'Kegiatan pembinaan warga binaan berjalan aman dan tertib dengan pendampingan petugas. '.repeat(12);

let publishers = [];
const server = http.createServer((request, response) => {
  response.on('error', () => {});
  const publisher = publishers.find(({ host }) => request.headers.host?.startsWith(`${host}:`));
  if (!publisher) return response.writeHead(404).end();
  publisher.atOnce += 1;
  publisher.most = Math.max(publisher.most, publisher.atOnce);
  response.on('close', () => (publisher.atOnce -= 1));
  return BEHAVIOUR[publisher.kind](response, publisher, request);
});

const BEHAVIOUR = {
  healthy: sendFeed,
  'slow headers': (response, publisher) => later(response, 6_000, () => sendFeed(response, publisher)),
  'slow body': (response, publisher) => {
    const xml = feedOf(publisher);
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).write(xml.slice(0, 200));
    later(response, 8_000, () => response.end(xml.slice(200)));
  },
  'no headers': () => {},
  'endless body': (response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).write('<rss><channel>');
    const more = () => {
      while (response.write('<item><title>lagi</title></item>'.repeat(500)));
      response.once('drain', more);
    };
    more();
  },
  'endless zeros, compressed': (response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' });
    const gzip = createGzip({ level: 1 });
    gzip.on('error', () => {}).pipe(response);
    const zeros = Buffer.alloc(2 ** 20);
    const more = () => {
      while (!response.destroyed && gzip.write(zeros));
      if (!response.destroyed) gzip.once('drain', more);
    };
    more();
  },
  bomb: (response) => response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/xml' }).end(BOMB),
  laughs: (response) => {
    const lines = Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    sendXml(response, `<!DOCTYPE r [<!ENTITY l0 "lol">${lines}]><rss><channel><title>&l20;</title></channel></rss>`);
  },
  'foreign entity': (response) =>
    sendXml(
      response,
      '<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>&f;</title></channel></rss>',
    ),
  'in circles': (response, { host }) =>
    response.writeHead(302, { location: `http://${host}:${server.address().port}/${Math.random()}` }).end(),
  'to the metadata': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  deep: (response) => sendXml(response, `<rss><channel>${'<a>'.repeat(200_000)}`),
  'wrong length': (response) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': 90_000_000 }).write('<rss>');
    later(response, 1_000, () => response.destroy());
  },
  'fifty thousand': (response) =>
    sendXml(
      response,
      `<rss><channel>${Array.from({ length: 50_000 }, (_, n) => `<item><guid>g${n}</guid><title>Butir ${n}</title></item>`).join('')}</channel></rss>`,
    ),
};
const HARM = Object.keys(BEHAVIOUR).slice(3);

function later(response, ms, work) {
  const timer = setTimeout(work, ms);
  response.on('close', () => clearTimeout(timer));
}

function sendXml(response, xml) {
  response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(xml);
}

/** Half of them know conditional requests, as in the world. */
function sendFeed(response, publisher, request) {
  const etag = `"${publisher.number}-${publisher.news}"`;
  const knows = publisher.number % 2 === 0;
  if (knows && request?.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
  if (knows) response.setHeader('etag', etag);
  return sendXml(response, feedOf(publisher));
}

function feedOf({ number, items, news }) {
  const entries = Array.from({ length: items }, (_, at) => entryOf(number, items + news - at)).join('');
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Humas ${number}</title><link>https://humas-${number}.example/</link>${entries}</channel></rss>`;
}

function entryOf(number, item) {
  const date = new Date(Date.UTC(2026, 0, 1) + item * 3_600_000).toUTCString();
  return `<item><guid isPermaLink="false">u${number}-${item}</guid><link>https://humas-${number}.example/berita/${item}</link>
    <title>Kegiatan ${item} di satuan kerja ${number}</title><pubDate>${date}</pubDate>
    <content:encoded><![CDATA[<p>Kegiatan ke-${item} satuan kerja ${number}. ${FILLER}</p><p>${FILLER}</p>]]></content:encoded></item>`;
}

const WORK = {
  open({ sources, items }) {
    publishers = Array.from({ length: sources }, (_, at) => {
      const number = at + 1;
      const isHostile = number % HOSTILE === 0;
      const isSlow = number % SLOW === 5;
      const kind = isHostile
        ? HARM[(number / HOSTILE) % HARM.length]
        : isSlow
          ? ['slow headers', 'slow body'][(number % 20) % 2]
          : 'healthy';
      return {
        number,
        host: `127.1.${Math.floor(number / 250)}.${(number % 250) + 1}`,
        kind,
        items,
        news: 0,
        atOnce: 0,
        most: 0,
      };
    });
    const { port } = server.address();
    return publishers.map(({ host, kind }) => ({ address: `http://${host}:${port}/umpan.xml`, kind }));
  },
  news() {
    for (const publisher of publishers)
      if (publisher.kind === 'healthy' && publisher.number % 10 === 1) publisher.news += 1;
  },
  mostAtOnce: () => Math.max(...publishers.filter(({ kind }) => kind === 'healthy').map(({ most }) => most)),
  stop: () => server.close(),
};

process.on('disconnect', () => process.exit(1));
process.on('message', ({ do: name, ...parameters }) => {
  try {
    process.send({ answer: WORK[name](parameters) ?? null });
  } catch (error) {
    process.send({ failure: error.stack });
  }
  if (name === 'stop') process.exit(0);
});
server.listen(0, '0.0.0.0', () => process.send({ answer: 'ready' }));
