/** The workflow is a table: one row per step. Adding a step is adding a row. */
import type { Stage, Step, StepName } from '../../../contracts/workflow';

export interface Permission {
  action: string;
  subject?: string;
}
export interface Transition {
  name: StepName;
  /** Last part of its route. */
  path: string;
  /** Stages of the draft from which it can be taken; `live`: whenever readers see the article. */
  from: readonly Stage[] | 'live';
  to: Stage;
  permission: Permission;
  needs: Step['needs'];
}

export const ARTICLE = 'plugin::humas.article';
export const EVENT = 'plugin::humas.event';
export const PHOTO = 'plugin::humas.photo';

const may = (uid: string): Permission => ({ action: `plugin::humas.workflow.${uid}` });
/** Strapi's own: its publish button asks for the same. */
export const PUBLISH: Permission = { action: 'plugin::content-manager.explorer.publish', subject: ARTICLE };
export const UPDATE: Permission = { action: 'plugin::content-manager.explorer.update', subject: ARTICLE };
export const READ: Permission = { action: 'plugin::content-manager.explorer.read', subject: ARTICLE };
export const SUBMIT = may('submit');
export const APPROVE = may('approve');
export const REQUEST_CHANGES = may('request-changes');
export const TRAIL = may('trail');

export const TRANSITIONS: readonly Transition[] = [
  row('submit', 'submit', ['draft', 'changes-requested', 'withdrawn'], 'in-review', SUBMIT, null),
  row('approve', 'approve', ['in-review'], 'approved', APPROVE, null),
  row('requestChanges', 'request-changes', ['in-review', 'approved'], 'changes-requested', REQUEST_CHANGES, 'note'),
  row('publish', 'publish', ['approved'], 'published', PUBLISH, null),
  row('withdraw', 'withdraw', 'live', 'withdrawn', PUBLISH, 'reason'),
  row('correct', 'correct', 'live', 'draft', UPDATE, 'correction'),
];

function row(
  name: StepName,
  path: string,
  from: Transition['from'],
  to: Stage,
  permission: Permission,
  needs: Step['needs'],
): Transition {
  return { name, path, from, to, permission, needs };
}

export const transition = (name: StepName): Transition => TRANSITIONS.find((each) => each.name === name) as Transition;

export function isPossible({ from }: Transition, stage: Stage, isLive: boolean): boolean {
  return from === 'live' ? isLive : from.includes(stage);
}

/** Where a draft stands after something was done to it that is no step: saved, published, withdrawn, discarded. */
export function stageAfter(
  was: Stage | null,
  now: { isSameAsLive: boolean; isWithdrawn: boolean; isChanged: boolean },
): Stage {
  if (now.isSameAsLive) return 'published';
  if (now.isWithdrawn && (was === 'published' || was === null)) return 'withdrawn';
  if (!now.isChanged) return was ?? 'draft';
  // An approved text that is edited must be looked at again, and one that is being looked at still is.
  if (was === 'approved' || was === 'in-review') return 'in-review';
  return was === 'changes-requested' ? 'changes-requested' : 'draft';
}
