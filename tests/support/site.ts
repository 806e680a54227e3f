/** A site of somebody else on loopback: what it publishes is set path by path, and what was asked is remembered. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Answers when this resolves. */
  after?: Promise<unknown>;
}

export type Site = Awaited<ReturnType<typeof startSite>>;

export async function startSite() {
  const pages = new Map<string, Page>();
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const underWay = new Map<string, number>();
  let mostAtOnce = 0;

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    underWay.set(path, (underWay.get(path) ?? 0) + 1);
    mostAtOnce = Math.max(mostAtOnce, underWay.get(path) as number);
    response.on('close', () => underWay.set(path, (underWay.get(path) as number) - 1));
    const page = pages.get(path) ?? { status: 404 };
    await page.after;
    answer(response, page, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    asked,
    askedFor: (path: string) => asked.filter((each) => each.path === path),
    set: (path: string, page: Page) => void pages.set(path, page),
    /** Requests for one address at the same time. */
    mostAtOnce: () => mostAtOnce,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, { status = 200, headers = {}, body = '' }: Page, request: IncomingMessage) {
  const isKnown = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
  response.writeHead(isKnown ? 304 : status, headers).end(isKnown ? undefined : body);
}

export interface FeedItem {
  id: string;
  title?: string;
  text?: string;
  url?: string;
}

export function rss(items: FeedItem[], { head = '' } = {}): Page {
  const written = items.map(
    ({ id, title = `Judul ${id}`, text = `Isi ${id}, yang cukup panjang untuk sebuah berita.`, url }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title>${url ? `<link>${url}</link>` : ''}
       <pubDate>Mon, 02 Nov 2026 01:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`,
  );
  const body = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel><title>Humas Contoh</title>${head}${written.join('')}</channel></rss>`;
  return { headers: { 'content-type': 'application/rss+xml' }, body };
}

export const html = (body: string, head = ''): Page => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="id"><head><title>Humas</title>${head}</head><body>${body}</body></html>`,
});
