import { Box, Typography } from '@strapi/design-system';
import type { ComparedEvent } from '../../../contracts/coverage';
import { useWords } from './words';

/** What was entered of the event: its days, its place and whose it is. */
export function EventSide({ event }: { event: ComparedEvent | null }) {
  const { say, days } = useWords();
  if (!event) return <Typography textColor="neutral600">{say('eventGone')}</Typography>;
  const { name, startsOn, endsOn, venue, facilities } = event;
  const about = [facilities.join(', '), startsOn && days(startsOn, endsOn), venue].filter(Boolean);
  return (
    <Box borderColor="neutral200" background="neutral100" hasRadius padding={4} height="100%">
      <Typography tag="h2" variant="delta">
        {say('eventNamed', { name })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {about.join(', ')}
      </Typography>
      <Box paddingTop={2}>
        <Typography tag="p">{say('eventUntold')}</Typography>
      </Box>
    </Box>
  );
}
