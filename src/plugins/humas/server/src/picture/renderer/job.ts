/** What is asked of the renderer and what it answers: plain values only, because they travel between two processes. */
import type { Inspected, Limits, Refusal } from '../door';
import type { Treatment } from '../treatment';

/** Everything about how a picture is treated, with a logo's place on disk instead of its id. */
export interface RenderTreatment extends Omit<Treatment, 'watermark'> {
  watermark: { text: string } | { logo: string } | null;
}

/** All that is public when an upload answers, from the private original. */
export interface RenderJob {
  work: 'render';
  /** Path of the original. */
  source: string;
  /** An empty folder for what is made; the asker empties it. */
  folder: string;
  /** Begins every file's name. */
  stem: string;
  treatment: RenderTreatment;
  /** Path of the font for a watermark's text. */
  font: string;
  limits: Limits;
}

/** What follows later, from the largest public JPEG: so it cannot show more than is public already. */
export interface ModernJob {
  work: 'modern';
  source: string;
  folder: string;
  stem: string;
}

export interface RenderedFile {
  /** As in the row's `formats`: `jpeg-640`, `crop-1x1`, `thumbnail` … */
  key: string;
  path: string;
  /** Name in the storage, without its ending. */
  hash: string;
  ext: string;
  mime: string;
  width: number;
  height: number;
  bytes: number;
}

export interface Rendered {
  files: RenderedFile[];
  original: Inspected;
  /** Thumbhash, base64. */
  placeholder: string;
  /** `#rrggbb` */
  colour: string;
  /** 64 bits, hex; of the picture without masks and watermark. */
  perceptual: string;
}

export type Job = RenderJob | ModernJob;
export type AnswerOf<J extends Job> = J extends RenderJob ? Rendered | { refusal: Refusal } : { files: RenderedFile[] };
