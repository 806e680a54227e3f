/** Connections that end at allowed addresses only: what is connected to is what was looked at, so a name cannot change in between. */
import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { assertLiteralReachable } from './address';
import { isReachable } from './networks';
import { FetchProblem } from './problem';

const MOST_POOLS = 64;

export interface Connections {
  /** Those that may reach the ranges besides the public internet. */
  agentFor(allowedNetworks: readonly string[]): Agent;
  close(): Promise<void>;
}

export function createConnections(): Connections {
  const agents = new Map<string, Agent>();
  return {
    agentFor(allowedNetworks) {
      const key = [...allowedNetworks].sort().join();
      const known = agents.get(key);
      if (known) return known;
      if (agents.size >= MOST_POOLS) retireOldest(agents);
      const agent = agentOf(allowedNetworks);
      agents.set(key, agent);
      return agent;
    },
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
    },
  };
}

function retireOldest(agents: Map<string, Agent>): void {
  const [key, agent] = [...agents][0] as [string, Agent];
  agents.delete(key);
  void agent.close();
}

function agentOf(allowedNetworks: readonly string[]): Agent {
  const connect = buildConnector({ lookup: guardedLookup(allowedNetworks), timeout: 10_000 });
  return new Agent({
    connect(options, callback) {
      try {
        assertLiteralReachable(options.hostname, options.hostname, allowedNetworks);
      } catch (problem) {
        return callback(problem as Error, null);
      }
      return connect(options, callback);
    },
    keepAliveTimeout: 4_000,
    maxHeaderSize: 16_384,
    // Both deadlines are the fetcher's: one clock for name, connection, redirects and answer.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}

function guardedLookup(allowedNetworks: readonly string[]): LookupFunction {
  return (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(new FetchProblem('dns', hostname, { cause: error }), '');
      const reachable = found.filter(({ address }) => isReachable(address, allowedNetworks));
      const [first] = reachable;
      if (!first) return callback(new FetchProblem('not-public', hostname), '');
      return options.all ? callback(null, reachable) : callback(null, first.address, first.family);
    });
  };
}
