import { useRef, useState } from 'react';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import type { ArticleWorkflow, VersionSummary } from '../../../../contracts/workflow';
import { versionsPath, type ArticleText } from '../address';
import { useAnswer } from '../useAnswer';
import { errorText } from '../error-text';
import { useWords } from '../words';
import { Comparison, type Pair } from './Comparison';
import { VersionLine } from './VersionLine';

export interface VersionsProps {
  text: ArticleText;
  workflow: ArticleWorkflow;
  /** Why nothing can be restored right now. */
  hindrance: string | null;
  onChange: () => void;
  onRestored: () => void;
}

/** Every saved text: any two can be compared, any can come back as a draft. */
export function Versions({ text, workflow, hindrance, onChange, onRestored }: VersionsProps) {
  const { say } = useWords();
  const { answer: versions, error } = useAnswer<VersionSummary[]>(versionsPath(text));
  const [pair, setPair] = useState<Pair>();
  const comparison = useRef<HTMLDivElement>(null);
  const compare = (chosen: Pair) => {
    setPair(chosen);
    comparison.current?.focus(); // it stands above the list, out of sight of a lower line
  };

  if (error) return <Typography textColor="danger600">{errorText(error, say('history.failed'))}</Typography>;
  if (!versions) return <Loader small>{say('panel.loading')}</Loader>;
  if (versions.length === 0) return <Typography>{say('history.none')}</Typography>;

  const newest = versions[0]!.number;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box ref={comparison} tabIndex={-1}>
        {versions.length > 1 && <Comparison text={text} versions={versions} pair={pair} onChange={setPair} />}
      </Box>
      {hindrance && <Typography fontWeight="bold">{hindrance}</Typography>}
      <Box tag="ul" aria-label={say('history.versions')}>
        {versions.map((version) => (
          <VersionLine
            key={version.number}
            text={text}
            version={version}
            workflow={workflow}
            isNewest={version.number === newest}
            isHindered={hindrance !== null}
            onCompare={() => compare({ earlier: version.number, later: newest })}
            onChange={onChange}
            onRestored={onRestored}
          />
        ))}
      </Box>
    </Flex>
  );
}
