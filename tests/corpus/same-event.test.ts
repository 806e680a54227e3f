/** The two real pages of 15 August 2022 tell of one event, each in its own words; a week later it would be another one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EventEdition } from '../../src/plugins/humas/contracts/public';
import { compare } from '../../src/plugins/humas/server/src/coverage/comparing/compare';
import { readEvent } from '../../src/plugins/humas/server/src/coverage/comparing/read-event';
import { readStory } from '../../src/plugins/humas/server/src/coverage/comparing/read-story';
import type { Story } from '../../src/plugins/humas/server/src/coverage/comparing/story';
import { weighByTexts } from '../../src/plugins/humas/server/src/coverage/comparing/weigh';

const FOLDER = path.join(process.env.HUMAS_CORPUS ?? path.resolve(__dirname, '../../../shared/data'), 'seeds');

interface Expected {
  articles: {
    id: string;
    title: string;
    updatedAt: { value: string | null };
    publishedAt: { value: string | null };
    body: { paragraphs: string[] };
  }[];
  events: {
    id: string;
    name: string;
    aliases: string[];
    date: string;
    mode: 'online';
    hostVenue: { name: string; locality: string };
    organizer: { name: string };
    topics: string[];
  }[];
}
const { articles, events }: Expected = JSON.parse(readFileSync(path.join(FOLDER, 'expected.json'), 'utf8'));
const UNITS = ['Lapas Kelas IIB Purwodadi', 'Lapas Kelas IIA Jember'];

function storyOf(index: number, change: (text: string) => string = (text) => text, daysLater = 0): Story {
  const { id, title, body, updatedAt, publishedAt } = articles[index] as Expected['articles'][number];
  const released = Date.parse((publishedAt.value ?? updatedAt.value) as string) + (7 + daysLater * 24) * 3_600_000;
  return readStory({
    id,
    type: 'article',
    title: change(title),
    paragraphs: body.paragraphs.map(change),
    releasedOn: new Date(released).toISOString().slice(0, 10),
    timeZone: 'Asia/Jakarta',
    unitNames: [UNITS[index] as string],
    facility: UNITS[index] as string,
    topic: null,
  });
}

const [purwodadi, jember] = [storyOf(0), storyOf(1)];
const weigh = weighByTexts([purwodadi, jember]);
const aWeekLater = (text: string) => text.replace(/15\/08/g, '22/08');

test('both name the day, and the speaker', () => {
  for (const { day, guests } of [purwodadi, jember]) {
    expect(day).toMatchObject({ from: '2022-08-15', basis: 'printed' });
    expect(guests.map(({ sounds }) => sounds.join(' '))).toContain('andap budi refianto');
  }
});

test('they are proposed as coverage with high confidence, and are no duplicates', () => {
  const verdict = compare(purwodadi, jember, weigh);
  expect(verdict).toMatchObject({ confidence: 'high', isDuplicate: false, veto: null });
  expect(verdict.overlap).toBeLessThan(0.02);
  expect(verdict.reasons.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['same-day', 'same-guest', 'same-name', 'online-together']),
  );
});

test('the same speaker a week later is another event', () => {
  expect(compare(purwodadi, storyOf(1, aWeekLater, 7), weigh)).toMatchObject({
    confidence: null,
    isDuplicate: false,
    veto: 'other-day',
  });
  expect(compare(storyOf(0, aWeekLater, 7), jember, weigh)).toMatchObject({
    confidence: null,
    isDuplicate: false,
    veto: 'other-day',
  });
});

/** As an officer enters it before anybody has written. */
function entered(startsOn: string): Story {
  const { id, name, aliases, mode, hostVenue, organizer, topics } = events[0] as Expected['events'][number];
  const event = {
    ...{ id, name, aliases, mode, startsOn, endsOn: startsOn, venue: hostVenue, organiser: organizer.name },
    ...{ timeZone: 'Asia/Jakarta', englishName: null, startTime: null, description: null },
    ...{ facilities: [], topics: [], subjects: topics },
  };
  return readEvent(event as unknown as EventEdition) as Story;
}

test('the event, entered by itself, is proposed with both of them, and not a week later', () => {
  for (const text of [purwodadi, jember]) {
    expect(compare(entered('2022-08-15'), text, weigh)).toMatchObject({ confidence: expect.any(String), veto: null });
    expect(compare(entered('2022-08-22'), text, weigh)).toMatchObject({ confidence: null, veto: 'other-day' });
  }
});
