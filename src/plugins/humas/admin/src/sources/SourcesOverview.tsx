import { useEffect, useRef } from 'react';
import { EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useIsDesktop, useQueryParams } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { SourcePage } from '../../../contracts/sources';
import { errorText } from '../workflow/error-text';
import { useAnswer } from '../workflow/useAnswer';
import { useWhileVisible } from '../workflow/useWhileVisible';
import { newSourcePath, sourcesPath, type SourcesQuery } from './address';
import { useMay } from './permissions';
import { SourceFilters } from './SourceFilters';
import { SourceList } from './SourceList';
import { SourceTable } from './SourceTable';
import { useWords } from './words';

const ASK_AGAIN_SECONDS = 30;

export function SourcesOverview() {
  const { say } = useWords();
  const may = useMay();
  const [{ query }, setQuery] = useQueryParams<SourcesQuery>();
  const { answer, error, reload } = useAnswer<SourcePage>(sourcesPath(query));
  useWhileVisible(reload, ASK_AGAIN_SECONDS);
  const statuses = useLast(answer?.meta.statuses);

  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={
          may.add ? (
            <LinkButton tag={NavLink} to={newSourcePath} startIcon={<Plus />} size="S">
              {say('add')}
            </LinkButton>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <SourceFilters
            query={query}
            statuses={statuses}
            onFilter={(filters) => setQuery({ ...filters, page: '1' }, 'push')}
          />
          {error && !answer ? (
            <Page.Error content={errorText(error, say('failed'))} />
          ) : (
            <Sources answer={answer} mayDecide={may.decide} onChange={reload} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

/** What was there before a new question was asked: a button that is gone for a moment takes the focus with it. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const last = useRef(value);
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  return value ?? last.current;
}

interface SourcesProps {
  answer: SourcePage | undefined;
  mayDecide: boolean;
  onChange: () => void;
}

function Sources({ answer, mayDecide, onChange }: SourcesProps) {
  const { say } = useWords();
  const isWide = useIsDesktop();
  if (!answer) return <Page.Loading />;
  if (answer.data.length === 0)
    return <EmptyStateLayout content={say('none')} icon={<EmptyDocuments width="16rem" />} />;
  const Shown = isWide ? SourceTable : SourceList;
  return (
    <div>
      <Shown sources={answer.data} mayDecide={mayDecide} onChange={onChange} />
      <Pagination.Root {...answer.meta.pagination} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </div>
  );
}
