/** The change feed, as JSON and as lines of JSON. It may wait for news, and no cache keeps it. */
import type { z } from 'zod';
import type { ChangesMeta, CHANGES_PARAMETERS } from '../../../contracts/changes';
import { ANY_LOCALE, type ChangeRow, type Changes } from '../edition';
import { failure, freshReply, JSON_TYPE, type Reply } from './reply';
import type { DeliveryService } from './service';

export const LINES_TYPE = 'application/x-ndjson; charset=utf-8';

export type ChangesQuestion = z.output<z.ZodObject<typeof CHANGES_PARAMETERS>>;

export async function changesReply(
  delivery: DeliveryService,
  question: ChangesQuestion,
  spelling: 'json' | 'lines',
): Promise<Reply> {
  const changes = await delivery.changes(question);
  if (isOfAnotherTime(question, changes)) return beginAgain(changes);
  const texts = changes.rows.map(changeAsText);
  const meta = JSON.stringify(metaOf(question, changes));
  return spelling === 'json'
    ? freshReply(`{"data":[${texts.join(',')}],"meta":${meta}}`, JSON_TYPE)
    : freshReply([...texts, `{"meta":${meta}}`, ''].join('\n'), LINES_TYPE);
}

/** Numbers that this newsroom never gave, or gave before a backup was restored, lead nowhere. */
const isOfAnotherTime = ({ since, epoch }: ChangesQuestion, changes: Changes) =>
  since > changes.newest || (epoch !== undefined && epoch !== changes.epoch);

const beginAgain = ({ epoch }: Changes) =>
  failure(410, 'GoneError', 'The numbers began anew: ask again with since=0 and compare what you have', { epoch });

const metaOf = ({ since }: ChangesQuestion, { rows, epoch, newest, hasMore }: Changes): ChangesMeta => ({
  epoch,
  next: Number(rows.at(-1)?.seq ?? since),
  newest,
  hasMore,
});

/** The edition is stored as JSON and goes out as it is. */
export function changeAsText(row: ChangeRow): string {
  const { type, slug, status, reason } = row;
  const head = {
    seq: Number(row.seq),
    type,
    id: row.document_id,
    locale: row.locale === ANY_LOCALE ? null : row.locale,
    slug,
    changedAt: row.changed_at,
    status,
  };
  if (status === 'withdrawn') return JSON.stringify({ ...head, reason });
  return `${JSON.stringify(head).slice(0, -1)},"edition":${row.edition}}`;
}
