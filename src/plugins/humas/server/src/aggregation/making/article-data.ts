/** An article that came in, as the attributes of ours. */
import { canonicalAddress } from '../canonical-address';
import type { IncomingArticle } from '../incoming';
import type { Source } from '../look';
import { paragraphsOf, webAddress, type Block } from '../../core';
import { fingerprintOf } from '../../importer';
import { isAboutChildren } from './about-children';
import { fittingBlocks } from './fitting-blocks';
import { line, prose, statedTime } from './fitting-text';

/** As the content type has it; a summary that is longer is refused by the checks. */
const LONGEST = { title: 250, kicker: 120, summary: 400, name: 255, tag: 100 };
const MOST_TAGS = 50;

export interface Around {
  source: Pick<Source, 'kind' | 'handling'>;
  /** documentId, or null: it stays as it is. */
  facility: string | null;
  topic: string | null;
  events: string[];
  now: Date;
}

export function articleData(article: IncomingArticle, { source, facility, topic, events, now }: Around) {
  const isSyndicated = source.handling === 'syndicate';
  const { kind, title, kicker, summary, dateline, body, url, platform, tags } = article;
  return {
    kind,
    title: line(title, LONGEST.title),
    kicker: line(kicker, LONGEST.kicker),
    summary: line(summary, LONGEST.summary),
    dateline: dateline && { place: name(dateline.place), agency: name(dateline.agency) },
    body: fittingBlocks(body),
    quotes: quotesOf(article),
    byline: bylineOf(article),
    corrections: correctionsOf(article, now),
    origin: {
      platform: name(platform),
      url: webAddress(url && canonicalAddress(url)),
      statedPublishedAt: statedTime(article.publishedAt, now),
      statedUpdatedAt: statedTime(article.updatedAt, now),
      isComplete: !article.isSummaryOnly,
      tags: tags.slice(0, MOST_TAGS).flatMap((tag) => line(tag, LONGEST.tag) ?? []),
      isSyndicated,
    },
    // Another newsroom's officers have said it, and the checks of that have passed it.
    ...(source.kind === 'newsroom' ? {} : { concernsChildren: isAboutChildren(article) }),
    importFingerprint: fingerprintOfArticle(article),
    // Of a site that is no newsroom nobody has said who is in its pictures.
    syndicatedPhotos: isSyndicated && source.kind === 'newsroom' ? article.photos : [],
    topic,
    events,
    ...(facility ? { facility } : {}),
  };
}

const name = (text: string | null) => line(text, LONGEST.name);

const quotesOf = ({ quotes }: IncomingArticle) =>
  quotes
    .map(({ text, speaker, office, attribution, isSpeakerInferred, paragraph }) => ({
      ...{ text: prose(text), speaker: name(speaker), office: name(office), attribution: name(attribution) },
      ...{ isSpeakerInferred, paragraph },
    }))
    .filter(({ text }) => text !== '');

function bylineOf({ byline }: IncomingArticle) {
  const called = byline && name(byline.name);
  return called ? { name: called, bio: byline.bio && prose(byline.bio), initials: name(byline.initials) } : null;
}

const correctionsOf = ({ corrections }: IncomingArticle, now: Date) =>
  corrections
    .map(({ note, correctedAt, replaces }) => ({
      ...{ note: prose(note), correctedAt: statedTime(correctedAt, now), replaces: replaces && prose(replaces) },
    }))
    .filter(({ note }) => note !== '');

/** Null where there are no words by which it could be known. */
export function fingerprintOfArticle({ title, body }: Pick<IncomingArticle, 'title' | 'body'>): string | null {
  const paragraphs = paragraphsOf(body as Block[]);
  return paragraphs.length > 0 ? fingerprintOf(title, paragraphs) : null;
}
