import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import type { ArticleWorkflow, VersionSummary } from '../../../../contracts/workflow';
import type { ArticleText } from '../address';
import { useWords } from '../words';
import { RestoreButton } from './RestoreButton';

interface VersionLineProps {
  text: ArticleText;
  version: VersionSummary;
  workflow: ArticleWorkflow;
  isNewest: boolean;
  isHindered: boolean;
  onCompare: () => void;
  onChange: () => void;
  onRestored: () => void;
}

export function VersionLine({ version, isNewest, onCompare, ...restore }: VersionLineProps) {
  const { say, fields } = useWords();
  const { number, changes } = version;
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3} borderStyle="solid" borderWidth="1px 0 0" borderColor="neutral150">
      <Flex gap={2} wrap="wrap">
        <Typography tag="h3" fontWeight="bold">
          {say('stage.version', { version: number })}
        </Typography>
        {isNewest && <Badge>{say('history.current')}</Badge>}
      </Flex>
      <SavedWhen version={version} workflow={restore.workflow} />
      {changes.length > 0 && (
        <Typography tag="p" variant="pi">
          {say('trail.changes', { fields: fields(changes) })}
        </Typography>
      )}
      {!isNewest && (
        <Flex gap={2} paddingTop={2} wrap="wrap">
          <Button
            size="S"
            variant="tertiary"
            aria-label={say('history.compareLabel', { version: number })}
            onClick={onCompare}
          >
            {say('history.compare')}
          </Button>
          <RestoreButton number={number} {...restore} />
        </Flex>
      )}
    </Box>
  );
}

function SavedWhen({ version, workflow }: Pick<VersionLineProps, 'version' | 'workflow'>) {
  const { say, time } = useWords();
  const { savedAt, savedBy, publishedAt, restoredFrom } = version;
  const facts = [
    say('history.savedBy', { time: time(savedAt, workflow.timeZone), name: savedBy }),
    ...(restoredFrom === null ? [] : [say('history.restoredFrom', { version: restoredFrom })]),
    ...(publishedAt === null ? [] : [say('history.published', { time: time(publishedAt, workflow.timeZone) })]),
  ];
  return (
    <>
      {facts.map((fact) => (
        <Typography key={fact} tag="p" variant="pi" textColor="neutral600">
          {fact}
        </Typography>
      ))}
    </>
  );
}
