import type { AddressInfo, Socket } from 'node:net';
import net from 'node:net';
import type { Server } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface RawAnswer {
  status: number;
  /** `name: value` in order of names, without the date. */
  headers: string[];
  body: string;
}

export async function listening(server: Server): Promise<number> {
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Byte for byte what is written, and byte for byte what comes back until the server hangs up. */
export async function exchange(port: number, text: string): Promise<Buffer> {
  const socket: Socket = net.connect(port, '127.0.0.1');
  socket.write(Buffer.from(text, 'latin1'));
  return buffer(socket);
}

export function parsed(answer: Buffer): RawAnswer {
  const text = answer.toString('latin1');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => line.replace(/^[^:]+/, (name) => name.toLowerCase()));
  return {
    status: Number(first.split(' ')[1]),
    headers: headers.filter((line) => !line.startsWith('date:')).sort(),
    body: rest.join('\r\n\r\n'),
  };
}
