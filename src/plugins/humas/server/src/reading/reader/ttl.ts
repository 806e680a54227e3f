import type { SyNs } from 'feedsmith';

const MINUTES: Record<string, number> = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

/** RSS 1.0's syndication module: so many times in a period. */
export function minutesOf(sy: SyNs.Feed<string> | undefined): number | null {
  const period = MINUTES[sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  const times = sy?.updateFrequency ?? 1;
  return period === undefined || !(times >= 1) ? null : Math.max(1, Math.round(period / times));
}
