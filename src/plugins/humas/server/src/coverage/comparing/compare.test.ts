import type { EventEdition } from '../../../../contracts/public';
import { compare, type Verdict } from './compare';
import { EVENTS, HELD, type EnteredEvent, type EnteredName } from './fixtures/events';
import { PAIRS, type Pair } from './fixtures/pairs';
import { storyOf } from './fixtures/story-of';
import { TEXTS, type TextName } from './fixtures/texts';
import { readEvent } from './read-event';
import type { Story } from './story';
import { weighByTexts } from './weigh';

const STORIES = new Map(Object.entries(TEXTS).map(([id, text]): [string, Story] => [id, storyOf(id, text)]));
const weigh = weighByTexts([...STORIES.values()]);
const story = (name: TextName) => STORIES.get(name) as Story;

const verdicts = PAIRS.map((pair) => ({ pair, verdict: compare(story(pair.one), story(pair.other), weigh) }));

function said({ confidence, isDuplicate }: Verdict): Pair['is'] {
  if (isDuplicate) return 'duplicate';
  return confidence ? 'event' : 'apart';
}

const told = ({ score, veto, overlap, reasons }: Verdict) =>
  `${score.toFixed(1)} ${veto ?? ''} overlap ${overlap.toFixed(2)} ${reasons.map(({ name, weight, params }) => `${name} ${weight} ${Object.values(params).join('|')}`).join('; ')}`;

describe('pairs of press texts, labelled by hand', () => {
  test.each(verdicts.map(({ pair, verdict }) => ({ ...pair, verdict })))('$is: $name', ({ is, verdict }) => {
    expect(`${said(verdict)} — ${told(verdict)}`).toMatch(new RegExp(`^${is} `));
  });
});

/**
 * Floors over all pairs, so that a change of the rules that trades one for the other is seen: of what is proposed, how much is
 * right; of what belongs together, how much is proposed.
 */
describe('all pairs together', () => {
  const isProposed = ({ verdict }: (typeof verdicts)[number]) => said(verdict) !== 'apart';
  const belongs = ({ pair }: (typeof verdicts)[number]) => pair.is !== 'apart';
  const share = (part: unknown[], whole: unknown[]) => part.length / whole.length;

  it('are at least forty, traps and true ones', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(40);
    expect(verdicts.filter(belongs).length).toBeGreaterThanOrEqual(15);
  });

  it('precision and recall stay above 0.95', () => {
    const right = verdicts.filter((each) => isProposed(each) && belongs(each));
    expect(share(right, verdicts.filter(isProposed))).toBeGreaterThan(0.95);
    expect(share(right, verdicts.filter(belongs))).toBeGreaterThan(0.95);
  });

  it('says the same whichever of the two comes first', () => {
    for (const { pair, verdict } of verdicts)
      expect([pair.name, said(compare(story(pair.other), story(pair.one), weigh))]).toEqual([pair.name, said(verdict)]);
  });

  it('what was not labelled is not proposed: no text tells of another cluster’s event', () => {
    const labelled = new Set(
      PAIRS.filter(({ is }) => is !== 'apart').map(({ one, other }) => [one, other].sort().join(' ')),
    );
    const names = [...STORIES.keys()] as TextName[];
    const wrong = names.flatMap((one, index) =>
      names
        .slice(index + 1)
        .filter((other) => !labelled.has([one, other].sort().join(' ')))
        .filter((other) => said(compare(story(one), story(other), weigh)) !== 'apart')
        .map((other) => `${one} ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** Only what it is read for. */
function entered(id: string, { venue, units = [], ...given }: EnteredEvent): Story {
  const facilities = units.map((name) => ({ id: name, name, shortName: name }));
  const event = {
    ...{ id, timeZone: 'Asia/Jakarta', englishName: null, endsOn: null, mode: null, startTime: null, topics: [] },
    ...{ aliases: [], subjects: [], description: null, organiser: null, facilities },
    ...{ venue: venue ? { name: venue, locality: null } : null, ...given },
  };
  return readEvent(event as unknown as EventEdition) as Story;
}

describe('events that were entered, held against texts', () => {
  const stories = new Map(Object.entries(EVENTS).map(([id, event]) => [id, entered(id, event)]));
  const against = (event: EnteredName, text: TextName) => compare(stories.get(event) as Story, story(text), weigh);

  test.each(HELD)('$is: $event, $text', ({ event, text, is }) => {
    const verdict = against(event, text);
    expect(`${said(verdict)} — ${told(verdict)}`).toMatch(new RegExp(`^${is} `));
  });

  it('no other text is proposed', () => {
    const isLabelled = (event: string, text: string) => HELD.some((each) => each.event === event && each.text === text);
    const wrong = [...stories.keys()].flatMap((event) =>
      [...STORIES.keys()]
        .filter((text) => !isLabelled(event, text))
        .filter((text) => said(against(event as EnteredName, text as TextName)) !== 'apart')
        .map((text) => `${event} ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('during the days of one, a text that names no day may tell of it; before it, none', () => {
    const { workshopFirst } = TEXTS;
    const body = workshopFirst.body.replace(', Senin s.d. Rabu (7-9/8/2023)', '');
    const releasedOn = (on: string) =>
      compare(stories.get('workshop') as Story, storyOf(on, { ...workshopFirst, body, on }), weigh);
    expect(['2023-08-06', '2023-08-08', '2023-08-14'].map((on) => said(releasedOn(on)))).toEqual([
      'apart',
      'event',
      'apart',
    ]);
  });

  it('without a day is held against nothing', () => {
    expect(readEvent({ startsOn: null } as EventEdition)).toBeNull();
  });
});
