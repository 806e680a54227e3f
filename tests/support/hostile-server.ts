/** A site that means harm, or is badly broken: what a follower of feeds meets. On loopback, each in a path of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import zlib from 'node:zlib';
import {
  billionLaughs,
  deepMarkup,
  externalEntity,
  manyItems,
  plainFeed,
  quadraticBlowup,
  windows1252Feed,
} from './hostile-feeds';

export interface HostileServer {
  /** "http://127.0.0.1:40123" */
  origin: string;
  /** What was asked, in order. */
  requests: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];
  /** Connections that are open now. */
  open(): number;
  close(): Promise<void>;
}

type Respond = (response: ServerResponse, path: URL, origin: string) => void;

const XML = 'application/rss+xml; charset=utf-8';
const MEGABYTE = 1024 * 1024;

export async function startHostileServer(address = '127.0.0.1'): Promise<HostileServer> {
  const requests: HostileServer['requests'] = [];
  const sockets = new Set<Socket>();
  const routes = { ...steady(), ...untiring() };
  let origin = '';

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', origin);
      const body = Buffer.concat(chunks).toString();
      requests.push({
        method: request.method ?? '',
        path: url.pathname + url.search,
        headers: request.headers,
        body,
      });
      (routes[url.pathname] ?? notThere)(response, url, origin);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://${address.includes(':') ? `[${address}]` : address}:${port}`;

  return {
    origin,
    requests,
    open: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const notThere: Respond = (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');

const sends =
  (body: string | Buffer, headers: Record<string, string> = {}): Respond =>
  (response) =>
    response.writeHead(200, { 'content-type': XML, ...headers }).end(body);

const packed = (body: Buffer, encoding: string) => sends(body, { 'content-encoding': encoding });

/** Sends what `next` gives, as fast as it is taken. */
const endless = (response: ServerResponse, next: () => string | Buffer) => {
  const pump = () => {
    while (!response.destroyed && response.write(next()));
  };
  response.on('drain', pump);
  pump();
};

const every = (milliseconds: number, response: ServerResponse, work: () => void) => {
  const timer = setInterval(work, milliseconds);
  response.on('close', () => clearInterval(timer));
};

/** Made when it is asked for: it takes a second. */
const bomb = (make: () => Buffer, encoding: string): Respond => {
  let made: Buffer | undefined;
  return (...args) => packed((made ??= make()), encoding)(...args);
};
const zeros = (megabytes: number) => Buffer.alloc(megabytes * MEGABYTE);

function steady(): Record<string, Respond> {
  return {
    '/feed': sends(plainFeed(), {
      etag: '"v1"',
      'last-modified': 'Mon, 15 Aug 2022 12:30:00 GMT',
      'cache-control': 'public, max-age=600',
      age: '100',
      link: '</hub>; rel="hub", </feed>; rel=self',
    }),
    '/conditional': (response) => response.writeHead(304, { etag: '"v1"' }).end(),
    '/busy': (response) => response.writeHead(429, { 'retry-after': '120' }).end('later'),
    '/gone': (response) => response.writeHead(410).end(),

    '/xxe': sends(externalEntity()),
    '/billion-laughs': sends(billionLaughs()),
    '/quadratic': sends(quadraticBlowup()),
    '/deep': sends(deepMarkup(200_000)),
    '/50000-items': sends(manyItems(50_000)),
    '/windows-1252': sends(windows1252Feed(), { 'content-type': 'text/xml; charset=windows-1252' }),
    '/wrong-charset': sends(windows1252Feed(), { 'content-type': 'text/xml; charset=utf-8' }),
    '/no-such-charset': sends(plainFeed(), { 'content-type': 'text/xml; charset=klingon' }),

    '/gzip-bomb': bomb(() => zlib.gzipSync(zeros(400)), 'gzip'),
    '/gzip-bomb-twice': bomb(() => zlib.gzipSync(zlib.gzipSync(zeros(200))), 'gzip, gzip'),
    '/brotli-bomb': bomb(
      () => zlib.brotliCompressSync(zeros(100), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } }),
      'br',
    ),
    '/gzip-three-times': packed(Buffer.from('x'), 'gzip, gzip, gzip'),
    '/gzip-cut': packed(zlib.gzipSync(plainFeed()).subarray(0, 200), 'gzip'),
    '/gzip-lie': packed(Buffer.from(plainFeed()), 'gzip'),
    '/unknown-encoding': packed(Buffer.from('x'), 'compress-o-matic'),
    '/gzip': packed(zlib.gzipSync(plainFeed()), 'gzip'),
    '/x-gzip': packed(zlib.gzipSync(plainFeed()), 'x-gzip'),
    '/br': packed(zlib.brotliCompressSync(plainFeed()), 'br'),
    '/deflate': packed(zlib.deflateSync(plainFeed()), 'deflate'),
    '/deflate-raw': packed(zlib.deflateRawSync(plainFeed()), 'deflate'),
    '/gzip-then-br': packed(zlib.brotliCompressSync(zlib.gzipSync(plainFeed())), 'gzip, br'),
  };
}

function untiring(): Record<string, Respond> {
  return {
    '/endless': (response) => {
      response.writeHead(200, { 'content-type': XML });
      endless(response, () => Buffer.alloc(64 * 1024, 'a'));
    },
    '/endless-error': (response) => {
      response.writeHead(500, { 'content-type': XML });
      endless(response, () => Buffer.alloc(64 * 1024, 'a'));
    },
    '/never': () => {},
    '/slow-headers': (response) => every(100, response, () => response.socket?.write('H')),
    '/drip': (response) => {
      response.writeHead(200, { 'content-type': XML });
      every(100, response, () => response.write('a'));
    },
    '/header-flood': (response) => {
      const many: Record<string, string> = {};
      for (let index = 0; index < 900; index += 1) many[`x-${index}`] = 'a'.repeat(100);
      response.writeHead(200, many).end();
    },
    '/endless-header': (response) => {
      const { socket } = response;
      socket?.write('HTTP/1.1 200 OK\r\nX: ');
      every(5, response, () => socket?.write('a'.repeat(4096)));
    },
    '/not-http': (response) => response.socket?.end('220 mail.example ESMTP\r\n'),
    '/hangs-up': (response) => response.socket?.destroy(),
    '/too-short': (response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Type: ${XML}\r\nContent-Length: 5000\r\n\r\n<rss`);
    },
    '/too-long': (response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Type: ${XML}\r\nContent-Length: 4\r\n\r\n<rss version="2.0"/>`);
    },
    '/two-lengths': (response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\n<rss');
    },
    '/two-answers': (response) => {
      response.socket?.end(
        'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\noneHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\ntwo',
      );
    },

    '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
    '/round': (response, { searchParams }) =>
      response.writeHead(302, { location: `/round?n=${Number(searchParams.get('n')) + 1}` }).end(),
    '/nowhere': (response) => response.writeHead(302).end('no location'),
    /** `?to=…&status=…` */
    '/to': (response, { searchParams }) =>
      response
        .writeHead(Number(searchParams.get('status') ?? 302), {
          location: Buffer.from(searchParams.get('to') ?? '/').toString('latin1'),
        })
        .end('moved'),
    '/echo': (response) => response.writeHead(202, { 'content-type': 'text/plain' }).end('accepted'),
  };
}
