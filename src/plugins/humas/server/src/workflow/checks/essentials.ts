/** A text has a title, a lead, words, a unit and a place. */
import { fold, paragraphsOf, wordCountOf } from '../../core';
import { error, warning, type Rule } from './finding';

const LONGEST_TITLE = 150;
const LONG_TITLE = 110;
const LONGEST_SUMMARY = 400;
const LONGEST_LEAD = 800;

export const checkEssentials: Rule = (manuscript, now) =>
  [checkTitle, checkLead, checkBody, checkFacility, checkDateline].flatMap((check) => check(manuscript, now));

const checkTitle: Rule = ({ title }) => {
  const { length } = fold(title);
  const about = { field: 'title', text: title };
  if (!hasWords(title))
    return [
      error(
        { code: 'title-missing', field: 'title' },
        {
          id: 'Judul belum ada. Tulis judul yang menyebut siapa melakukan apa.',
          en: 'There is no title. Write one that says who does what.',
        },
      ),
    ];
  if (length > LONGEST_TITLE)
    return [
      error(
        { code: 'title-too-long', ...about },
        {
          id: `Judul terlalu panjang: ${length} karakter, paling banyak ${LONGEST_TITLE}. Ringkas judulnya.`,
          en: `The title is too long: ${length} characters, at most ${LONGEST_TITLE}. Shorten it.`,
        },
      ),
    ];
  if (length <= LONG_TITLE) return [];
  return [
    warning(
      { code: 'title-long', ...about },
      {
        id: `Judul panjang (${length} karakter) dan akan terpotong di daftar berita dan mesin pencari. Sebaiknya paling banyak ${LONG_TITLE}.`,
        en: `The title is long (${length} characters) and will be cut in lists and by search engines. Better at most ${LONG_TITLE}.`,
      },
    ),
  ];
};

const checkLead: Rule = ({ summary, body }) => {
  const [lead = ''] = paragraphsOf(body).filter(hasWords);
  const given = fold(summary ?? '');
  const missing =
    hasWords(given) || lead !== ''
      ? []
      : [
          error(
            { code: 'lead-missing', field: 'summary' },
            {
              id: 'Teras berita belum ada. Tulis ringkasan, atau paragraf pertama yang menjawab apa, siapa, kapan, dan di mana.',
              en: 'There is no lead. Write a summary, or a first paragraph that says what, who, when and where.',
            },
          ),
        ];
  const summaryTooLong =
    given.length <= LONGEST_SUMMARY
      ? []
      : [
          error(
            { code: 'summary-too-long', field: 'summary', text: given },
            {
              id: `Ringkasan terlalu panjang: ${given.length} karakter, paling banyak ${LONGEST_SUMMARY}. Ringkas lagi.`,
              en: `The summary is too long: ${given.length} characters, at most ${LONGEST_SUMMARY}. Shorten it.`,
            },
          ),
        ];
  const leadLong =
    lead.length <= LONGEST_LEAD
      ? []
      : [
          warning(
            { code: 'lead-long', field: 'body', text: lead },
            {
              id: `Paragraf pertama panjang (${lead.length} karakter). Pecah menjadi dua; sebaiknya paling banyak ${LONGEST_LEAD}.`,
              en: `The first paragraph is long (${lead.length} characters). Split it; better at most ${LONGEST_LEAD}.`,
            },
          ),
        ];
  return [...missing, ...summaryTooLong, ...leadLong];
};

const checkBody: Rule = ({ body }) =>
  wordCountOf(paragraphsOf(body)) > 0
    ? []
    : [
        error(
          { code: 'body-missing', field: 'body' },
          { id: 'Isi berita belum ada. Tulis isinya.', en: 'There is no text. Write it.' },
        ),
      ];

const checkFacility: Rule = ({ facility }) =>
  facility
    ? []
    : [
        error(
          { code: 'facility-missing', field: 'facility' },
          {
            id: 'Satuan kerja belum dipilih. Pilih satuan kerja yang menerbitkan naskah ini.',
            en: 'No unit is chosen. Choose the unit that this text comes from.',
          },
        ),
      ];

const checkDateline: Rule = ({ kind, dateline }) =>
  kind === 'announcement' || hasWords(dateline?.place ?? '')
    ? []
    : [
        warning(
          { code: 'dateline-missing', field: 'dateline' },
          {
            id: 'Tempat pada titimangsa belum diisi. Tulis kota asal berita, misalnya "Jember".',
            en: 'The dateline names no place. Write the town that the news comes from, such as "Jember".',
          },
        ),
      ];

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
