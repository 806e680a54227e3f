/**
 * Whose photo it is: "Dokpri", "(Foto: Dok Humas Lapas Purwakarta)", "Foto: ANTARA FOTO/Dziki", "(Foto: ist)";
 * and a caption with its credit behind it: "Upacara bendera | Dokpri".
 */
import { countWords } from './words';

export interface Credit {
  class: 'own' | 'organisation' | 'person+outlet' | 'agency+person' | 'person' | 'unknown';
  normalised: string;
}

const LABEL =
  /^(?:(?:keterangan )?(?:foto|photo|gambar|image)|sumber(?: (?:foto|gambar|ilustrasi))?|(?:photo |foto )?(?:kredit|credit)|ilustrasi)\s*(?:[:.]|\bby\b|\boleh\b)\s*/iu;
const DOCUMENTATION = /^(?:dok(?:umentasi|umen)?|doc)(?:[.:]+\s*|\s+)(?=\S)/iu;
const OWN = /^(?:dok(?:umen(?:tasi)?)?[. ]*pri(?:badi)?\.?|dokpri|koleksi pribadi|doc\.? pribadi)$/iu;
const UNNAMED = /^(?:ist|istimewa|net|internet|google)\.?$/iu;
const AGENCY =
  /^(?:antara(?: foto)?|reuters|afp|ap photo|getty images?|shutterstock|freepik|pexels?|pixabay|unsplash|i ?stock(?: photo)?)$/iu;
const OUTLET =
  /\.(?:com|id|net|co|org|info|news|tv)\b|\b(?:kompas|tempo|detik|tribun|kumparan|radar|media|news|pos|tv)\b/iu;
const ORGANISATION =
  /\b(?:humas|lapas|lapastik|rutan|lpka|lpp|bapas|rupbasan|kanwil|kemenkumham|kemenimipas|imipas|ditjenpas|kementerian|dinas|polres|kodim|pemkab|pemkot|diskominfo|tim|seksi|bimkemas|lembaga|balai|kantor|protokol)\b/iu;
const PERSON = /^\p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*){0,4}$/u;

/** No credit is without one of these. Most lines have none, and this is read for every line. */
const SIGNS = /[/|(:]|dok|doc|ist|foto|photo|pribadi|sumber|kredit|credit/iu;

/** null: these words are not a credit. */
export function parseCredit(raw: string): Credit | null {
  if (raw.length > 120 || !SIGNS.test(raw)) return null;
  const bare = unwrap(raw);
  const label = LABEL.exec(bare)?.[0] ?? '';
  const labelled = bare.slice(label.length).trim();
  const documentation = OWN.test(labelled) ? '' : (DOCUMENTATION.exec(labelled)?.[0] ?? '');
  const source = labelled.slice(documentation.length).trim();
  return nameSource(source, label !== '' || documentation !== '', raw.trim().startsWith('('));
}

function nameSource(source: string, isLabelled: boolean, isBracketed: boolean): Credit | null {
  if (OWN.test(source)) return { class: 'own', normalised: /^dokpri$/i.test(source) ? 'Dokpri' : source };
  if (UNNAMED.test(source)) {
    return isLabelled || /^istimewa$/i.test(source)
      ? { class: 'unknown', normalised: `${source} (istimewa: source not named)` }
      : null;
  }
  const shared = /^([^/|]{2,40}?)\s*[/|]\s*([^/|]{2,40})$/u.exec(source);
  if (shared) return nameTwo(shared[1] ?? '', shared[2] ?? '', isLabelled || isBracketed);
  if (!isLabelled || source === '' || countWords(source) > 9 || /[!?;]|\.\s/u.test(source)) return null;
  if (ORGANISATION.test(source)) return { class: 'organisation', normalised: source };
  if (AGENCY.test(source) || OUTLET.test(source)) return { class: 'organisation', normalised: source };
  return PERSON.test(source) ? { class: 'person', normalised: source } : null;
}

function nameTwo(first: string, second: string, isMarked: boolean): Credit | null {
  if (AGENCY.test(first)) return { class: 'agency+person', normalised: `${second} / ${first}` };
  if (AGENCY.test(second) || OUTLET.test(second)) {
    return isMarked && PERSON.test(first) ? { class: 'person+outlet', normalised: `${first} / ${second}` } : null;
  }
  if (!isMarked || !(ORGANISATION.test(first) || ORGANISATION.test(second))) return null;
  return { class: 'organisation', normalised: `${first} / ${second}` };
}

export interface CaptionLine {
  caption: string | null;
  creditRaw: string;
}

const LONGEST_CAPTION_WORDS = 45;

/** Where a credit may begin behind a caption; what stands there must then parse as one. */
const CREDIT_STARTS = [
  /\s*[|/]\s*(?=[^|/]{3,80}$)/u,
  /\s*(?=\((?:[^()]{2,100})\)\.?$)/u,
  /\s*(?=(?:\(|\[)?(?:Foto|FOTO|Photo|Sumber|SUMBER|Kredit|Dok|DOK)(?:umentasi)?[^:.|]{0,20}[:.]\s?[^:]{2,80}$)/u,
  /\s*[-–—,.]\s+(?=(?:dokpri|dok\.? ?pribadi|dokumen(?:tasi)? pribadi|dok\.? humas)\b.{0,60}$)/iu,
];

/** A line that is a credit, or a caption with its credit. Long running text is neither. */
export function splitCaption(line: string): CaptionLine | null {
  if (line.length > 500 || !SIGNS.test(line)) return null;
  if (parseCredit(line)) return { caption: null, creditRaw: line };
  if (countWords(line) > LONGEST_CAPTION_WORDS) return null;
  const tailStart = Math.max(0, line.length - 130);
  const tail = line.slice(tailStart);
  for (const start of CREDIT_STARTS) {
    const match = start.exec(tail);
    if (!match || match.index + tailStart === 0) continue;
    const creditRaw = tail.slice(match.index + match[0].length).trim();
    if (
      !parseCredit(creditRaw) &&
      !parseCredit(`Foto: ${unwrap(creditRaw)}`.slice(0, match[0].includes('|') ? 200 : 0))
    )
      continue;
    return { caption: line.slice(0, tailStart + match.index).trim(), creditRaw };
  }
  return null;
}

const unwrap = (raw: string) =>
  raw
    .trim()
    .replace(/\.$/, '')
    .replace(/^[([]\s*([^()[\]]*)\s*[)\]]$/u, '$1')
    .trim();
