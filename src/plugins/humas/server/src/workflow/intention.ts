/** What a person meant by a change of a document: the trail should say "correct", not only "save". */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { TransitionName } from '../../../contracts/workflow';
import type { VersionRow } from './history';

export interface Intention {
  name: TransitionName;
  note?: string | null;
  restored?: VersionRow;
  /** By the schedule: the server itself may publish anything, a plan only what a person could. */
  isPlanned?: boolean;
}

const current = new AsyncLocalStorage<Intention>();

export const withIntention = <Result>(intention: Intention, work: () => Promise<Result>): Promise<Result> =>
  current.run(intention, work);

export const intention = (): Intention | undefined => current.getStore();
