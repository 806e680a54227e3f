import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import type { ProposalPage } from '../../../contracts/coverage';
import { errorText } from '../workflow/error-text';
import { useAnswer } from '../workflow/useAnswer';
import { useWhileVisible } from '../workflow/useWhileVisible';
import { proposalsPath, type CoverageQuery } from './address';
import { CoverageFilters } from './CoverageFilters';
import { SEE, useMayDecide } from './permissions';
import { ProposalCard } from './ProposalCard';
import { useWords } from './words';

const ASK_AGAIN_SECONDS = 30;

/** For those who look after several units' news: which articles tell of one event. */
export default function CoveragePage() {
  return (
    <Page.Protect permissions={[SEE]}>
      <Coverage />
    </Page.Protect>
  );
}

function Coverage() {
  const { say } = useWords();
  const [{ query }, setQuery] = useQueryParams<CoverageQuery>();
  const { answer, error, reload } = useAnswer<ProposalPage>(proposalsPath(query));
  useWhileVisible(reload, ASK_AGAIN_SECONDS);
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header title={say('title')} subtitle={say('subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <CoverageFilters query={query} onFilter={(filters) => setQuery({ ...filters, page: '1' }, 'push')} />
          {error && !answer ? (
            <Page.Error content={errorText(error, say('failed'))} />
          ) : (
            <Proposals answer={answer} onChange={reload} />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Proposals({ answer, onChange }: { answer: ProposalPage | undefined; onChange: () => void }) {
  const { say } = useWords();
  const mayDecide = useMayDecide();
  if (!answer) return <Page.Loading />;
  if (answer.data.length === 0)
    return <EmptyStateLayout content={say('none')} icon={<EmptyDocuments width="16rem" />} />;
  return (
    <div>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={4} aria-label={say('title')}>
        {answer.data.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} mayDecide={mayDecide} onChange={onChange} />
        ))}
      </Flex>
      <Pagination.Root {...answer.meta.pagination} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </div>
  );
}
