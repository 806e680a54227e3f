import { OFFICIALS } from './officials';
import type { Passage, SampleArticle, SampleText } from './records';

type TextNode = { type: 'text'; text: string };
type Block =
  | { type: 'paragraph' | 'quote'; children: TextNode[] }
  | { type: 'heading'; level: 2; children: TextNode[] }
  | { type: 'list'; format: 'unordered'; children: { type: 'list-item'; children: TextNode[] }[] };

const leaf = (text: string): TextNode[] => [{ type: 'text', text }];

/** Strapi's blocks, as its editor would have stored them. */
export function toBlocks(body: Passage[]): Block[] {
  return body.map((passage): Block => {
    if (typeof passage === 'string') return { type: 'paragraph', children: leaf(passage) };
    if ('heading' in passage) return { type: 'heading', level: 2, children: leaf(passage.heading) };
    if ('quote' in passage) return { type: 'quote', children: leaf(passage.quote) };
    return {
      type: 'list',
      format: 'unordered',
      children: passage.list.map((item) => ({ type: 'list-item', children: leaf(item) })),
    };
  });
}

export interface SampleQuote {
  text: string;
  speaker: string | null;
  office: string | null;
  attribution: string;
  isSpeakerInferred: boolean;
  paragraph: number;
}

/** The quotes with their words taken out of the body, so that the two cannot drift apart. */
export function quotesOf(text: SampleText, article: Pick<SampleArticle, 'key' | 'releasedAt'>): SampleQuote[] {
  return (text.quotes ?? []).map(({ paragraph, speaker, attribution }) => {
    const passage = text.body[paragraph - 1];
    const words = typeof passage === 'string' ? /“([^”]+)”/u.exec(passage)?.[1] : undefined;
    if (!words) throw new Error(`Sample article '${article.key}': passage ${paragraph} holds no quotation.`);
    const official = OFFICIALS.find(({ key }) => key === speaker);
    if (speaker && !official) throw new Error(`Sample article '${article.key}': no official '${speaker}'.`);
    return {
      text: words,
      speaker: official?.name ?? null,
      office: official ? officeOn(article.releasedAt.slice(0, 10), official) : null,
      attribution,
      isSpeakerInferred: !official,
      paragraph,
    };
  });
}

function officeOn(day: string, { positions }: (typeof OFFICIALS)[number]): string | null {
  return positions.find(({ from, until }) => (!from || from <= day) && (!until || day <= until))?.title ?? null;
}
