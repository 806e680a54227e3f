/** Measures the sides of one work in turn, round after round: whatever slows the machine down slows all of them. */

const CONNECTIONS = 32;
const PUBLISHED_PER_ROUND = 15;
const WARM_UP_SECONDS = 1;
const ENOUGH_ANSWERS = 150;
const LONGEST_SECONDS = 20;

/** Returns a figure per side, medians of the rounds, with the value that is compared (`speed`) of every round. */
export async function measure(park, database, work, { seconds, rounds }) {
  const sides = [];
  for (const side of work.sides) sides.push(await ready(park, database, work, side, seconds));
  const figures = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, take] of sides.entries()) figures[index].push(await take());
  return figures.map((each) => ({ ...medians(each), rounds: each.map(({ speed }) => speed) }));
}

async function ready(park, database, work, side, seconds) {
  const system = await park.system(side.system, side.place);
  const world = await database(side.place);
  if (work.kind === 'publishing') return publishingOf(system, side, world);
  const load = await park.load();
  const requests = await side.requests(world, system);
  const order = { url: system.url, requests, connections: CONNECTIONS, status: side.status ?? 200 };
  if (order.status === 200) await assertWhole(system, requests[0]);
  const enough = await warmUp(load, order, seconds);
  const take = () => load.ask('load', { ...order, seconds: enough });
  if (work.kind === 'memory') return () => memoryAfter(take, system);
  return async () => {
    const { rps, p50, p99, loadCpu } = await take();
    return { rps, p50, p99, loadCpu, speed: rps };
  };
}

/** Until code is compiled and pages are read. Returns how many seconds bring enough answers: a slow system needs longer. */
async function warmUp(load, order, seconds) {
  const { answers } = await load.ask('load', { ...order, seconds: WARM_UP_SECONDS, isTrial: true });
  if (answers >= ENOUGH_ANSWERS * WARM_UP_SECONDS) return seconds;
  const { rps } = await load.ask('load', { ...order, seconds: 5, isTrial: true });
  return Math.min(LONGEST_SECONDS, Math.max(seconds, Math.ceil(ENOUGH_ANSWERS / Math.max(rps, 1))));
}

/** Stock Strapi leaves out what a caller may not see instead of refusing: an answer without relations would be quick for nothing. */
async function assertWhole({ url }, { path, ...options }) {
  const response = await fetch(`${url}${path}`, options);
  const text = await response.text();
  if (response.ok && text.includes('"region":{')) return;
  throw new Error(`${response.status} without regions for ${path}: ${text.slice(0, 300)}`);
}

async function publishingOf({ program }, { uid }, world) {
  const data = {
    ...{ title: 'Petugas Mengikuti Apel Pagi', slug: 'petugas-mengikuti-apel-pagi', kind: 'news' },
    summary: 'Apel pagi berlangsung tertib.',
    dateline: { place: 'Contoh', agency: 'Humas' },
    body: [1, 2, 3, 4, 5].map((part) => ({
      type: 'paragraph',
      children: [
        { type: 'text', text: `Bagian ${part} dari siaran yang memuat tiga kalimat tentang kegiatan. `.repeat(3) },
      ],
    })),
    ...{ facility: world.facility, topic: world.topic, events: [world.event] },
  };
  const take = async (times) => {
    const milliseconds = await program.ask('publish', { uid, times, data });
    milliseconds.sort((a, b) => a - b);
    const p50 = milliseconds[Math.floor(times / 2)];
    return { rps: 1000 / p50, p50, p99: milliseconds.at(-1), speed: 1000 / p50 };
  };
  await take(3);
  return () => take(PUBLISHED_PER_ROUND);
}

async function memoryAfter(load, { program }) {
  await load();
  const megabytes = program.residentBytes() / 2 ** 20;
  return { megabytes, speed: megabytes };
}

function medians(figures) {
  const names = Object.keys(figures[0]);
  return Object.fromEntries(names.map((name) => [name, median(figures.map((figure) => figure[name]))]));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 > 0 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
