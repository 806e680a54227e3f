import { Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { TrailEntry } from '../../../../contracts/workflow';
import { formPath } from '../address';
import { CAPITAL } from '../unit-time';
import { useTrailWords } from './useTrailWords';

const COLUMNS = ['at', 'transition', 'stages', 'document', 'facility', 'actor', 'note'] as const;

export function TrailTable({ entries }: { entries: TrailEntry[] }) {
  const { say } = useTrailWords();
  return (
    <Table colCount={COLUMNS.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{say(`audit.column.${column}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <TrailRow key={entry.id} entry={entry} />
        ))}
      </Tbody>
    </Table>
  );
}

function TrailRow({ entry }: { entry: TrailEntry }) {
  const { say, time, actor, stages, facts } = useTrailWords();
  return (
    <Tr>
      <Td>
        <Typography tag="time" dateTime={entry.at}>
          {time(entry.at, entry.facility?.timeZone ?? CAPITAL)}
        </Typography>
      </Td>
      <Td>
        <Typography fontWeight="bold">{say(`transition.${entry.transition}`)}</Typography>
      </Td>
      <Td>
        <Typography>{stages(entry)}</Typography>
      </Td>
      <Td>
        <DocumentLink entry={entry} />
      </Td>
      <Td>
        <Typography>{entry.facility?.shortName}</Typography>
      </Td>
      <Td>
        <Typography>{actor(entry)}</Typography>
      </Td>
      <Td>
        {facts(entry).map((fact) => (
          <Typography key={fact} tag="p" variant="pi" minWidth="24rem" style={{ whiteSpace: 'normal' }}>
            {fact}
          </Typography>
        ))}
      </Td>
    </Tr>
  );
}

/** Only articles have a trail of their own in their form; the others are named. */
function DocumentLink({ entry: { type, documentId, locale, title } }: { entry: TrailEntry }) {
  if (type !== 'article' || locale === null) return <Typography>{title}</Typography>;
  return (
    <Link tag={NavLink} to={formPath(documentId, locale)}>
      {title}
    </Link>
  );
}
