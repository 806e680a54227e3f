import { Badge, Flex, Typography, type BadgeProps } from '@strapi/design-system';
import type { ArticleWorkflow, Stage } from '../../../../contracts/workflow';
import { useWords, type Key } from '../words';

const COLOURS: Record<Stage, { backgroundColor: BadgeProps['backgroundColor']; textColor: BadgeProps['textColor'] }> = {
  draft: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  'in-review': { backgroundColor: 'primary100', textColor: 'primary700' },
  'changes-requested': { backgroundColor: 'warning100', textColor: 'warning700' },
  approved: { backgroundColor: 'alternative100', textColor: 'alternative700' },
  published: { backgroundColor: 'success100', textColor: 'success700' },
  withdrawn: { backgroundColor: 'danger100', textColor: 'danger700' },
};

export function StageBadge({ stage }: { stage: Stage }) {
  const { say } = useWords();
  return <Badge {...COLOURS[stage]}>{say(`stage.${stage}`)}</Badge>;
}

/** The stage of the draft, and what readers see meanwhile. */
export function StageLine({ workflow }: { workflow: ArticleWorkflow }) {
  const { say } = useWords();
  return (
    <Flex gap={2} wrap="wrap">
      <StageBadge stage={workflow.stage} />
      <Typography variant="pi">{say(readersSee(workflow))}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {say('stage.version', { version: workflow.version })}
      </Typography>
    </Flex>
  );
}

function readersSee({ stage, isLive, embargoUntil }: ArticleWorkflow): Key {
  const isEmbargoed = embargoUntil !== null && new Date(embargoUntil) > new Date();
  if (stage === 'published' && isEmbargoed) return 'stage.embargoed';
  if (isLive) return stage === 'published' ? 'stage.live' : 'stage.liveOlder';
  return stage === 'withdrawn' ? 'stage.tombstone' : 'stage.notLive';
}
