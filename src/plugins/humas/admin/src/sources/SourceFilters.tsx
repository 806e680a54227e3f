import { useState, type FormEvent } from 'react';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { SOURCE_STATUSES, type SourcePage } from '../../../contracts/sources';
import type { SourcesQuery } from './address';
import { useWords } from './words';

interface SourceFiltersProps {
  query: SourcesQuery;
  statuses: SourcePage['meta']['statuses'] | undefined;
  onFilter: (filters: Required<Pick<SourcesQuery, 'status' | 'words'>>) => void;
}

/** One button for each status that somebody has, and a search. */
export function SourceFilters({ query: { status = '', words = '' }, statuses, onFilter }: SourceFiltersProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState(words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter({ status, words: typed });
  };
  const shown = SOURCE_STATUSES.filter((each) => each === status || (statuses && statuses[each] > 0));
  const choice = (value: string, label: string) => (
    <Button
      key={value}
      type="button"
      size="S"
      variant={value === status ? 'default' : 'tertiary'}
      aria-pressed={value === status}
      onClick={() => onFilter({ status: value, words: typed })}
    >
      {label}
    </Button>
  );

  return (
    <form onSubmit={submit} role="search" aria-label={say('title')}>
      <Flex gap={4} alignItems="flex-end" wrap="wrap">
        <Box flex="1 1 16rem">
          <Field.Root name="words">
            <Field.Label>{say('search')}</Field.Label>
            <TextInput
              value={typed}
              onChange={(event: { target: { value: string } }) => setTyped(event.target.value)}
            />
          </Field.Root>
        </Box>
        <Button type="submit" size="L" variant="secondary">
          {say('filter')}
        </Button>
        <Flex gap={2} wrap="wrap" role="group" aria-label={say('byStatus')} flex="1 0 100%">
          {choice('', say('all'))}
          {shown.map((each) =>
            choice(each, say('counted', { status: say(`status.${each}`), count: statuses?.[each] ?? 0 })),
          )}
        </Flex>
      </Flex>
    </form>
  );
}
