import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { TrailEntry } from '../../../../contracts/workflow';
import { CAPITAL } from '../unit-time';
import { DocumentLink } from './DocumentLink';
import { useTrailWords } from './useTrailWords';

/** Strapi's cells keep everything on one line, which pushes the last column out of sight. */
const WRAPPED = { whiteSpace: 'normal', overflowWrap: 'break-word' } as const;
const COLUMNS = ['at', 'transition', 'document', 'facility', 'actor', 'note'] as const;

/** For wide screens; TrailList shows the same on a narrow one. */
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
        <Typography tag="time" style={WRAPPED} dateTime={entry.at} minWidth="10rem">
          {time(entry.at, entry.facility?.timeZone ?? CAPITAL)}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p" style={WRAPPED} fontWeight="bold">
          {say(`transition.${entry.transition}`)}
        </Typography>
        <Typography tag="p" style={WRAPPED} variant="pi" textColor="neutral600">
          {stages(entry)}
        </Typography>
      </Td>
      <Td>
        <Box minWidth="16rem" style={WRAPPED}>
          <DocumentLink entry={entry} />
        </Box>
      </Td>
      <Td>
        <Typography tag="p" style={WRAPPED}>
          {entry.facility?.shortName}
        </Typography>
      </Td>
      <Td>
        <Typography tag="p" style={WRAPPED}>
          {actor(entry)}
        </Typography>
      </Td>
      <Td>
        {facts(entry).map((fact) => (
          <Typography tag="p" style={WRAPPED} key={fact} variant="pi" minWidth="18rem">
            {fact}
          </Typography>
        ))}
      </Td>
    </Tr>
  );
}
