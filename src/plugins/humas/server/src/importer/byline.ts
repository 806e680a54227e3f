/**
 * How a text signs off: "(mun/ali)", "(edw)", "(Redaksi)", "(Humas Lapas X)", "Editor: …", "***". Never body text.
 */
export interface ClosingByline {
  class: 'initials of writer/editor' | 'initials' | 'desk' | 'office' | 'signed' | 'end mark';
  isBodyText: false;
  /** Who signs, when somebody does: "Humas Lapas Kendal". */
  name: string | null;
}

const END_MARK = /^(?:\(?\*{1,5}\)?|#{2,5}|# # #|\* \* \*|-30-|-o0o-|-oOo-|\(\*{1,3}\/?\))$/u;
const INITIALS =
  /^\(\s*\*{0,2}[A-Za-z]{1,5}\d{0,2}\*{0,2}(?:\s*[/,&+|-]\s*\*{0,2}[A-Za-z]{1,6}\d{0,2}\*{0,2}){0,3}\s*\)$/u;
const DESK = /^[(-]?\s*(?:tim )?(?:redaksi|red|adv|advertorial|release|rilis|admin)\s*[.*]*\s*\)?\.?$/iu;
const OFFICE =
  /^[(-]?\s*\*?((?:tim )?(?:humas|publikasi|media center|kehumasan)(?: dan (?:protokol|ti))?[ _](?:(?:lapas|lapastik|rutan|lpka|lpp|bapas|rupbasan|kanwil|lembaga|rumah|balai|kemenkumham|ditjenpas|upt)\b)[^.!?;:]{0,70}?)\*?\s*\)?$/iu;
const SIGNED =
  /^\(?\s*(penulis|pewarta|reporter|editor|kontributor|wartawan|jurnalis|publikator|sumber berita|teks|naskah|foto dan teks)\s*[:/]\s*(\S.{0,80}?)\)?$/iu;

export function parseClosingByline(raw: string): ClosingByline | null {
  if (raw.length > 130) return null;
  const line = raw.trim().replace(/^([*_]{1,2})(?=\()(.*\))\1$/u, '$2');
  if (END_MARK.test(line)) return { class: 'end mark', isBodyText: false, name: null };
  if (DESK.test(line)) return { class: 'desk', isBodyText: false, name: null };
  const office = OFFICE.exec(line)?.[1];
  if (office) return { class: 'office', isBodyText: false, name: office.trim() };
  const signed = SIGNED.exec(line)?.[2];
  if (signed) return { class: 'signed', isBodyText: false, name: signed.trim() };
  if (!INITIALS.test(line) || /^\((?:foto|dok|ist|lapas|rutan)\)$/iu.test(line)) return null;
  return { class: /[/,&+|]/.test(line) ? 'initials of writer/editor' : 'initials', isBodyText: false, name: null };
}

/** "… berjalan lancar. (mun/ali)" → the sentence, and the sign-off behind it. */
export function splitClosingByline(paragraph: string): { text: string; closing: string } | null {
  const tailStart = Math.max(0, paragraph.length - 120);
  const match = /(?<=[.!?”"’])\s*(\([^()]{1,90}\)|\*{2,5}|#{3,5}|\*)\.?$/u.exec(paragraph.slice(tailStart));
  const closing = match?.[1];
  if (!match || !closing || !parseClosingByline(closing)) return null;
  const text = paragraph.slice(0, tailStart + match.index).trim();
  return text === '' ? null : { text, closing: paragraph.slice(tailStart + match.index).trim() };
}

/** "Oleh: Humas Lapas Kendal" over a text. */
export function parseLeadingByline(line: string): string | null {
  if (line.length > 100) return null;
  const name = LEADING.exec(line)?.[1]?.trim() ?? '';
  return /^\p{Lu}/u.test(name) && !/[.!?]$/.test(name) ? name : null;
}

const LEADING =
  /^\(?\s*(?:oleh|penulis|kontributor|ditulis oleh|dikirim oleh|kreator|pengirim|by)\s*[:;]?\s+([^.!?]{2,70}\.?[^.!?]{0,30})\)?$/iu;
