/**
 * Writing with an API token that is bound to a unit: what an integration sends and what it is answered. Routes below
 * `/api/humas/drafts`. Nothing here publishes; whoever may do that looks at the text first.
 */
import { z } from 'zod';
import { ARTICLE_KINDS, blocks, LOCALES, quote } from './public';
import { STAGES } from './workflow';

/** A release is no book; the checks read every word of it several times. */
export const LONGEST_TEXT = 200_000;
const MOST_BLOCKS = 2_000;

const isShortEnough = (characters: number) => characters <= LONGEST_TEXT;
const tooLong = { message: `must not be longer than ${LONGEST_TEXT} characters in all` };

// No control characters, and no half of a surrogate pair: PostgreSQL refuses NUL in text, and both in JSON.
const ONE_LINE = /^[^\p{Cc}\p{Cs}]*$/u;
const PROSE = /^[^\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}]*$/u;
const line = (longest: number) =>
  z.string().max(longest).regex(ONE_LINE, 'must be one line without control characters');
const prose = (longest: number) => z.string().max(longest).regex(PROSE, 'must not contain control characters');
const key = z.string().min(1).max(140).regex(ONE_LINE, 'must be a name');
/** The database keeps four digits of a year, and a mistyped century is no embargo. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((value) => /^(19|20|21)\d\d/.test(value), 'must be a year from 1900 to 2199');

// ——— Strapi's blocks, as strictly as the editor writes them ———

const textNode = z.strictObject({
  type: z.literal('text'),
  text: prose(LONGEST_TEXT),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
});
const linkNode = z.strictObject({
  type: z.literal('link'),
  url: line(2_000).regex(/^(https?:\/\/|mailto:)/, 'must begin with https://, http:// or mailto:'),
  children: z.array(textNode).min(1),
});
const inline = z.array(z.discriminatedUnion('type', [textNode, linkNode])).min(1);
const listItem = z.strictObject({ type: z.literal('list-item'), children: inline });
/** Holds itself, so it has a name. */
export const listBlock = z.strictObject({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  indentLevel: z.int().min(0).max(10).optional(),
  get children() {
    return z.array(z.union([listItem, listBlock])).min(1);
  },
});
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), children: inline }),
  z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(6), children: inline }),
  z.strictObject({ type: z.literal('quote'), children: inline }),
  z.strictObject({
    type: z.literal('code'),
    language: line(40).nullish(),
    children: z.array(textNode).min(1),
  }),
  listBlock,
]);

// ——— What may be written; each key replaces the whole attribute ———

const fields = {
  kind: z.enum(ARTICLE_KINDS).optional(),
  kicker: line(120).nullish(),
  summary: prose(600).nullish(),
  dateline: z.strictObject({ place: line(255).nullish(), agency: line(255).nullish() }).nullish(),
  body: z
    .array(block)
    .max(MOST_BLOCKS)
    .refine((given) => isShortEnough(JSON.stringify(given).length), tooLong)
    .optional()
    .describe("Strapi's blocks without pictures: those are `photos`"),
  text: prose(LONGEST_TEXT).optional().describe('Instead of `body`: plain text, paragraphs apart by an empty line'),
  byline: z
    .strictObject({ name: line(255).min(1), bio: prose(5_000).nullish(), initials: line(255).nullish() })
    .nullish(),
  topic: key.nullish().describe('Its code'),
  events: z.array(key).max(20).optional().describe('slug or documentId each'),
  photos: z.array(key).max(100).optional().describe('documentIds of photos of the unit, in order'),
  quotes: z
    .array(
      z.strictObject({
        text: prose(5_000).min(1),
        speaker: line(255).nullish(),
        office: line(255).nullish(),
        attribution: line(255).nullish(),
        isSpeakerInferred: z.boolean().optional(),
        paragraph: z.int().min(1).max(100_000).nullish(),
      }),
    )
    .max(100)
    .optional(),
  origin: z
    .strictObject({
      platform: line(255).nullish(),
      url: line(255)
        .regex(/^https?:\/\//, 'must begin with https:// or http://')
        .nullish(),
      statedPublishedAt: moment.nullish(),
      statedUpdatedAt: moment.nullish(),
      isComplete: z.boolean().optional(),
      disclaimer: prose(5_000).nullish(),
      tags: z.array(line(100)).max(100).optional(),
    })
    .nullish(),
  concernsChildren: z.boolean().optional().describe('The text is about children in custody'),
  embargoUntil: moment.nullish(),
  facility: key.optional().describe('slug or documentId; needed where the token is bound to several units'),
};
const title = line(255).trim().min(1);
const previousVersion = z.int().min(0).describe('`version` of the draft that was read; another one by now is a 409');
const isOneText = ({ body, text }: { body?: unknown; text?: unknown }) => body === undefined || text === undefined;
const oneText = { message: 'send `body` or `text`, not both', path: ['text'] };

/** `POST /drafts` */
export const newDraft = z
  .strictObject({ title, locale: z.enum(LOCALES).default('id'), ...fields })
  .refine(isOneText, oneText);
/** `PUT /drafts/:documentId?locale=`; a language that the article does not have yet is begun with previousVersion 0. */
export const draftChanges = z
  .strictObject({ previousVersion, title: title.optional(), ...fields })
  .refine(isOneText, oneText);
/** `POST /drafts/:documentId/submit?locale=` */
export const submission = z.strictObject({ previousVersion, note: prose(2_000).trim().optional() });

export const draftCard = z.object({
  id: z.string().describe("Strapi's documentId"),
  locale: z.enum(LOCALES),
  version: z.int().describe('Counts the saved texts; sent back as previousVersion'),
  stage: z.enum(STAGES),
  isLive: z.boolean().describe('Readers see a version of it now'),
  savedAt: z.iso.datetime().nullable(),
  savedBy: z.string().nullable(),
  title: z.string(),
  kind: z.enum(ARTICLE_KINDS),
  facility: z.object({ id: z.string(), slug: z.string().nullable(), shortName: z.string() }).nullable(),
});

export const finding = z.object({
  code: z.string(),
  level: z.enum(['error', 'warning']).describe('An error stops the release'),
  field: z.string(),
  text: z.string(),
  message: z.object({ id: z.string(), en: z.string() }),
});

export const draft = draftCard.extend({
  kicker: z.string().nullable(),
  summary: z.string().nullable(),
  dateline: z.object({ place: z.string().nullable(), agency: z.string().nullable() }).nullable(),
  body: blocks,
  byline: z.object({ name: z.string(), bio: z.string().nullable(), initials: z.string().nullable() }).nullable(),
  topic: z.string().nullable(),
  events: z.array(z.string()).describe('documentIds'),
  photos: z.array(z.string()).describe('documentIds, in order'),
  quotes: z.array(quote),
  origin: z
    .object({
      platform: z.string().nullable(),
      url: z.string().nullable(),
      statedPublishedAt: z.iso.datetime().nullable(),
      statedUpdatedAt: z.iso.datetime().nullable(),
      isComplete: z.boolean(),
      disclaimer: z.string().nullable(),
      tags: z.array(z.string()),
    })
    .nullable(),
  concernsChildren: z.boolean(),
  embargoUntil: z.iso.datetime().nullable(),
  corrections: z.array(z.object({ note: z.string(), replaces: z.string().nullable() })),
  findings: z.array(finding).describe('What the checks say of it; errors first'),
});

export const draftAnswer = z.object({ data: draft, meta: z.object({}) });
/** By number only: one unit's drafts are few. */
export const draftPagination = z.object({ page: z.int(), pageSize: z.int(), pageCount: z.int(), total: z.int() });

export const draftList = z.object({ data: z.array(draftCard), meta: z.object({ pagination: draftPagination }) });

export type NewDraft = z.output<typeof newDraft>;
export type DraftChanges = z.output<typeof draftChanges>;
export type Submission = z.output<typeof submission>;
export type DraftCard = z.infer<typeof draftCard>;
export type Draft = z.infer<typeof draft>;

export type DraftPagination = z.infer<typeof draftPagination>;
