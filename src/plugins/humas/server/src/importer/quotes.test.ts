import { findQuotes } from './quotes';
import { resolveSpeakers } from './speakers';
import { mergePeople, findOffices } from './people';
import { listPeople } from './who-is-meant';

const places = new Set<string>();

/** The quotes of these paragraphs, with speakers from whoever they name beside an office. */
function quotesOf(...paragraphs: string[]) {
  const drafts = paragraphs.flatMap((text) =>
    findOffices(text, places).flatMap(({ name, honorific, position }) => (name ? [{ name, honorific, position }] : [])),
  );
  const directory = listPeople(mergePeople(drafts), places);
  return resolveSpeakers(paragraphs, findQuotes(paragraphs, places).spoken, directory);
}

const INTRO = 'Kalapas Kendal, Rahmat Hidayat menyambut Kakanwil Siti Aminah di aula.';

describe('who says it', () => {
  it.each([
    {
      name: 'a verb and a name behind',
      text: '“Kami siap,” ujar Rahmat.',
      speaker: 'Rahmat Hidayat',
      attribution: 'ujar Rahmat',
      verb: 'ujar',
      isSpeakerInferred: false,
    },
    {
      name: 'office and name with a comma',
      text: '"Kami siap," kata Kalapas Kendal, Rahmat Hidayat.',
      speaker: 'Rahmat Hidayat',
      attribution: 'kata Kalapas Kendal, Rahmat Hidayat',
      verb: 'kata',
      isSpeakerInferred: false,
    },
    {
      name: 'name and office with a comma',
      text: '"Kami siap," kata Siti Aminah, Kakanwil.',
      speaker: 'Siti Aminah',
      attribution: 'kata Siti Aminah, Kakanwil',
      verb: 'kata',
      isSpeakerInferred: false,
    },
    {
      name: 'only the office',
      text: '"Kami siap," tegas Kalapas kepada wartawan.',
      speaker: 'Rahmat Hidayat',
      attribution: 'tegas Kalapas',
      verb: 'tegas',
      isSpeakerInferred: false,
    },
    {
      name: 'a pronoun: who was spoken of last',
      text: '“Kami siap,” ucapnya.',
      speaker: 'Rahmat Hidayat',
      attribution: 'ucapnya',
      verb: 'ucap',
      isSpeakerInferred: true,
    },
    {
      name: 'a pronoun after a new subject',
      text: 'Siti lalu berkeliling. “Bersih sekali,” katanya.',
      speaker: 'Siti Aminah',
      attribution: 'katanya',
      verb: 'kata',
      isSpeakerInferred: true,
    },
    {
      name: 'dia',
      text: '“Kami siap,” ujar dia.',
      speaker: 'Rahmat Hidayat',
      attribution: 'ujar dia',
      verb: 'ujar',
      isSpeakerInferred: true,
    },
    {
      name: 'the day behind the name is no name',
      text: '“Kami siap,” ujar Rahmat, Kamis (4/5).',
      speaker: 'Rahmat Hidayat',
      attribution: 'ujar Rahmat',
      verb: 'ujar',
      isSpeakerInferred: false,
    },
    {
      name: 'said before',
      text: 'Rahmat mengatakan, “Kami siap.”',
      speaker: 'Rahmat Hidayat',
      attribution: 'Rahmat mengatakan',
      verb: 'mengatakan',
      isSpeakerInferred: false,
    },
    {
      name: 'according to',
      text: 'Menurut Siti, “Bersih sekali.”',
      speaker: 'Siti Aminah',
      attribution: 'Menurut Siti',
      verb: 'menurut',
      isSpeakerInferred: false,
    },
    {
      name: 'two apostrophes for a quotation mark',
      text: "''Kami siap,'' tegasnya.",
      speaker: 'Rahmat Hidayat',
      attribution: 'tegasnya',
      verb: 'tegas',
      isSpeakerInferred: true,
    },
    {
      name: 'another spelling of the name',
      text: '“Kami siap,” ujar Rachmat.',
      speaker: 'Rahmat Hidayat',
      attribution: 'ujar Rachmat',
      verb: 'ujar',
      isSpeakerInferred: false,
    },
    {
      name: 'somebody whom the text does not know',
      text: '“Kami siap,” ujar Joko.',
      speaker: null,
      attribution: 'ujar Joko',
      verb: 'ujar',
      isSpeakerInferred: false,
    },
  ])('$name', ({ name: _, text, ...quote }) => {
    expect(quotesOf(INTRO, text)).toEqual([expect.objectContaining({ paragraph: 2, ...quote })]);
  });
});

describe('what is direct speech', () => {
  it.each([
    { name: 'a theme is not', text: 'Kegiatan bertema “Sehat Bersama Keluarga” itu ramai.', texts: [] },
    { name: 'a term is not', text: 'Istilah "nyuci" dikenal di blok.', texts: [] },
    {
      name: 'two quotations of one sentence',
      text: '“Kami siap,” ujar Rahmat, “dan kami mau.”',
      texts: ['Kami siap,', 'dan kami mau.'],
    },
    {
      name: 'a quotation that goes on',
      text: '“Kami siap,” ujar Rahmat. “Semua petugas sudah mulai bekerja hari ini.”',
      texts: ['Kami siap,', 'Semua petugas sudah mulai bekerja hari ini.'],
    },
    { name: 'the comma before the closing mark stays', text: '“Kami siap,” ujar Rahmat.', texts: ['Kami siap,'] },
  ])('$name', ({ text, texts }) => {
    expect(quotesOf(INTRO, text).map((quote) => quote.text)).toEqual(texts);
  });

  it('a paragraph that is one quotation, with nobody named, has no speaker', () => {
    expect(quotesOf(INTRO, '"Ini kata-kata yang berdiri sendiri."')).toEqual([
      expect.objectContaining({ speaker: null, attribution: null }),
    ]);
  });

  it('a quotation that is never closed is pointed at, one that the next paragraph takes up is not', () => {
    expect(findQuotes(['“Kami siap bekerja.'], places).unclosed).toEqual([
      { paragraph: 1, text: '“Kami siap bekerja.' },
    ]);
    expect(findQuotes(['“Kami siap bekerja.', '“Kami mulai besok,” ujar Rahmat.'], places).unclosed).toEqual([]);
  });
});
