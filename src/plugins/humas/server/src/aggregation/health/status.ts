import type { SourceStatus } from '../../../../contracts/sources';

/** One timeout is the weather; this many in a row, or none that succeeded for so long, is a fault. */
const FAILURES_IN_A_ROW = 3;
const PATIENCE_HOURS = 24;

interface Standing {
  isActive: boolean;
  isStopped: boolean;
  failures: number;
  lastSuccessAt: string | null;
  /** When it was followed first. */
  since: string;
  isSilent: boolean;
  now: string;
}

export function statusOf(standing: Standing): SourceStatus {
  if (!standing.isActive) return 'off';
  if (standing.isStopped) return 'stopped';
  if (isFailing(standing)) return 'failing';
  if (standing.lastSuccessAt === null) return 'new';
  return standing.isSilent ? 'silent' : 'ok';
}

function isFailing({ failures, lastSuccessAt, since, now }: Standing): boolean {
  if (failures >= FAILURES_IN_A_ROW) return true;
  const hours = (Date.parse(now) - Date.parse(lastSuccessAt ?? since)) / 3_600_000;
  return failures > 0 && hours > PATIENCE_HOURS;
}
