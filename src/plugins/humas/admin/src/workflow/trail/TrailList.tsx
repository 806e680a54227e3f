import { Flex, Typography } from '@strapi/design-system';
import type { TrailEntry } from '../../../../contracts/workflow';
import { CAPITAL } from '../unit-time';
import { useWords } from '../words';
import { DocumentLink } from './DocumentLink';
import { useTrailWords } from './useTrailWords';
import { ListCard } from '../ListCard';

/** The table's lines one below the other, for a screen on which a table would have to be scrolled sideways. */
export function TrailList({ entries }: { entries: TrailEntry[] }) {
  const { say } = useWords();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={2} aria-label={say('audit.title')}>
      {entries.map((entry) => (
        <TrailCard key={entry.id} entry={entry} />
      ))}
    </Flex>
  );
}

function TrailCard({ entry }: { entry: TrailEntry }) {
  const { say, time, actor, stages, facts } = useTrailWords();
  const moved = stages(entry);
  const { at, facility, transition } = entry;
  const circumstances = [actor(entry), ...(facility ? [facility.shortName] : [])].join(', ');
  return (
    <ListCard>
      <Typography tag="p">
        <strong>{say(`transition.${transition}`)}</strong>
        {moved && ` (${moved})`}
      </Typography>
      <DocumentLink entry={entry} />
      <Typography tag="p" variant="pi" textColor="neutral600">
        {circumstances}, <time dateTime={at}>{time(at, facility?.timeZone ?? CAPITAL)}</time>
      </Typography>
      {facts(entry).map((fact) => (
        <Typography key={fact} tag="p" variant="pi">
          {fact}
        </Typography>
      ))}
    </ListCard>
  );
}
