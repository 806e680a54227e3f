/** Whose words the quotations of a page are. */
import type { ImportedQuote } from '../../../contracts/import';
import type { SpokenWords } from './quotes';
import { findMentions, type Directory, type Mention } from './who-is-meant';
import { splitSentences } from './words';

/** Reads the page from above, keeping in mind who was spoken of last: "ucapnya" is theirs. */
export function resolveSpeakers(paragraphs: string[], spoken: SpokenWords[], directory: Directory): ImportedQuote[] {
  const quotes: ImportedQuote[] = [];
  let subject: Mention['person'] | null = null;
  let at = 0;
  paragraphs.forEach((paragraph, index) => {
    const own: SpokenWords[] = [];
    while (spoken[at]?.paragraph === index + 1) own.push(spoken[at++] as SpokenWords);
    const isQuoted = ({ start }: Mention) => own.some((words) => words.start <= start && start < words.end);
    const subjects = findSubjects(paragraph, directory).filter((mention) => !isQuoted(mention));
    let next = 0;
    for (const words of own) {
      while ((subjects[next]?.start ?? Infinity) < words.start) subject = subjects[next++]?.person ?? subject;
      const named = words.attribution?.subject ? speakerNamed(words.attribution.subject, directory) : null;
      const isNamedButUnknown = Boolean(words.attribution?.subject) && !named;
      const person: Mention['person'] | null = named ?? (isNamedButUnknown || isAlone(words) ? null : subject);
      quotes.push(toQuote(words, person, Boolean(person) && !named));
      subject = person ?? subject;
    }
    const last = subjects.slice(next).at(-1);
    if (last) subject = last.person;
  });
  return quotes;
}

const isAlone = ({ attribution, goesOn }: SpokenWords) => !attribution && !goesOn;

function speakerNamed(subject: string, directory: Directory): Mention['person'] | null {
  const mentions = findMentions(subject, directory);
  return (mentions.find(({ by }) => by !== 'office') ?? mentions[0])?.person ?? null;
}

function toQuote(words: SpokenWords, person: Mention['person'] | null, isSpeakerInferred: boolean): ImportedQuote {
  return {
    paragraph: words.paragraph,
    text: words.text,
    speaker: person?.name ?? null,
    office: person?.position ?? (person ? null : (words.attribution?.subject ?? null)),
    attribution: words.attribution?.text ?? null,
    verb: words.attribution?.verb ?? null,
    isSpeakerInferred,
  };
}

const OBJECT =
  /(?:^|[\s(])(?:kepada|dengan|bersama|dari|untuk|bagi|terhadap|didampingi|dan|oleh|pada|di)\s+(?:\p{Lu}\p{L}*\.?\s+){0,3}$/u;

/** Of each sentence the one it is about: who comes first and is not "kepada", "bersama", "didampingi" somebody. */
function findSubjects(paragraph: string, directory: Directory): Mention[] {
  const mentions = findMentions(paragraph, directory);
  if (mentions.length === 0) return [];
  let at = 0;
  return splitSentences(paragraph).flatMap(({ start, end }) => {
    const own: Mention[] = [];
    while (at < mentions.length && (mentions[at]?.start ?? end) < end) own.push(mentions[at++] as Mention);
    const isObject = (mention: Mention) =>
      OBJECT.test(paragraph.slice(Math.max(start, mention.start - 60), mention.start));
    const subject = own.find((mention) => mention.start >= start && !isObject(mention)) ?? own[0];
    return subject ? [subject] : [];
  });
}
