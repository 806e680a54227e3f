/** 604 test feeds of feedparser: each is read, and what its comment says of title, address, id, dates, texts, author and tags is so. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ReadingProblem, type ReadFeed } from '../../src/plugins/humas/server/src/reading';
import { read } from '../../src/plugins/humas/server/src/reading/reader/read';
import { questionsIn } from '../support/feedparser-expectations';
import { verdictOn } from '../support/feedparser-view';

const folder = path.join(process.env.HUMAS_CORPUS ?? path.resolve(__dirname, '../../../shared/data'), 'feeds');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xml'))
  .sort();

/** Where feedparser's tests are served. */
const ADDRESS = 'http://127.0.0.1:8097/';

const readFile = (name: string): ReadFeed | ReadingProblem => {
  const body = readFileSync(path.join(folder, name));
  try {
    return read({ body, contentType: null, address: ADDRESS + name, expect: 'feed' }) as ReadFeed;
  } catch (error) {
    if (error instanceof ReadingProblem) return error;
    throw new Error(`${name}: ${(error as Error).stack}`);
  }
};

it('there are feeds to read', () => expect(names.length).toBeGreaterThan(0));

it('each is read', () => {
  const unread = names.flatMap((name) => {
    const feed = readFile(name);
    return feed instanceof ReadingProblem ? [`${name}: ${feed.words.en}`] : [];
  });
  expect(unread).toEqual([]);
});

it('each is read or refused in words when it is cut, doubled or spoiled', () => {
  const spoil: ((text: string, at: number) => string)[] = [
    (text, at) => text.slice(0, at),
    (text, at) => text.slice(at),
    (text, at) => text.slice(0, at) + text.slice(at + 7),
    (text, at) => `${text.slice(0, at)}<![CDATA[${text.slice(at)}`,
    (text, at) => `${text.slice(0, at)}"'<&\0${text.slice(at)}`,
    (text, at) => text.slice(0, at) + text.slice(at).toUpperCase(),
    (text, at) => text.slice(0, at) + text,
  ];
  const fallen = names.flatMap((name, index) => {
    const text = readFileSync(path.join(folder, name), 'latin1');
    return spoil.flatMap((change, kind) => {
      const spoilt = change(text, Math.floor((text.length * ((index * 7 + kind * 3) % 19)) / 19));
      try {
        read({ body: Buffer.from(spoilt, 'latin1'), contentType: null, address: ADDRESS + name });
        return [];
      } catch (error) {
        return error instanceof ReadingProblem ? [] : [`${name}, change ${kind}: ${(error as Error).stack}`];
      }
    });
  });
  expect(fallen).toEqual([]);
});

it('at least 98 of 100 expectations that the model can hold are met', () => {
  const counts = { files: names.length, expressions: 0, questions: 0, unasked: 0, asked: 0, met: 0 };
  const unmet: string[] = [];
  const unasked = new Map<string, number>();
  for (const name of names) {
    const expectation = questionsIn(readFileSync(path.join(folder, name), 'latin1'));
    const feed = readFile(name);
    if (!expectation || feed instanceof ReadingProblem) continue;
    counts.expressions += 1;
    for (const question of expectation.questions) {
      counts.questions += 1;
      const verdict = verdictOn(question, feed);
      if (verdict === 'unasked') {
        counts.unasked += 1;
        const about = question.path.join('.').replace(/\d+/g, 'n');
        unasked.set(about, (unasked.get(about) ?? 0) + 1);
        continue;
      }
      counts.asked += 1;
      if (verdict === 'met') counts.met += 1;
      else
        unmet.push(
          `${name}: ${question.path.join('.')} expected ${JSON.stringify(question.expected)}, got ${JSON.stringify(verdict.got)}`,
        );
    }
  }
  if (process.env.HUMAS_VERBOSE)
    process.stdout.write(
      `${[...unasked]
        .sort(([, a], [, b]) => b - a)
        .map(([about, count]) => `${count} ${about}`)
        .join('\n')}\n`,
    );
  process.stdout.write(`${JSON.stringify(counts)}\n${unmet.join('\n')}\n`);
  expect(counts.met / counts.asked).toBeGreaterThanOrEqual(0.98);
});
