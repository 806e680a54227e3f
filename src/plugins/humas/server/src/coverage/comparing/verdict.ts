/** What speaks for one happening, or against it. */
export type SignName =
  | 'same-day'
  | 'likely-same-day'
  | 'day-unknown'
  | 'same-guest'
  | 'same-office'
  | 'same-name'
  | 'same-words'
  | 'same-place'
  | 'unit-named'
  | 'online-together'
  | 'same-organiser'
  | 'same-release'
  | 'same-sentences'
  | 'other-time'
  | 'other-name';

export interface Sign {
  name: SignName;
  /** For the sentence, e.g. { name: "Andap Budhi Revianto" }. */
  params: Record<string, string>;
  /** How much it adds to the score; negative: it speaks against. */
  weight: number;
}

export type Confidence = 'low' | 'medium' | 'high';
