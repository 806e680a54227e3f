/** A state for each source. What a person changes in a source makes it due at once, as if it had never been looked at. */
import type { Knex } from 'knex';
import { nowSql } from '../../edition';

/** All that a person decides of how it is fetched. */
const GIVEN = `kind || ' ' || interval_minutes || ' ' || coalesce(cast(allowed_networks as text), '') || ' ' || address`;

export async function noteSources(knex: Knex): Promise<void> {
  const now = nowSql(knex);
  await knex.raw(
    `insert into humas_source_states (source_id, due_at, given)
      select document_id, ${now}, ${GIVEN} from humas_sources
        where document_id is not null and document_id not in (select source_id from humas_source_states)
      on conflict (source_id) do nothing`,
  );
  // A look that is under way has lost its lease. The numbers of a change feed stay: who has others says so (410), and begins again.
  await knex.raw(
    `update humas_source_states set due_at = ${now}, failures = 0, last_error = null, address = null, etag = null, last_modified = null,
        hub = null, topic = null, hub_until = null, interval_seconds = null,
        lease_number = lease_number + 1, lease_until = null,
        given = (select ${GIVEN} from humas_sources where document_id = source_id)
      where exists (select 1 from humas_sources where document_id = source_id and ${GIVEN} <> coalesce(given, ''))`,
  );
  // One that is switched off is due when it is switched on again, also if it was given up.
  await knex.raw(
    `update humas_source_states set due_at = ${now}
      where due_at > ${now} and not exists (select 1 from humas_sources where document_id = source_id and is_active)`,
  );
}
