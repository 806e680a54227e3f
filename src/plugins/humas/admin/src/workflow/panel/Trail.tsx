import { useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { TrailEntry } from '../../../../contracts/workflow';
import { useTrailWords } from '../trail/useTrailWords';
import type { TimeZone } from '../unit-time';
import { useWords } from '../words';
import { Section } from './Section';

/** As many lines as fit beside a form without pushing the rest out of sight. */
const SHOWN_AT_FIRST = 5;

/** What was done with the text, newest first. */
export function Trail({ trail, timeZone }: { trail: TrailEntry[]; timeZone: TimeZone }) {
  const { say } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? trail : trail.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title={say('trail.title')}>
      {trail.length === 0 && <Typography variant="pi">{say('trail.none')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {shown.map((entry) => (
          <TrailLine key={entry.id} entry={entry} timeZone={timeZone} />
        ))}
      </Flex>
      {shown.length < trail.length && (
        <Button variant="ghost" size="S" onClick={() => setWhole(true)}>
          {say('trail.more', { count: trail.length })}
        </Button>
      )}
    </Section>
  );
}

function TrailLine({ entry, timeZone }: { entry: TrailEntry; timeZone: TimeZone }) {
  const { say, time, actor, stages, facts } = useTrailWords();
  const moved = stages(entry);
  return (
    <Box tag="li" style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="p" variant="pi">
        <strong>{say(`transition.${entry.transition}`)}</strong>
        {moved && ` (${moved})`}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {actor(entry)}, <time dateTime={entry.at}>{time(entry.at, timeZone)}</time>
      </Typography>
      {facts(entry).map((fact) => (
        <Typography key={fact} tag="p" variant="pi">
          {fact}
        </Typography>
      ))}
    </Box>
  );
}
