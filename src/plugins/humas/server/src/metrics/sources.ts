/** Figures of the followed sources. A source has two labels, which do not change: what is renamed goes on in the same line. */
import { Counter, Gauge, type Registry } from 'prom-client';
import { SOURCE_STATUSES, type SourceHealth } from '../../../contracts/sources';

const LABELS = ['source', 'kind'] as const;

export function createSourceFigures(registry: Registry) {
  const registers = [registry];
  const of = (name: string, help: string) =>
    new Gauge({ name: `humas_source_${name}`, help, labelNames: LABELS, registers });
  const byStatus = new Gauge({
    name: 'humas_sources',
    help: 'Followed sources by status',
    labelNames: ['status'] as const,
    registers,
  });
  const lastSuccess = of(
    'last_success_timestamp_seconds',
    'When the source was read last; left out before the first time',
  );
  const failures = of('failures', 'Attempts that failed since the last success');
  const lastError = new Gauge({
    name: 'humas_source_last_error',
    help: '1 while the last attempt failed; `error` says why',
    labelNames: [...LABELS, 'error'] as const,
    registers,
  });
  const perDay = of(
    'items_per_day',
    'New items a day in the last 30 days; left out while it is followed for less than a day',
  );
  const silentDays = of('silent_days', 'Whole days without a new item');
  const pending = of('items_pending', 'Items that wait to become documents');
  const refused = of('items_refused', 'Items that a person must look at');
  const total = new Counter({
    name: 'humas_source_items_total',
    help: 'Items that ever came from the source',
    labelNames: LABELS,
    registers,
  });
  const perSource = [lastSuccess, failures, lastError, perDay, silentDays, pending, refused, total];

  return {
    /** Takes the place of what was said before, so that a source that was deleted is gone. */
    set(health: SourceHealth[], totals: Map<string, number>): void {
      for (const figure of perSource) figure.reset();
      for (const status of SOURCE_STATUSES)
        byStatus.set({ status }, health.filter((source) => source.status === status).length);
      for (const source of health) {
        const labels = { source: source.documentId, kind: source.kind };
        if (source.lastSuccessAt) lastSuccess.set(labels, Date.parse(source.lastSuccessAt) / 1000);
        failures.set(labels, source.failures);
        if (source.lastError) lastError.set({ ...labels, error: source.lastError.en }, 1);
        if (source.itemsPerDay !== null) perDay.set(labels, source.itemsPerDay);
        silentDays.set(labels, source.silentDays);
        pending.set(labels, source.waiting);
        refused.set(labels, source.refused);
        total.inc(labels, totals.get(source.documentId) ?? 0);
      }
    },
  };
}
