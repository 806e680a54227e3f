import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import type { VersionDifference } from '../../../../contracts/workflow';
import { changesPath, type ArticleText } from '../address';
import { useAnswer } from '../useAnswer';
import { errorText } from '../error-text';
import { useWords } from '../words';
import { changedPart } from './changed-part';
import { labelled } from './labelled';

interface DifferencesProps {
  text: ArticleText;
  earlier: number;
  later: number;
}

/** What changed from one version to another, attribute by attribute. */
export function Differences({ text, earlier, later }: DifferencesProps) {
  const { say } = useWords();
  const { answer: differences, error } = useAnswer<VersionDifference[]>(changesPath(text, earlier, later));

  if (error) return <Typography textColor="danger600">{errorText(error, say('differences.failed'))}</Typography>;
  if (!differences) return <Loader small>{say('differences.loading')}</Loader>;
  if (differences.length === 0) return <Typography>{say('differences.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {differences.map((difference) => (
        <Difference key={difference.field} {...difference} />
      ))}
    </Flex>
  );
}

function Difference({ field: name, before, after }: VersionDifference) {
  const { say, field, partsOf } = useWords();
  const label = partsOf(name);
  const shown = (text: string) => (label ? labelled(text, label) : text);
  const { head, before: old, after: young, tail } = changedPart(shown(before), shown(after));
  return (
    <Box tag="section" aria-label={field(name)}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {field(name)}
      </Typography>
      <Flex paddingTop={1} gap={2} alignItems="stretch" direction={{ initial: 'column', medium: 'row' }}>
        <Side label={say('differences.before')} tone="danger" parts={[head, old, tail]} />
        <Side label={say('differences.after')} tone="success" parts={[head, young, tail]} />
      </Flex>
    </Box>
  );
}

interface SideProps {
  label: string;
  tone: 'danger' | 'success';
  parts: [head: string, changed: string, tail: string];
}

function Side({ label, tone, parts: [head, changed, tail] }: SideProps) {
  const { say } = useWords();
  const isEmpty = head + changed + tail === '';
  return (
    <Box flex="1 1 0" minWidth={0} background="neutral100" hasRadius padding={3}>
      <Typography tag="h4" variant="pi" textColor={`${tone}700`} fontWeight="bold">
        {label}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {isEmpty ? <em>{say('differences.empty')}</em> : head}
        {changed && (
          <Box tag="mark" background={`${tone}200`} color="neutral900">
            {changed}
          </Box>
        )}
        {tail}
      </Typography>
    </Box>
  );
}
