import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { SourceHealth } from '../../../contracts/sources';
import { OpenItems } from './OpenItems';
import { StatusBadge } from './StatusBadge';
import { useWords } from './words';

/** What is known of one source, and what its status means. */
export function SourceFacts({ source }: { source: SourceHealth }) {
  const { say, sentence, number, time } = useWords();
  const at = (instant: string | null, otherwise = say('never')) => (instant ? time(instant, source) : otherwise);
  const { status, lastError, failures, usualGapDays } = source;
  const usually = usualGapDays === null ? '' : ` (${say('usually', { days: usualGapDays })})`;
  const facts = [
    [say('address'), source.address],
    [say('kind'), say(`kind.${source.kind}`)],
    [say('handling'), say(`handling.${source.handling}`)],
    [say('column.facility'), source.facility?.shortName ?? say('anyUnit')],
    [say('column.lastSuccess'), at(source.lastSuccessAt)],
    [say('lastAttempt'), at(source.lastAttemptAt)],
    [say('nextDue'), at(source.nextDueAt, say('notAgain'))],
    [say('lastItem'), at(source.lastItemAt)],
    [say('column.itemsPerDay'), number(source.itemsPerDay)],
    [say('column.silentDays'), `${number(source.silentDays)}${usually}`],
  ];
  return (
    <Box tag="section" aria-label={say('health')} background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex gap={3} wrap="wrap">
        <StatusBadge status={status} />
        <Typography>{say(`meaning.${status}`)}</Typography>
        <OpenItems source={source} />
      </Flex>
      {lastError && (
        <Typography tag="p" textColor="danger600" style={{ overflowWrap: 'anywhere' }}>
          {sentence(lastError)} ({say('failures', { count: failures })})
        </Typography>
      )}
      <Box paddingTop={4}>
        <Grid.Root tag="dl" gap={4}>
          {facts.map(([label, value]) => (
            <Grid.Item key={label} col={4} s={6} xs={12} direction="column" alignItems="stretch">
              <Typography tag="dt" variant="pi" textColor="neutral600">
                {label}
              </Typography>
              <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Grid.Item>
          ))}
        </Grid.Root>
      </Box>
    </Box>
  );
}
