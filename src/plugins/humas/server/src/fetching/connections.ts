/** Connections that lead only where a source may go: to exactly the address that was checked, whatever a name says a moment later. */
import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isReachable, parseNetwork, type Network } from './networks';
import { FetchProblem } from './problem';

export interface Connections {
  /** A connection that was opened for one set of networks is never used under another. */
  under(allowedNetworks: readonly string[]): Agent;
  close(): Promise<void>;
}

const KEEP_ALIVE_MS = 4_000;
const CONNECT_MS = 10_000;
const HEADER_BYTES = 32 * 1024;

export function createConnections(): Connections {
  const agents = new Map<string, Agent>();
  return {
    under(allowedNetworks) {
      const key = [...new Set(allowedNetworks)].sort().join(' ');
      const agent = agents.get(key) ?? guardedAgent(allowedNetworks.map(parseNetwork));
      agents.set(key, agent);
      return agent;
    },
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
      agents.clear();
    },
  };
}

function guardedAgent(allowed: readonly Network[]): Agent {
  const connect = buildConnector({ lookup: guardedLookup(allowed), timeout: CONNECT_MS });
  return new Agent({
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    // Each request has deadlines of its own.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: HEADER_BYTES,
    connect(options, callback) {
      connect(options, (...[error, socket]) => {
        if (error) return callback(error, null);
        // A look-up is not asked for an address that is written as numbers, and this is what counts in the end.
        const address = socket.remoteAddress ?? '';
        if (isReachable(address, allowed)) return callback(null, socket);
        socket.destroy();
        callback(notPublic(options.hostname), null);
      });
    },
  });
}

/** Only the addresses that may be reached are handed on. */
function guardedLookup(allowed: readonly Network[]): LookupFunction {
  return (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true, order: 'verbatim' }, (error, found) => {
      if (error) return callback(error, '');
      const reachable = found.filter(({ address }) => isReachable(address, allowed));
      const [first] = reachable;
      if (!first) return callback(notPublic(hostname), '');
      if (options.all) return callback(null, reachable);
      callback(null, first.address, first.family);
    });
  };
}

export const notPublic = (host: string) =>
  new FetchProblem('not-public', {
    id: `${host} bukan alamat publik; jaringan dalam hanya boleh dijangkau bila diizinkan pada sumber itu`,
    en: `${host} is not a public address; an internal network may be reached only if the source allows it`,
  });
