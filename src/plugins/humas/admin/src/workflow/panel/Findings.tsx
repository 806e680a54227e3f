import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { Finding } from '../../../../contracts/workflow';
import { useWords } from '../words';
import { Section } from './Section';

/** What the checks say of the saved text: errors, which stop a release, before warnings. */
export function Findings({ findings }: { findings: Finding[] }) {
  const { say } = useWords();
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  return (
    <Section title={say('findings.title')}>
      {findings.length === 0 && (
        <Flex gap={2}>
          <CheckCircle fill="success600" aria-hidden />
          <Typography variant="pi">{say('findings.none')}</Typography>
        </Flex>
      )}
      <Group title={say('findings.errors', { count: errors.length })} findings={errors} />
      <Group title={say('findings.warnings', { count: warnings.length })} findings={warnings} />
    </Section>
  );
}

function Group({ title, findings }: { title: string; findings: Finding[] }) {
  const first = findings[0];
  if (!first) return null;
  return (
    <>
      <Typography variant="pi" fontWeight="bold" textColor={toneOf(first).text}>
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {findings.map((finding) => (
          <FindingLine key={`${finding.code} ${finding.field} ${finding.text}`} finding={finding} />
        ))}
      </Flex>
    </>
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const { say, field, sentence } = useWords();
  const Icon = finding.level === 'error' ? CrossCircle : WarningCircle;
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Box shrink={0} paddingTop="2px">
        <Icon fill={toneOf(finding).icon} aria-label={say(`findings.${finding.level}`)} role="img" />
      </Box>
      <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
        <Typography tag="p" variant="pi" textColor={toneOf(finding).text}>
          <strong>{field(finding.field)}</strong>: {sentence(finding.message)}
        </Typography>
        {finding.text && (
          <Typography tag="q" variant="pi" textColor="neutral600">
            {finding.text}
          </Typography>
        )}
      </Box>
    </Flex>
  );
}

/** The theme's orange is too pale for small print. */
const TONES = {
  error: { icon: 'danger600', text: 'danger600' },
  warning: { icon: 'warning600', text: 'neutral800' },
} as const;
const toneOf = ({ level }: Finding) => TONES[level];
