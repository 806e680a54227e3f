/** Both documents pasted, published and read over HTTP give the values of expected.json; apart, glued in both orders, and twice. */
import fs from 'node:fs';
import path from 'node:path';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { REPOSITORY } from '../support/application';

const CORPUS = path.resolve(REPOSITORY, process.env.HUMAS_CORPUS ?? '../shared/data');
const read = (name: string) => fs.readFileSync(path.join(CORPUS, 'seeds', name), 'utf8');
const kompasiana = read('kompasiana-lapas-purwodadi.txt');
const kumparan = read('kumparan-lapas-jember.txt');
const expected: Expected = JSON.parse(read('expected.json'));

interface Expected {
  articles: {
    id: string;
    title: string;
    slug: string;
    kicker: string | null;
    language: string;
    source: { platform: string; disclaimerRemoved: string };
    author: { name: string; bio: string; facility: string };
    dateline: { place: string; agency: string | null };
    publishedAt: { utc?: string; value: string | null };
    updatedAt: { utc?: string; value: string | null };
    body: { paragraphs: string[]; complete: boolean | string; residual?: { text: string } };
    quotes: {
      paragraph: number;
      text: string;
      speaker: string;
      attributionText: string;
      speakerInferredFromPronoun: boolean;
    }[];
    photos: string[];
  }[];
  photos: {
    id: string;
    caption: string | null;
    alt: string | null;
    credit: { raw: string | null; resolvedTo?: string };
  }[];
  events: {
    name: string;
    aliases: string[];
    date: string;
    timeZone: string;
    mode: string;
    allDay: boolean;
    hostVenue: { name: string; locality: string };
    organizer: { name: string };
    topics: string[];
  }[];
  people: { id: string; name: string }[];
}

const ways: Record<string, string[]> = {
  apart: [kompasiana, kumparan],
  'apart, the other first': [kumparan, kompasiana],
  glued: [kompasiana + kumparan],
  'glued the other way round': [`${kumparan}\n${kompasiana}`],
  'with CRLF': [(kompasiana + kumparan).replace(/\n/g, '\r\n')],
};

describe.each(['sqlite', 'postgres'])('on %s', (database) => {
  beforeAll(() => {
    process.env.HUMAS_TEST_DATABASE = database;
  });

  describe.each(Object.entries(ways))('%s', (_, texts) => {
    let newsroom: Newsroom;
    beforeAll(async () => {
      newsroom = await startNewsroom();
      await makeUnits(newsroom);
      for (const turn of ['first', 'second']) {
        for (const text of texts) {
          const outcomes = await newsroom.strapi
            .plugin('humas')
            .service('importer')
            .importText({ text, commit: true, publish: true });
          const states = outcomes.map(({ state }: { state: string }) => state);
          expect(new Set(states)).toEqual(new Set([turn === 'first' ? 'created' : 'exists']));
        }
      }
      await newsroom.editions.worker.idle();
    });
    afterAll(() => newsroom?.close());

    it('two articles, one event, three photos', async () => {
      const totals = await Promise.all(
        ['articles', 'events', 'photos'].map(
          async (type) => (await newsroom.get(`/${type}`)).body.meta.pagination.total,
        ),
      );
      expect(totals).toEqual([2, 1, 3]);
    });

    it.each(expected.articles.map((article) => [article.id, article] as const))('%s', async (_id, article) => {
      const { data } = (await newsroom.get(`/articles/${article.slug}`)).body;
      expect(data).toMatchObject({
        title: article.title,
        slug: article.slug,
        kicker: article.kicker,
        locale: article.language,
        byline: { name: article.author.name, bio: article.author.bio },
        facility: { slug: article.author.facility },
        dateline: { place: article.dateline.place, agency: article.dateline.agency },
        disclaimer: article.source.disclaimerRemoved,
        origin: {
          platform: article.source.platform,
          url: null,
          publishedAt: instant(article.publishedAt),
          updatedAt: instant(article.updatedAt),
          isComplete: article.body.complete !== false,
        },
        events: [{ name: expected.events[0]?.name, startsOn: expected.events[0]?.date }],
      });
      expect(withoutResidual(paragraphs(data), article.body.residual?.text)).toEqual(article.body.paragraphs);
      expect(data.quotes.map(quoteOf)).toEqual(article.quotes.map(expectedQuote));
      expect(data.photos.map(photoOf)).toEqual(article.photos.map(expectedPhoto));
    });

    it('the event, with both units', async () => {
      const [card] = (await newsroom.get('/events')).body.data;
      const { data } = (await newsroom.get(`/events/${card.slug}`)).body;
      const event = expected.events[0] as Expected['events'][number];
      expect(data).toMatchObject({
        name: event.name,
        startsOn: event.date,
        timeZone: event.timeZone,
        isAllDay: event.allDay,
        mode: event.mode,
        venue: { name: event.hostVenue.name, locality: event.hostVenue.locality },
        organiser: event.organizer.name,
        subjects: event.topics,
      });
      expect(data.aliases.map((alias: string) => alias.toLowerCase())).toContain('penguatan tusi kehumasan');
      expect(data.facilities.map(({ slug }: { slug: string }) => slug).sort()).toEqual([
        'lapas-jember',
        'lapas-purwodadi',
      ]);
      expect(data.coverage).toHaveLength(2);
    });

    it('the people, under the name that is theirs', async () => {
      const officials = await newsroom.strapi.db.query('plugin::humas.official').findMany({ orderBy: { name: 'asc' } });
      expect(officials.map(({ name }) => name)).toEqual(expected.people.map(({ name }) => name).sort());
      const andap = officials.find(({ name }) => name === 'Andap Budhi Revianto');
      expect(andap).toMatchObject({ honorific: 'Komjen Pol', otherSpellings: ['Andhap'] });
    });
  });
});

const instant = ({ utc, value }: { utc?: string; value: string | null }) =>
  value ? new Date(utc ?? value).toISOString() : null;

const paragraphs = ({ body }: { body: { children: { text: string }[] }[] }) =>
  body.map(({ children }) => children.map(({ text }) => text).join(''));

/** "Accept either: kept verbatim at the end of the paragraph, or moved to an import warning." */
function withoutResidual(all: string[], residual: string | undefined): string[] {
  if (!residual) return all;
  return all.map((text, index) => (index === all.length - 1 ? text.replace(new RegExp(` ${residual}$`), '') : text));
}

const quoteOf = ({ paragraph, text, speaker, attribution, isSpeakerInferred }: Record<string, unknown>) => ({
  paragraph,
  text,
  speaker,
  attribution,
  isSpeakerInferred,
});
const expectedQuote = (quote: Expected['articles'][number]['quotes'][number]) => ({
  paragraph: quote.paragraph,
  text: quote.text,
  speaker: expected.people.find(({ id }) => id === quote.speaker)?.name,
  attribution: quote.attributionText,
  isSpeakerInferred: quote.speakerInferredFromPronoun,
});

const photoOf = ({ caption, altText, credit, creditedTo }: Record<string, unknown>) => ({
  caption,
  altText,
  credit,
  creditedTo,
});
function expectedPhoto(id: string) {
  const photo = expected.photos.find((each) => each.id === id) as Expected['photos'][number];
  return {
    caption: photo.caption,
    altText: photo.alt,
    credit: photo.credit.raw,
    creditedTo: photo.credit.resolvedTo ?? null,
  };
}

async function makeUnits({ make }: Newsroom) {
  await make.facility({
    shortName: 'Lapas Purwodadi',
    name: 'Lapas Kelas IIB Purwodadi',
    officialName: 'Lembaga Pemasyarakatan Kelas IIB Purwodadi',
    place: 'Purwodadi',
  });
  await make.facility({
    shortName: 'Lapas Jember',
    name: 'Lapas Kelas IIA Jember',
    officialName: 'Lembaga Pemasyarakatan Kelas IIA Jember',
    class: 'IIA',
    place: 'Jember',
  });
}
