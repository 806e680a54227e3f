import { z } from 'zod';
import { LOCALES } from '../../../contracts/public';
import { invalid } from '../core';

/** With its offset: a time without one would be somebody's own zone, and nobody knows whose. */
const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());

const request = z.strictObject({
  locale: z.enum(LOCALES).default('id'),
  version: z.int().min(0),
  publishAt: moment.nullable(),
  withdrawAt: moment.nullable(),
  reason: z
    .string()
    .trim()
    .max(300)
    .nullish()
    .transform((value) => value || null),
});

export type ScheduleRequest = z.output<typeof request>;

export function parseSchedule(body: unknown): ScheduleRequest {
  const result = request.safeParse(body ?? {});
  if (result.success) return result.data;
  const said = result.error.issues
    .map(({ path, message }) => `${path.join('.') || 'permintaan'}: ${message}`)
    .join('; ');
  throw invalid(`Jadwal tidak dapat dibaca: ${said}`, 'the plan cannot be read');
}
