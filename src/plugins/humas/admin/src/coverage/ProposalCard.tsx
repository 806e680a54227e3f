import { Badge, Box, Flex, Grid, Typography, type BadgeProps } from '@strapi/design-system';
import type { Proposal, Reason } from '../../../contracts/coverage';
import { ArticleSide } from './ArticleSide';
import { articlesOf } from './articles-of';
import { confidenceWord } from './confidence';
import { Decisions } from './Decisions';
import { EventSide } from './EventSide';
import { useWords } from './words';
import { ListCard } from '../workflow/ListCard';

/** The theme's orange is too pale for small print. */
const COLOURS: Record<ReturnType<typeof confidenceWord>, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  high: { backgroundColor: 'success100', textColor: 'success700' },
  medium: { backgroundColor: 'warning100', textColor: 'neutral800' },
  low: { backgroundColor: 'neutral150', textColor: 'neutral700' },
};

const HALF = { col: 6, s: 12, xs: 12, direction: 'column', alignItems: 'stretch' } as const;

interface ProposalCardProps {
  proposal: Proposal;
  mayDecide: boolean;
  onChange: () => void;
}

/** Two articles, or an article and an event, side by side, what speaks for one event and what against it, and what can be decided. */
export function ProposalCard({ proposal, mayDecide, onChange }: ProposalCardProps) {
  const { say } = useWords();
  const { kind, state, event, confidence, reasons, against, decidedBy } = proposal;
  const word = confidenceWord(confidence);
  return (
    <ListCard padding={5}>
      <Flex gap={2} wrap="wrap" paddingBottom={4}>
        <Badge backgroundColor="primary100" textColor="primary700">
          {say(`kind.${kind}`)}
        </Badge>
        {confidence > 0 && <Badge {...COLOURS[word]}>{say(`confidence.${word}`)}</Badge>}
        {event && kind !== 'event' && <Typography variant="pi">{say('ofEvent', { name: event.name })}</Typography>}
      </Flex>
      <Grid.Root gap={5}>
        {articlesOf(proposal).map((article) => (
          <Grid.Item key={article.documentId} {...HALF}>
            <ArticleSide article={article} proposal={proposal} mayDecide={mayDecide} onChange={onChange} />
          </Grid.Item>
        ))}
        {kind === 'event' && (
          <Grid.Item {...HALF}>
            <EventSide event={event} />
          </Grid.Item>
        )}
      </Grid.Root>
      <Reasons title={say('reasons')} reasons={reasons} />
      <Reasons title={say('against')} reasons={against} />
      {decidedBy && state !== 'open' && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('decidedBy', { name: decidedBy })}
        </Typography>
      )}
      {mayDecide && state === 'open' && <Decisions proposal={proposal} onChange={onChange} />}
    </ListCard>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: Reason[] }) {
  const { reason } = useWords();
  if (reasons.length === 0) return null;
  return (
    <Box paddingTop={4}>
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {title}
      </Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {reasons.map((each) => (
          <Typography key={reason(each)} tag="li" variant="pi">
            {reason(each)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
