/** The load: autocannon in a process and on a core of its own. Asked with { do: 'load', … }, it answers with figures. */
import { createRequire } from 'node:module';

const autocannon = createRequire(import.meta.url)('autocannon');

process.on('disconnect', () => process.exit(1));
process.on('message', async (message) => {
  if (message.do === 'stop') process.exit(0);
  try {
    process.send({ answer: await load(message) });
  } catch (error) {
    process.send({ failure: error.stack });
  }
});
process.send({ answer: 'ready' });

async function load({ url, requests, connections, seconds, status, isTrial }) {
  let clients = 0;
  // autocannon's own percentiles are whole milliseconds.
  const times = [];
  const startedAt = process.cpuUsage();
  const run = autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    requests: requests.slice(0, 1),
    // Each connection asks for things of its own, so that no two ask for the same at the same time.
    setupClient(client) {
      const share = requests.filter((_, index) => index % connections === clients % connections);
      client.setRequests(share.length > 0 ? share : requests);
      clients += 1;
    },
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  const result = await run;
  const { user, system } = process.cpuUsage(startedAt);
  assertAllAnswered(result, status, isTrial);
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
  return {
    answers: times.length,
    rps: times.length / result.duration,
    p50: at(0.5),
    p99: at(0.99),
    /** Near 1 the load is what is measured, not the server. */
    loadCpu: (user + system) / 1e6 / result.duration,
  };
}

function assertAllAnswered({ statusCodeStats, errors, timeouts }, status, isTrial) {
  const others = Object.keys(statusCodeStats).filter((code) => Number(code) !== status);
  const isSilent = !isTrial && !statusCodeStats[status];
  if (others.length > 0 || errors > 0 || timeouts > 0 || isSilent)
    throw new Error(`Not every answer was ${status}: ${JSON.stringify({ statusCodeStats, errors, timeouts })}`);
}
