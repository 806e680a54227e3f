import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ComparedArticle, Proposal } from '../../../contracts/coverage';
import { useDecision } from '../sources/useDecision';
import { formPath } from '../workflow/address';
import { SPLIT_PATH } from './address';
import { useWords } from './words';

interface ArticleSideProps {
  article: ComparedArticle;
  proposal: Proposal;
  mayDecide: boolean;
  onChange: () => void;
}

export function ArticleSide({ article, proposal, mayDecide, onChange }: ArticleSideProps) {
  const { say, time } = useWords();
  const { documentId, text, isOwn } = article;
  if (!text) return <Typography textColor="neutral600">{say('withdrawn')}</Typography>;
  const { title, summary, facility, releasedAt, timeZone, events } = text;
  const isPart = events.some((event) => event.documentId === proposal.event?.documentId);
  return (
    <Box borderColor="neutral200" hasRadius padding={4} height="100%">
      <Typography tag="h2" variant="delta">
        {isOwn ? (
          <Link tag={NavLink} to={formPath(documentId, proposal.locale)}>
            {title}
          </Link>
        ) : (
          title
        )}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {facility?.shortName ?? say('noUnit')}, {time(releasedAt, timeZone)}
      </Typography>
      <Box paddingTop={2}>
        <Typography tag="p">{summary}</Typography>
      </Box>
      {events.map((event) => (
        <Typography key={event.documentId} tag="p" variant="pi" textColor="neutral600">
          {say('covers', { name: event.name })}
        </Typography>
      ))}
      {mayDecide && isOwn && isPart && proposal.state === 'confirmed' && (
        <Split article={documentId} event={proposal.event?.documentId ?? ''} title={title} onChange={onChange} />
      )}
    </Box>
  );
}

interface SplitProps {
  article: string;
  event: string;
  title: string;
  onChange: () => void;
}

function Split({ article, event, title, onChange }: SplitProps) {
  const { say } = useWords();
  const { decide, isBusy } = useDecision(onChange);
  const split = () =>
    decide({ path: SPLIT_PATH, body: { article, event }, done: say('splitDone'), failed: say('decisionFailed') });
  return (
    <Flex paddingTop={2}>
      <Button variant="tertiary" size="S" loading={isBusy} onClick={split} aria-label={say('splitOf', { title })}>
        {say('split')}
      </Button>
    </Flex>
  );
}
