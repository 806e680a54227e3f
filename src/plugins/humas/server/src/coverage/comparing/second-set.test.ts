/**
 * Press texts that somebody else wrote and labelled who had not seen the rules. They were tried on it once and then improved by
 * what they all had in common; what is still missed stays missed until a rule finds it that does not name it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { compare } from './compare';
import type { Label } from './fixtures/pairs';
import { storyOf } from './fixtures/story-of';
import type { Text } from './fixtures/texts';
import type { Story } from './story';
import { weighByTexts } from './weigh';

interface LabelledPair {
  one: string;
  other: string;
  is: Label;
  why: string;
}
const SET = JSON.parse(fs.readFileSync(path.join(__dirname, 'fixtures/second-set.json'), 'utf8')) as {
  texts: Record<string, Text>;
  pairs: LabelledPair[];
};

const stories = new Map(Object.entries(SET.texts).map(([id, text]): [string, Story] => [id, storyOf(id, text)]));
const weigh = weighByTexts([...stories.values()]);

function said(one: string, other: string): Label {
  const { confidence, isDuplicate } = compare(stories.get(one) as Story, stories.get(other) as Story, weigh);
  if (isDuplicate) return 'duplicate';
  return confidence ? 'event' : 'apart';
}
const labelled = (label: Label) => SET.pairs.filter(({ is }) => is === label);
const otherwise = (label: Label) => labelled(label).filter(({ one, other }) => said(one, other) !== label);

it('proposes nothing that does not belong together', () => {
  expect(labelled('apart').length).toBeGreaterThan(40);
  expect(otherwise('apart')).toEqual([]);
});

it('proposes no pair across two happenings', () => {
  const known = new Set(SET.pairs.map(({ one, other }) => [one, other].sort().join(' ')));
  const names = [...stories.keys()];
  const wrong = names
    .flatMap((one, at) => names.slice(at + 1).map((other): [string, string] => [one, other]))
    .filter(([one, other]) => !known.has([one, other].sort().join(' ')) && said(one, other) !== 'apart');
  expect(wrong).toEqual([]);
});

it('knows every release that was edited lightly', () => {
  expect(labelled('duplicate').length).toBeGreaterThanOrEqual(10);
  expect(otherwise('duplicate')).toEqual([]);
});

it('finds three of four happenings that two units tell in their own words', () => {
  const share = 1 - otherwise('event').length / labelled('event').length;
  expect(share).toBeGreaterThanOrEqual(0.75);
});
