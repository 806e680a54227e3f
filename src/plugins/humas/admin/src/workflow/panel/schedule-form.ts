import type { ArticleSchedule } from '../../../../contracts/workflow';
import { instantOf, wallClockOf, type TimeZone } from '../unit-time';
import type { Key } from '../words';

/** As typed: wall clock of the unit, empty for none. */
export interface TypedSchedule {
  publishAt: string;
  withdrawAt: string;
  reason: string;
}
export type PlannedTimes = Pick<ArticleSchedule, 'publishAt' | 'withdrawAt' | 'reason'>;
export type ScheduleErrors = Partial<Record<keyof TypedSchedule, Key>>;

export function typedSchedule({ publishAt, withdrawAt, reason }: ArticleSchedule, timeZone: TimeZone): TypedSchedule {
  return {
    publishAt: publishAt ? wallClockOf(publishAt, timeZone) : '',
    withdrawAt: withdrawAt ? wallClockOf(withdrawAt, timeZone) : '',
    reason: reason ?? '',
  };
}

/** What is sent: instants, and a reason only where something will be withdrawn. */
export function plannedTimes(typed: TypedSchedule, timeZone: TimeZone): PlannedTimes {
  return {
    publishAt: instantOf(typed.publishAt, timeZone),
    withdrawAt: instantOf(typed.withdrawAt, timeZone),
    reason: typed.withdrawAt ? typed.reason.trim() : null,
  };
}

/** Only what can be known without the server; it judges the rest, the present time above all. */
export function scheduleErrors(typed: TypedSchedule, timeZone: TimeZone): ScheduleErrors {
  const { publishAt, withdrawAt, reason } = plannedTimes(typed, timeZone);
  const errors: ScheduleErrors = {};
  if (typed.publishAt && !publishAt) errors.publishAt = 'schedule.notATime';
  if (typed.withdrawAt && !withdrawAt) errors.withdrawAt = 'schedule.notATime';
  if (publishAt && withdrawAt && withdrawAt <= publishAt) errors.withdrawAt = 'schedule.withdrawBeforePublish';
  if (typed.withdrawAt && !reason) errors.reason = 'required';
  return errors;
}
