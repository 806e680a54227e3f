/**
 * Readers of the API while others upload: so many requests a second, whether the ones before are answered or not. Told { do: 'begin', url,
 * perSecond }, and later { do: 'end' }, which is answered with the milliseconds of each.
 */
import http from 'node:http';

const agent = new http.Agent({ keepAlive: true });
let reading = null;

process.on('disconnect', () => process.exit(1));
process.on('message', async (message) => {
  try {
    process.send({ answer: (await WORK[message.do](message)) ?? null });
  } catch (error) {
    process.send({ failure: error.stack });
  }
  if (message.do === 'stop') process.exit(0);
});
process.send({ answer: 'ready' });

const WORK = {
  begin({ url, perSecond }) {
    const asked = [];
    let page = 0;
    const timer = setInterval(() => {
      page = (page % 50) + 1;
      asked.push(read(`${url}/api/humas/articles?pagination[page]=${page}&pagination[pageSize]=20`));
    }, 1000 / perSecond);
    reading = { asked, timer };
  },
  async end() {
    clearInterval(reading.timer);
    return Promise.all(reading.asked);
  },
  stop() {},
};

function read(url) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        response.resume();
        response.on('end', () =>
          response.statusCode === 200
            ? resolve(performance.now() - startedAt)
            : reject(new Error(`${response.statusCode} for ${url}`)),
        );
      })
      .on('error', reject);
  });
}
