/**
 * What was published, changed or withdrawn since a number: exact and resumable, for whoever keeps a copy. Each item stands
 * once, at its newest number; who goes on from `meta.next` until `hasMore` is false has the publisher's state.
 */
import { z } from 'zod';
import { EDITIONS, EDITION_TYPES, LOCALES } from './public';

export const MOST_CHANGES = 1000;
export const LONGEST_WAIT_SECONDS = 30;

const place = {
  seq: z.int().describe('Its number in the one sequence of everything that is published'),
  type: z.enum(EDITION_TYPES),
  id: z.string(),
  locale: z.enum(LOCALES).nullable().describe('null for what has no translations'),
  slug: z.string(),
  changedAt: z.iso.datetime(),
};

export const change = z.discriminatedUnion('status', [
  z.object({ ...place, status: z.literal('live'), edition: z.union(Object.values(EDITIONS)) }),
  z.object({
    ...place,
    status: z.literal('withdrawn'),
    reason: z.string().nullable().describe('The public reason, as readers of its old address get it'),
  }),
]);

export const changesMeta = z.object({
  epoch: z
    .string()
    .describe('Changes when numbers may have been given twice (a restored backup); then all begins again'),
  next: z.int().describe('`since` of the next question'),
  newest: z.int().describe('The highest number at present'),
  hasMore: z.boolean(),
});

export const changesAnswer = z.object({ data: z.array(change), meta: changesMeta });

export type Change = z.output<typeof change>;
export type ChangesMeta = z.output<typeof changesMeta>;
export type ChangesAnswer = z.output<typeof changesAnswer>;

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().int().min(least).max(most));

export const CHANGES_PARAMETERS = {
  since: whole(0, Number.MAX_SAFE_INTEGER)
    .default(0)
    .meta({ description: 'The last number that is known; 0 for everything' }),
  epoch: z
    .string()
    .max(64)
    .optional()
    .meta({ description: '`meta.epoch` of the answer that `since` comes from: 410 when numbers began anew' }),
  limit: whole(1, MOST_CHANGES)
    .default(100)
    .meta({ description: `At most so many, up to ${MOST_CHANGES}; large items make a page end sooner` }),
  wait: whole(0, LONGEST_WAIT_SECONDS)
    .default(0)
    .meta({ description: 'Seconds that the answer may wait for news, where there is none yet' }),
};
