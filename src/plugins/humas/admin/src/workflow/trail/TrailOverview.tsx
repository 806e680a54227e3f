import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useIsDesktop, useQueryParams } from '@strapi/strapi/admin';
import type { TrailPage as Answer } from '../../../../contracts/workflow';
import { useAnswer } from '../useAnswer';
import { errorText } from '../error-text';
import { useWords } from '../words';
import { trailPath, type TrailQuery } from './trail-query';
import { TrailFilters } from './TrailFilters';
import { TrailList } from './TrailList';
import { TrailTable } from './TrailTable';
import { useTrailFile } from './useTrailFile';

export function TrailOverview() {
  const { say } = useWords();
  const [{ query }, setQuery] = useQueryParams<TrailQuery>();
  const { answer, error } = useAnswer<Answer>(trailPath(query));
  const { download, isBusy } = useTrailFile(query);

  return (
    <Page.Main>
      <Page.Title>{say('audit.title')}</Page.Title>
      <Layouts.Header
        title={say('audit.title')}
        subtitle={say('audit.subtitle')}
        primaryAction={
          <Button variant="secondary" startIcon={<Download />} loading={isBusy} onClick={download}>
            {say('audit.download')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <TrailFilters query={query} onFilter={(filters) => setQuery({ ...filters, page: '1' }, 'push')} />
          {error ? <Page.Error content={errorText(error, say('audit.failed'))} /> : <Lines answer={answer} />}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Lines({ answer }: { answer: Answer | undefined }) {
  const { say } = useWords();
  const isWide = useIsDesktop();
  if (!answer) return <Page.Loading />;
  if (answer.data.length === 0)
    return <EmptyStateLayout content={say('audit.none')} icon={<EmptyDocuments width="16rem" />} />;
  return (
    <div>
      {isWide ? <TrailTable entries={answer.data} /> : <TrailList entries={answer.data} />}
      <Pagination.Root {...answer.meta.pagination} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </div>
  );
}
