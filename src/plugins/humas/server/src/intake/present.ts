/** A draft as an integration reads it: under the names by which it is written. */
import type { Draft, DraftCard } from '../../../contracts/intake';
import type { Locale } from '../../../contracts/public';
import { presentBlocks, type BodyFiles } from '../article';
import type { SavedDraft } from '../workflow';

export interface Around {
  id: string;
  locale: Locale;
  facility: DraftCard['facility'];
  /** Code */
  topic: string | null;
  bodyFiles: BodyFiles;
}
type Component = Record<string, unknown>;

export function presentDraft(saved: SavedDraft, { id, locale, facility, topic, bodyFiles }: Around): Draft {
  const { content, version, stage, isLive, savedAt, savedBy, findings } = saved;
  return {
    id,
    locale,
    version,
    stage,
    isLive,
    savedAt,
    savedBy,
    title: content.title,
    kind: content.kind,
    facility,
    kicker: content.kicker,
    summary: content.summary,
    dateline: content.dateline,
    body: presentBlocks(content.body, bodyFiles),
    byline: content.byline && presentByline(content.byline),
    topic,
    events: content.events,
    photos: content.photos.map(({ documentId }) => documentId),
    quotes: content.quotes.map(presentQuote),
    origin: content.origin && presentOrigin(content.origin),
    concernsChildren: content.concernsChildren,
    embargoUntil: content.embargoUntil,
    corrections: content.corrections,
    findings,
  };
}

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

function presentByline({ name, bio, initials }: Component): Draft['byline'] {
  return { name: String(name ?? ''), bio: words(bio), initials: words(initials) };
}

function presentQuote({ text, speaker, office, attribution, isSpeakerInferred, paragraph }: Component) {
  return {
    text: String(text ?? ''),
    speaker: words(speaker),
    office: words(office),
    attribution: words(attribution),
    isSpeakerInferred: isSpeakerInferred === true,
    paragraph: typeof paragraph === 'number' ? paragraph : null,
  };
}

function presentOrigin(origin: Component): Draft['origin'] {
  const { platform, url, statedPublishedAt, statedUpdatedAt, isComplete, disclaimer, tags } = origin;
  return {
    platform: words(platform),
    url: words(url),
    statedPublishedAt: words(statedPublishedAt),
    statedUpdatedAt: words(statedUpdatedAt),
    isComplete: isComplete !== false,
    disclaimer: words(disclaimer),
    tags: Array.isArray(tags) ? tags.map(String) : [],
  };
}
