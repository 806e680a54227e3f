import type { ArticleWorkflow, TrailEntry } from '../../../../contracts/workflow';
import { conflictOf } from './conflict';

const line = (version: number | null, name: string, changes: string[]) =>
  ({ version, actor: { kind: 'user', name }, changes }) as TrailEntry;
const workflow = (version: number, trail: TrailEntry[]) => ({ version, trail }) as ArticleWorkflow;

const TRAIL = [line(null, 'Kalapas', []), line(5, 'Budi', ['title']), line(4, 'Sri', ['body', 'title'])];

const CASES = [
  { name: 'the form is the newest', base: 5, conflict: null },
  { name: 'the form is ahead of what was asked last', base: 6, conflict: null },
  { name: 'the form has no version', base: undefined, conflict: null },
  { name: 'one version behind', base: 4, conflict: { base: 4, newest: 5, by: 'Budi', changes: ['title'] } },
  { name: 'two versions behind', base: 3, conflict: { base: 3, newest: 5, by: 'Budi', changes: ['title', 'body'] } },
];

it.each(CASES)('$name', ({ base, conflict }) => {
  expect(conflictOf(workflow(5, TRAIL), base)).toEqual(conflict);
});

it('names nobody where the trail does not reach back', () => {
  expect(conflictOf(workflow(9, []), 3)).toEqual({ base: 3, newest: 9, by: null, changes: [] });
});
