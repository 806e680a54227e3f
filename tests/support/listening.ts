import type { AddressInfo } from 'node:net';
import type { Newsroom } from './newsroom';

/** The newsroom on a port of its own, as programs see it; its address without a slash at the end. */
export async function listening({ strapi }: Newsroom): Promise<string> {
  const server = strapi.server.httpServer;
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
