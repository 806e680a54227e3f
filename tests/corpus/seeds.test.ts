/**
 * The two real pages of 15 August 2022 and what they must become, field by field, apart and glued in every way that a paste
 * can be glued. What is expected is read from the corpus, never written here.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ImportedPage, KnownFacility } from '../../src/plugins/humas/contracts/import';
import type { TimeZone } from '../../src/plugins/humas/contracts/public';
import { readPages } from '../../src/plugins/humas/server/src/importer/read-pages';

interface ExpectedArticle {
  id: string;
  title: string;
  kicker: string | null;
  language: string;
  source: { platform: string; disclaimerRemoved: string };
  author: { name: string; bio: string; facility: string };
  dateline: { place: string; raw: string; agency: string | null };
  publishedAt: { value: string | null; raw?: string; zone?: string };
  updatedAt: { value: string | null; raw?: string; zone?: string };
  body: {
    paragraphs: string[];
    complete: boolean | 'probably';
    page: number;
    totalPages: number | null;
    continuationMarker?: string;
    residual?: { text: string };
  };
  quotes: {
    paragraph: number;
    text: string;
    speaker: string;
    attributionText: string;
    attributionVerb: string;
    speakerInferredFromPronoun: boolean;
  }[];
  closingByline: string | null;
  tags: string[];
  platformChromeRemoved: { line: number; text: string }[];
}

interface Expected {
  articles: ExpectedArticle[];
  photos: {
    article: string;
    order: number;
    position: string;
    caption: string | null;
    alt: string | null;
    credit: { raw: string | null; resolvedTo?: string };
  }[];
  facilities: {
    id: string;
    officialName: { value: string };
    shortName: string;
    commonName: string;
    type: string;
    class: string;
    timeZone: TimeZone;
    formerNames: { name: string }[];
  }[];
  events: {
    name: string;
    aliases: string[];
    date: string;
    weekday: string;
    startTime: string | null;
    allDay: boolean;
    timeZone: string;
    dateEvidence: { article: string; raw: string }[];
    mode: string;
    hostVenue: { name: string; locality: string };
    organizer: { name: string };
    topics: string[];
  }[];
  people: {
    id: string;
    name: string;
    rankPrefix?: string;
    position: string;
    shortForms?: string[];
    misspellings?: string[];
  }[];
}

const folder = path.join(process.env.HUMAS_CORPUS ?? path.resolve(__dirname, '../../../shared/data'), 'seeds');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const expected = JSON.parse(read('expected.json')) as Expected;
const purwodadi = read('kompasiana-lapas-purwodadi.txt');
const jember = read('kumparan-lapas-jember.txt');

const facilities: KnownFacility[] = expected.facilities.map((facility) => ({
  slug: facility.id,
  kind: facility.type,
  class: facility.class,
  specialisation: 'general',
  place: facility.shortName.replace(/^Lapas /, ''),
  timeZone: facility.timeZone,
  names: [
    facility.officialName.value,
    facility.shortName,
    facility.commonName,
    ...facility.formerNames.map(({ name }) => name),
  ],
}));

const [expectedPurwodadi, expectedJember] = expected.articles as [ExpectedArticle, ExpectedArticle];
const [expectedEvent] = expected.events as [Expected['events'][number]];
const person = (id: string) => expected.people.find((one) => one.id === id);
const importPages = (text: string) => readPages(text, { facilities });

function expectArticle(page: ImportedPage | undefined, article: ExpectedArticle): void {
  if (!page) throw new Error(`no page for ${article.id}`);
  expect(page).toMatchObject({
    title: article.title,
    kicker: article.kicker,
    language: article.language,
    platform: article.source.platform,
    disclaimer: article.source.disclaimerRemoved,
    facilitySlug: article.author.facility,
    byline: { name: article.author.name, bio: article.author.bio },
    dateline: { place: article.dateline.place, agency: article.dateline.agency, raw: article.dateline.raw },
    paragraphs: article.body.paragraphs,
    isComplete: Boolean(article.body.complete),
    continuationMarker: article.body.continuationMarker ?? null,
    page: article.body.page,
    totalPages: article.body.totalPages,
    closingByline: article.closingByline,
    tags: article.tags,
  });
  expectInstant(page.publishedAt, article.publishedAt);
  expectInstant(page.updatedAt, article.updatedAt);
  expectQuotes(page, article);
  expectPhotos(page, article);
  const residual = article.body.residual?.text;
  if (residual)
    expect(page.warnings).toContainEqual(expect.objectContaining({ code: 'residual-text', text: residual }));
}

function expectInstant(instant: ImportedPage['publishedAt'], stated: ExpectedArticle['publishedAt']): void {
  if (stated.value === null) expect(instant).toBeNull();
  else expect(instant).toMatchObject({ value: stated.value, raw: stated.raw, timeZone: stated.zone });
}

function expectQuotes(page: ImportedPage, article: ExpectedArticle): void {
  expect(page.quotes.map(({ office: _office, ...quote }) => quote)).toEqual(
    article.quotes.map((quote) => ({
      paragraph: quote.paragraph,
      text: quote.text,
      speaker: person(quote.speaker)?.name,
      attribution: quote.attributionText,
      verb: quote.attributionVerb,
      isSpeakerInferred: quote.speakerInferredFromPronoun,
    })),
  );
}

/** "before paragraph 1 (lead)" and "between paragraph 3 and paragraph 4": the last figure is the paragraph below. */
const paragraphBelow = (position: string) => Number(position.match(/\d+/g)?.at(-1));

function expectPhotos(page: ImportedPage, article: ExpectedArticle): void {
  const photos = expected.photos.filter((photo) => photo.article === article.id);
  expect(page.photos).toEqual(
    photos.map((photo) => ({
      order: photo.order,
      beforeParagraph: paragraphBelow(photo.position),
      caption: photo.caption,
      altText: photo.alt,
      creditRaw: photo.credit.raw,
      credit: photo.credit.resolvedTo ?? null,
    })),
  );
}

const withoutLines = (chrome: { text: string }[]) => chrome.map(({ text }) => text);
const sorted = (words: string[]) => [...words].sort();

describe('each page alone', () => {
  it('Purwodadi is what the corpus says, and its furniture is found line by line', () => {
    const pages = importPages(purwodadi);
    expect(pages).toHaveLength(1);
    expectArticle(pages[0], expectedPurwodadi);
    expect(pages[0]?.chrome).toEqual(expectedPurwodadi.platformChromeRemoved);
  });

  it('Jember is what the corpus says, and its furniture is found line by line', () => {
    const pages = importPages(jember);
    expect(pages).toHaveLength(1);
    expectArticle(pages[0], expectedJember);
    expect(pages[0]?.chrome).toEqual(expectedJember.platformChromeRemoved);
  });

  it.each([
    ['Purwodadi', purwodadi, 0, null],
    ['Jember', jember, 1, { name: expectedEvent.hostVenue.name, locality: expectedEvent.hostVenue.locality }],
  ])('%s alone knows the event by its full name, day and mode', (_, text, index, venue) => {
    expect(importPages(text)[0]?.event).toMatchObject({
      name: expectedEvent.name,
      startsOn: expectedEvent.date,
      endsOn: null,
      weekday: expectedEvent.weekday,
      mode: expectedEvent.mode,
      venue,
      organiser: expectedEvent.organizer.name,
      dateEvidence: [expectedEvent.dateEvidence[index]?.raw],
    });
  });

  it('Jember alone resolves the other spelling to the full name and says so', () => {
    const [page] = importPages(jember);
    expect(page?.people.find(({ name }) => name === 'Andap Budhi Revianto')?.otherSpellings).toEqual(['Andhap']);
    expect(page?.warnings.filter(({ code }) => code === 'name-spelling').map(({ text }) => text)).toEqual(['Andhap']);
  });
});

const blankLines = (text: string) => text.replace(/\n/g, '\n\n\n');
const crlf = (text: string) => text.replace(/\n/g, '\r\n');
const nbsp = (text: string) => text.replace(/(\S) (\S)/g, '$1\u00a0 $2');

const first = [expectedPurwodadi, expectedJember];
const second = [expectedJember, expectedPurwodadi];
const PASTES: [string, string, ExpectedArticle[]][] = [
  ['one behind the other, without a line break ("HeadlineSekjen …")', purwodadi + jember, first],
  ['one behind the other, with a line break', `${purwodadi}\n${jember}`, first],
  ['the other order', `${jember}\n${purwodadi}`, second],
  ['the other order, without a line break', jember.trimEnd() + purwodadi, second],
  ['with a byte order mark and Windows line ends', `\ufeff${crlf(purwodadi + jember)}`, first],
  ['with extra blank lines', blankLines(`${purwodadi}\n${jember}`), first],
  ['with blank lines around', `\n\n \n${purwodadi}\n\n\t\n${jember}\n\n\n`, first],
];

describe('both pages in one paste', () => {
  it.each(PASTES)('%s', (_, text, articles) => {
    const pages = importPages(text);
    expect(pages).toHaveLength(articles.length);
    articles.forEach((article, index) => {
      expectArticle(pages[index], article);
      expect(withoutLines(pages[index]?.chrome ?? [])).toEqual(withoutLines(article.platformChromeRemoved));
    });
  });

  it('with U+00A0 for spaces, all but the raw date is the same', () => {
    const plain = importPages(`${purwodadi}\n${jember}`);
    const spaced = importPages(nbsp(`${purwodadi}\n${jember}`));
    expect(
      spaced.map(({ paragraphs, fingerprint, event }) => ({ paragraphs, fingerprint, event: event?.name })),
    ).toEqual(plain.map(({ paragraphs, fingerprint, event }) => ({ paragraphs, fingerprint, event: event?.name })));
    expect(spaced.map(({ publishedAt, updatedAt }) => (publishedAt ?? updatedAt)?.value)).toEqual(
      plain.map(({ publishedAt, updatedAt }) => (publishedAt ?? updatedAt)?.value),
    );
  });

  it.each(PASTES)('the pages are of one event: %s', (_, text) => {
    for (const page of importPages(text)) {
      const event = page.event;
      expect(event).toMatchObject({
        name: expectedEvent.name,
        startsOn: expectedEvent.date,
        weekday: expectedEvent.weekday,
        timeZone: expectedEvent.timeZone,
        isAllDay: expectedEvent.allDay,
        startTime: expectedEvent.startTime,
        mode: expectedEvent.mode,
        venue: { name: expectedEvent.hostVenue.name, locality: expectedEvent.hostVenue.locality },
        organiser: expectedEvent.organizer.name,
        subjects: expectedEvent.topics,
      });
      expect(sorted(event?.aliases ?? [])).toEqual(sorted(expectedEvent.aliases));
      expect(sorted(event?.dateEvidence ?? [])).toEqual(sorted(expectedEvent.dateEvidence.map(({ raw }) => raw)));
    }
  });

  it('every person has the name, rank, office, short forms and spellings of the corpus', () => {
    const people = new Map(
      importPages(purwodadi + jember).flatMap((page) => page.people.map((one) => [one.name, one])),
    );
    expect(sorted([...people.keys()])).toEqual(sorted(expected.people.map(({ name }) => name)));
    for (const one of expected.people) {
      const found = people.get(one.name);
      expect(found).toMatchObject({ honorific: one.rankPrefix ?? null, position: one.position });
      expect(sorted(found?.shortForms ?? [])).toEqual(sorted(one.shortForms ?? []));
      expect(found?.otherSpellings).toEqual(one.misspellings ?? []);
    }
  });
});

it.each(expected.facilities.map((facility) => [facility.id, facility.officialName.value] as const))(
  'without a list of units, the page still names its own: %s',
  (id, officialName) => {
    const page = readPages(id === 'lapas-jember' ? jember : purwodadi, { facilities: [] })[0];
    expect(page?.facilitySlug).toBeNull();
    expect(page?.warnings.map(({ code }) => code)).toContain('unknown-facility');
    expect(officialName).toContain(page?.facilityMention?.split(' ').slice(-2).join(' ') ?? '-');
  },
);
