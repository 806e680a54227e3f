import type { Finding, Manuscript, Sentence } from '../../../../contracts/workflow';

/** One theme of the checks. Pure: the same text at the same time has the same findings. */
export type Rule = (manuscript: Manuscript, now: Date) => Finding[];

export interface About {
  code: string;
  /** Attribute of the article. */
  field: string;
  /** The words or the photo; empty where something is missing. */
  text?: string;
}

export const error = (about: About, message: Sentence): Finding => finding('error', about, message);
export const warning = (about: About, message: Sentence): Finding => finding('warning', about, message);

/** Words in a sentence for people: not a whole page of them. */
export const shortened = (text: string) => cut(text, 80);

const finding = (level: Finding['level'], { code, field, text = '' }: About, message: Sentence): Finding => ({
  code,
  level,
  field,
  text: cut(text, 200),
  message,
});

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
