/** An article and an event as plain text: what a newsroom without our front-end can copy from. */
import type { ArticleEdition, EventEdition, Locale } from '../../../../contracts/public';
import { spelledTime } from '../../core';
import { WORDS } from './words';

interface Node {
  type?: string;
  text?: string;
  url?: string;
  format?: string;
  image?: { caption?: string | null; alternativeText?: string | null };
  children?: Node[];
}

export function releaseText(article: ArticleEdition): string {
  const { kicker, title, summary, dateline, body, byline, corrections, origin, locale, timeZone } = article;
  const words = WORDS[locale];
  const place = [dateline?.place, dateline?.agency].filter(Boolean).join(', ');
  const [first = '', ...others] = body.flatMap((block) => blockText(block as Node, words.picture));
  const isOwnSummary = !first.startsWith(summary.replace(/…$/, ''));
  const time = spelledTime(article.releasedAt, timeZone, locale);
  return paragraphs([
    kicker,
    title,
    isOwnSummary && summary,
    place && first ? `${place} — ${first}` : first,
    ...others,
    ...corrections.map(({ note, correctedAt, replaces }) =>
      [
        `${words.correction} (${spelledTime(correctedAt, timeZone, locale)}): ${note}`,
        replaces && `${words.before}: “${replaces}”`,
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    byline?.name,
    article.boilerplate,
    [
      `${article.releasedAtBasis === 'origin-updated' ? words.updated : words.released}: ${time}`,
      `${words.source}: ${article.sourceLabel}`,
      origin?.url && origin.url,
      `${words.page}: ${article.share.url}`,
    ]
      .filter(Boolean)
      .join('\n'),
    article.disclaimer,
  ]);
}

export function eventText(event: EventEdition, locale: Locale): string {
  const words = WORDS[locale];
  const venue = [event.venue?.name, event.venue?.locality].filter(Boolean).join(', ');
  const days = [...new Set([event.startsOn, event.endsOn])].filter(Boolean).join(' – ');
  const facts = [
    [words.date, days],
    [words.venue, venue],
    [words.organiser, event.organiser],
    [words.unit, event.facilities.map(({ name }) => name).join('; ')],
  ];
  return paragraphs([
    (locale === 'en' && event.englishName) || event.name,
    facts.flatMap(([label, said]) => (said ? `${label}: ${said}` : [])).join('\n'),
    event.description,
    event.coverage.length > 0 &&
      [
        `${words.coverage}:`,
        ...event.coverage.map(({ title, facility }) => `- ${[title, facility?.shortName].filter(Boolean).join(' — ')}`),
      ].join('\n'),
    `${words.page}: ${event.share.url}`,
  ]);
}

/** Lines as Windows ends them: there these files are opened. */
export function plainText(text: string): Buffer {
  const clean = text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return Buffer.from(`\uFEFF${clean.trim().replace(/\n/g, '\r\n')}\r\n`);
}

const paragraphs = (parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join('\n\n');

function blockText(block: Node, picture: string): string[] {
  if (block.type === 'list') return [listLines(block, '').join('\n')];
  if (block.type === 'image') {
    const said = block.image?.caption ?? block.image?.alternativeText;
    return said ? [`[${picture}: ${said}]`] : [];
  }
  const text = inlineText(block.children).trim();
  if (text === '') return [];
  return [block.type === 'quote' ? `“${text}”` : text];
}

function listLines({ format, children = [] }: Node, indent: string): string[] {
  let number = 0;
  return children.flatMap((child) => {
    if (child.type === 'list') return listLines(child, `${indent}  `);
    number += 1;
    return [`${indent}${format === 'ordered' ? `${number}.` : '-'} ${inlineText(child.children).trim()}`];
  });
}

function inlineText(nodes: Node[] = []): string {
  return nodes
    .map(({ type, text = '', url, children }) => {
      if (type !== 'link') return text;
      const words = inlineText(children);
      return url && url !== words ? `${words} (${url})` : words;
    })
    .join('');
}
