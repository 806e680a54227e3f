import type { TrailEntry } from '../../../../contracts/workflow';
import { CAPITAL } from '../unit-time';
import type { Words } from '../words';

const PLAN = /^(?:terbit (\S+Z))?(?:; )?(?:tarik (\S+Z): (.*))?$/s;
const RESTORED = /^versi (\d+)$/;
const SETTING = /^(\w+): (true|false)$/;

/**
 * A person's note as it was typed. What the server writes into the trail by itself (times in UTC, a version, a setting) is said
 * in the language of the panel and on the clock of the unit.
 */
export function noteWords(
  { transition, note, type, facility }: TrailEntry,
  { say, field, time }: Words,
): string | null {
  if (!note) return null;
  if (transition === 'schedule') return planWords(note);
  if (transition === 'restore') {
    const [, version] = RESTORED.exec(note) ?? [];
    if (version) return say('history.restoredFrom', { version });
  }
  if (transition === 'setting') {
    const [, name, isOn] = SETTING.exec(note) ?? [];
    if (name) return `${field(name, type)}: ${say(isOn === 'true' ? 'yes' : 'no')}`;
  }
  return `“${note}”`;

  function planWords(plan: string): string {
    if (plan.startsWith('jadwal dihapus')) return say('schedule.takenBack');
    const [, publishAt, withdrawAt, reason] = PLAN.exec(plan) ?? [];
    const onTheClock = (instant: string) => time(instant, facility?.timeZone ?? CAPITAL);
    const parts = [
      ...(publishAt ? [`${say('schedule.publishAt')} ${onTheClock(publishAt)}`] : []),
      ...(withdrawAt ? [`${say('schedule.withdrawAt')} ${onTheClock(withdrawAt)}: “${reason}”`] : []),
    ];
    return parts.length > 0 ? parts.join('; ') : `“${plan}”`;
  }
}
