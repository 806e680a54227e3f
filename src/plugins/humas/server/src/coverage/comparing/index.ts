/** What a text tells, and whether two of them tell of one happening. Pure: a person decides. */
import type { Reason } from '../../../../contracts/coverage';
import type { ArticleEdition, EventEdition } from '../../../../contracts/public';
import { localDateOf, paragraphsOf, type Block } from '../../core';
import { compare as judge, type Verdict } from './compare';
import { readEvent } from './read-event';
import { readStory } from './read-story';
import type { Story } from './story';
import type { Confidence, Sign } from './verdict';
import { weighByTexts, type Weigh } from './weigh';

export interface Telling {
  documentId: string;
  /** documentIds of the events whose coverage it is; an event is its own. */
  events: string[];
  story: Story;
}

export interface Comparison {
  verdict: 'coverage' | 'near-duplicate' | 'both' | 'nothing';
  /** 0 to 1 */
  confidence: number;
  reasons: Reason[];
  against: Reason[];
}

export type Rarity = Weigh;

/** The unit's standing texts are taken out: they are of the unit, not of the event. */
export function tellingOf(edition: ArticleEdition): Telling {
  const { facility, boilerplate, disclaimer } = edition;
  const told = {
    id: edition.id,
    type: 'article' as const,
    title: edition.title,
    paragraphs: paragraphsOf(edition.body as Block[]),
    releasedOn: localDateOf(edition.releasedAt, edition.timeZone),
    timeZone: edition.timeZone,
    unitNames: facility ? [facility.name, facility.shortName] : [],
    facility: facility?.id ?? null,
    topic: edition.topic?.code ?? null,
  };
  const standing = [boilerplate, disclaimer].filter((text) => text !== null);
  return { documentId: edition.id, events: edition.events.map(({ id }) => id), story: readStory(told, standing) };
}

/** Null: it has no day. */
export function tellingOfEvent(edition: EventEdition): Telling | null {
  const story = readEvent(edition);
  return story && { documentId: edition.id, events: [edition.id], story };
}

export const rarityIn = (tellings: Telling[]): Rarity => weighByTexts(tellings.map(({ story }) => story));

export function compare(one: Telling, other: Telling, rarity: Rarity): Comparison {
  const found = judge(one.story, other.story, rarity);
  return {
    verdict: verdictOf(found),
    confidence: found.confidence ? FIGURE[found.confidence] : found.isDuplicate ? found.overlap : 0,
    reasons: found.reasons.filter(({ weight }) => weight >= 0).map(reasonOf),
    against: found.reasons.filter(({ weight }) => weight < 0).map(reasonOf),
  };
}

const FIGURE: Record<Confidence, number> = { high: 0.9, medium: 0.6, low: 0.3 };

function verdictOf({ confidence, isDuplicate }: Verdict): Comparison['verdict'] {
  if (confidence) return isDuplicate ? 'both' : 'coverage';
  return isDuplicate ? 'near-duplicate' : 'nothing';
}

const reasonOf = ({ name, params }: Sign): Reason => ({ code: name, params });
