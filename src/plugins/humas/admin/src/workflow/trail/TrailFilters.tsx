import { useState, type ChangeEvent, type FormEvent } from 'react';
import { Box, Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useWords } from '../words';
import type { TrailQuery } from './trail-query';

type Filters = Required<Pick<TrailQuery, 'facility' | 'from' | 'until'>>;
const NO_FILTERS: Filters = { facility: '', from: '', until: '' };

interface TrailFiltersProps {
  query: TrailQuery;
  onFilter: (filters: Filters) => void;
}

export function TrailFilters({ query, onFilter }: TrailFiltersProps) {
  const { say } = useWords();
  const { facility = '', from = '', until = '' } = query;
  const [typed, setTyped] = useState<Filters>({ facility, from, until });
  const type = (name: keyof Filters) => (event: ChangeEvent<HTMLInputElement>) =>
    setTyped({ ...typed, [name]: event.target.value });
  const filter = (filters: Filters) => {
    setTyped(filters);
    onFilter(filters);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    filter(typed);
  };

  return (
    <form onSubmit={submit} role="search" aria-label={say('audit.title')}>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <Box flex="1 1 20rem">
          <Field.Root name="facility">
            <Field.Label>{say('audit.facility')}</Field.Label>
            <TextInput value={typed.facility} onChange={type('facility')} placeholder={say('audit.facilityHint')} />
          </Field.Root>
        </Box>
        {(['from', 'until'] as const).map((name) => (
          <Field.Root key={name} name={name}>
            <Field.Label>{say(`audit.${name}`)}</Field.Label>
            <TextInput type="date" value={typed[name]} onChange={type(name)} />
          </Field.Root>
        ))}
        <Button type="submit" size="L">
          {say('audit.filter')}
        </Button>
        <Button variant="tertiary" size="L" onClick={() => filter(NO_FILTERS)}>
          {say('audit.clear')}
        </Button>
      </Flex>
    </form>
  );
}
