import { isPossible, stageAfter, transition, TRANSITIONS } from './transitions';

const still = { isSameAsLive: false, isWithdrawn: false, isChanged: false };
const rows = [
  { name: 'a new text is a draft', was: null, now: { ...still, isChanged: true }, stage: 'draft' },
  {
    name: 'an approved text that is edited goes back to review',
    was: 'approved',
    now: { ...still, isChanged: true },
    stage: 'in-review',
  },
  { name: 'an approved text that is saved unchanged stays approved', was: 'approved', now: still, stage: 'approved' },
  {
    name: 'a text in review that is edited stays there',
    was: 'in-review',
    now: { ...still, isChanged: true },
    stage: 'in-review',
  },
  {
    name: 'a text that needs changes still does after one',
    was: 'changes-requested',
    now: { ...still, isChanged: true },
    stage: 'changes-requested',
  },
  {
    name: 'a published text that is edited is a draft beside its live copy',
    was: 'published',
    now: { ...still, isChanged: true },
    stage: 'draft',
  },
  {
    name: 'a text equal to what readers see is published',
    was: 'draft',
    now: { ...still, isSameAsLive: true, isChanged: true },
    stage: 'published',
  },
  {
    name: 'a published text that is taken back is withdrawn',
    was: 'published',
    now: { ...still, isWithdrawn: true },
    stage: 'withdrawn',
  },
  {
    name: 'a new version under review stays there when the live one is taken back',
    was: 'in-review',
    now: { ...still, isWithdrawn: true },
    stage: 'in-review',
  },
  {
    name: 'a withdrawn text that is edited is a draft',
    was: 'withdrawn',
    now: { ...still, isChanged: true },
    stage: 'draft',
  },
] as const;

describe('the stage after an action', () => {
  it.each(rows)('$name', ({ was, now, stage }) => expect(stageAfter(was, now)).toBe(stage));
});

describe('steps', () => {
  it('have names and routes of their own', () => {
    expect(new Set(TRANSITIONS.map(({ name }) => name)).size).toBe(TRANSITIONS.length);
    expect(new Set(TRANSITIONS.map(({ path }) => path)).size).toBe(TRANSITIONS.length);
  });

  it('reach the public only from approval', () =>
    expect(TRANSITIONS.filter(({ to }) => to === 'published').map(({ from }) => from)).toEqual([['approved']]));

  it('withdraw and correct whatever readers see, and nothing else', () => {
    for (const name of ['withdraw', 'correct'] as const) {
      expect(isPossible(transition(name), 'in-review', true)).toBe(true);
      expect(isPossible(transition(name), 'in-review', false)).toBe(false);
    }
  });
});
