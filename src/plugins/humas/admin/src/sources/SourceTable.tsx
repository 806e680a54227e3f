import { Box, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SourceHealth } from '../../../contracts/sources';
import { pagePath } from './address';
import { CheckButton } from './CheckButton';
import { OpenItems } from './OpenItems';
import { StatusBadge } from './StatusBadge';
import { useWords } from './words';

/** Strapi's cells keep everything on one line, which pushes the last column out of sight. */
const WRAPPED = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;
const COLUMNS = ['name', 'status', 'facility', 'lastSuccess', 'itemsPerDay', 'silentDays', 'lastError'] as const;

interface SourcesProps {
  sources: SourceHealth[];
  mayDecide: boolean;
  onChange: () => void;
}

/** For wide screens; SourceList shows the same on a narrow one. */
export function SourceTable({ sources, mayDecide, onChange }: SourcesProps) {
  const { say } = useWords();
  const columns = mayDecide ? [...COLUMNS, 'action' as const] : COLUMNS;
  return (
    <Table colCount={columns.length} rowCount={sources.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" style={WRAPPED}>
                {say(`column.${column}`)}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {sources.map((source) => (
          <SourceRow key={source.documentId} source={source} mayDecide={mayDecide} onChange={onChange} />
        ))}
      </Tbody>
    </Table>
  );
}

function SourceRow({ source, mayDecide, onChange }: { source: SourceHealth } & Omit<SourcesProps, 'sources'>) {
  const { say, sentence, number, time } = useWords();
  const { documentId, name, kind, status, facility, lastSuccessAt, lastError, failures } = source;
  return (
    <Tr>
      <Td>
        <Box minWidth="11rem" style={WRAPPED}>
          <Link tag={NavLink} to={pagePath(documentId)}>
            {name}
          </Link>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say(`kind.${kind}`)}
          </Typography>
        </Box>
      </Td>
      <Td>
        <StatusBadge status={status} />
        <OpenItems source={source} />
      </Td>
      <Td>
        <Typography tag="p" style={WRAPPED}>
          {facility?.shortName ?? say('anyUnit')}
        </Typography>
      </Td>
      <Td>
        {lastSuccessAt ? (
          <Typography tag="time" style={WRAPPED} dateTime={lastSuccessAt}>
            {time(lastSuccessAt, source)}
          </Typography>
        ) : (
          <Typography>{say('never')}</Typography>
        )}
      </Td>
      <Td>
        <Typography style={WRAPPED}>{number(source.itemsPerDay)}</Typography>
      </Td>
      <Td>
        <Typography>{number(source.silentDays)}</Typography>
      </Td>
      <Td>
        {lastError && (
          <Box minWidth="12rem" style={WRAPPED}>
            <Typography tag="p" variant="pi">
              {sentence(lastError)}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {say('failures', { count: failures })}
            </Typography>
          </Box>
        )}
      </Td>
      {mayDecide && (
        <Td>
          <CheckButton source={source} onChange={onChange} />
        </Td>
      )}
    </Tr>
  );
}
