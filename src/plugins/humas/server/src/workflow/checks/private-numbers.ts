/** A NIK or a private telephone number is published by nobody (UU 27/2022). The unit's own numbers are. */
import type { Block, Finding, Manuscript } from '../../../../contracts/workflow';
import { findPersonalData, type PersonalData } from '../../core';
import { error, type Rule } from './finding';
import { passagesOf, placesOfBlocks, withoutRepeats, type Passage } from './passages';

export const checkPrivateNumbers: Rule = (manuscript) => {
  const isPublic = publicNumbersOf(manuscript);
  const inText = passagesOf(manuscript).flatMap((passage) => numbersIn(passage));
  const found = [...inText, ...numbersInLinks(manuscript.body)];
  return withoutRepeats(found)
    .filter(({ kind, text }) => kind === 'nik' || !isPublic(text))
    .map((number) => REPORT[number.kind](number));
};

type FoundNumber = PersonalData & { passage: Passage };

const numbersIn = (passage: Passage): FoundNumber[] =>
  findPersonalData(typed(passage.text)).map((found) => ({ ...found, passage }));

/** Telephones copy numbers with marks of direction and dashes that do not break. */
const typed = (text: string) => text.replace(/\p{Cf}/gu, '').replace(/[‐‑‒–—−]/gu, '-');

/** A link may call somebody: wa.me/628…, tel:08…. Other addresses are full of digits that are none. */
const CALLS = /^(?:tel|sms|whatsapp):|(?:^|[/.])(?:wa\.me|whatsapp\.com|t\.me)\//iu;

function numbersInLinks(body: readonly Block[]): FoundNumber[] {
  return placesOfBlocks(body).flatMap(({ block, where }) =>
    urlsOf(block)
      .filter((url) => CALLS.test(url))
      .flatMap((url) => numbersIn({ field: 'body', where, text: url }))
      .filter(({ kind }) => kind === 'phone'),
  );
}

const urlsOf = ({ url, children = [] }: Block): string[] => [
  ...(typeof url === 'string' ? [url] : []),
  ...children.flatMap(urlsOf),
];

function publicNumbersOf({ facility }: Manuscript): (text: string) => boolean {
  const numbers = new Set((facility?.publicNumbers ?? []).map(dialled));
  return (text) => numbers.has(dialled(text));
}

/** "+62 812-3456-7890", "62812…" and "0812…" ring the same telephone. */
const dialled = (number: string) => number.replace(/\D/g, '').replace(/^(?:62)?0?/, '');

const REPORT: Record<PersonalData['kind'], (found: FoundNumber) => Finding> = {
  nik: ({ text, passage: { field, where } }) =>
    error(
      { code: 'nik', field, text },
      {
        id: `Nomor yang tampak seperti NIK "${text}" ${where.id}. Hapus nomor ini: data pribadi dilindungi UU 27/2022.`,
        en: `A number that looks like an identity number (NIK) "${text}" ${where.en}. Remove it: personal data are protected by UU 27/2022.`,
      },
    ),
  phone: ({ text, passage: { field, where } }) =>
    error(
      { code: 'phone', field, text },
      {
        id: `Nomor telepon "${text}" ${where.id} bukan nomor resmi satuan kerja. Hapus nomor ini (UU 27/2022), atau daftarkan sebagai nomor layanan satuan kerja.`,
        en: `The telephone number "${text}" ${where.en} is not one that the unit publishes. Remove it (UU 27/2022), or add it to the services of the unit.`,
      },
    ),
};
