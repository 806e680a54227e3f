import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SourceHealth } from '../../../contracts/sources';
import { ListCard } from '../workflow/ListCard';
import { pagePath } from './address';
import { CheckButton } from './CheckButton';
import { OpenItems } from './OpenItems';
import { StatusBadge } from './StatusBadge';
import { useWords } from './words';

interface SourceListProps {
  sources: SourceHealth[];
  mayDecide: boolean;
  onChange: () => void;
}

/** The table's lines one below the other, for a screen on which a table would have to be scrolled sideways. */
export function SourceList({ sources, mayDecide, onChange }: SourceListProps) {
  const { say } = useWords();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2} aria-label={say('title')}>
      {sources.map((source) => (
        <ListCard key={source.documentId}>
          <SourceCard source={source} />
          {mayDecide && (
            <Box paddingTop={2}>
              <CheckButton source={source} onChange={onChange} />
            </Box>
          )}
        </ListCard>
      ))}
    </Flex>
  );
}

function SourceCard({ source }: { source: SourceHealth }) {
  const { say, sentence, number, time } = useWords();
  const { documentId, name, status, facility, lastSuccessAt, itemsPerDay, silentDays, lastError } = source;
  const facts = [
    [say('column.lastSuccess'), lastSuccessAt ? time(lastSuccessAt, source) : say('never')],
    [say('column.itemsPerDay'), number(itemsPerDay)],
    [say('column.silentDays'), number(silentDays)],
  ];
  return (
    <>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Link tag={NavLink} to={pagePath(documentId)}>
          {name}
        </Link>
        <StatusBadge status={status} />
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {facility?.shortName ?? say('anyUnit')}
      </Typography>
      {facts.map(([label, value]) => (
        <Typography key={label} tag="p" variant="pi">
          {label}: {value}
        </Typography>
      ))}
      {lastError && (
        <Typography tag="p" variant="pi" textColor="danger600">
          {sentence(lastError)}
        </Typography>
      )}
      <OpenItems source={source} />
    </>
  );
}
