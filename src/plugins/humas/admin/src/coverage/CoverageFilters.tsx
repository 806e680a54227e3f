import { Button, Flex } from '@strapi/design-system';
import { PROPOSAL_KINDS, PROPOSAL_STATES } from '../../../contracts/coverage';
import type { CoverageQuery } from './address';
import { useWords } from './words';

interface CoverageFiltersProps {
  query: CoverageQuery;
  onFilter: (filters: Required<Pick<CoverageQuery, 'state' | 'kind'>>) => void;
}

export function CoverageFilters({ query: { state = '', kind = '' }, onFilter }: CoverageFiltersProps) {
  const { say } = useWords();
  const choice = (label: string, isChosen: boolean, filters: Parameters<typeof onFilter>[0]) => (
    <Button
      key={label}
      size="S"
      variant={isChosen ? 'default' : 'tertiary'}
      aria-pressed={isChosen}
      onClick={() => onFilter(filters)}
    >
      {label}
    </Button>
  );
  const chosenState = state || 'open';
  return (
    <Flex gap={4} wrap="wrap" justifyContent="space-between">
      <Flex gap={2} wrap="wrap" role="group" aria-label={say('byState')}>
        {PROPOSAL_STATES.map((each) => choice(say(`state.${each}`), each === chosenState, { state: each, kind }))}
      </Flex>
      <Flex gap={2} wrap="wrap" role="group" aria-label={say('byKind')}>
        {choice(say('all'), kind === '', { state, kind: '' })}
        {PROPOSAL_KINDS.map((each) => choice(say(`kind.${each}`), each === kind, { state, kind: each }))}
      </Flex>
    </Flex>
  );
}
