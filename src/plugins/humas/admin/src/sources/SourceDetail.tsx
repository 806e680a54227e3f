import { Flex, Link, LinkButton } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import type { SourceItemsPage } from '../../../contracts/sources';
import { errorText } from '../workflow/error-text';
import { useAnswer } from '../workflow/useAnswer';
import { useWhileVisible } from '../workflow/useWhileVisible';
import { itemsPath, LIST, sourceFormPath, type ItemsQuery } from './address';
import { CheckButton } from './CheckButton';
import { Items } from './Items';
import { useMay } from './permissions';
import { SourceFacts } from './SourceFacts';
import { useWords } from './words';

const ASK_AGAIN_SECONDS = 15;

export function SourceDetail() {
  const { say } = useWords();
  const may = useMay();
  const { documentId = '' } = useParams();
  const [{ query }, setQuery] = useQueryParams<ItemsQuery>();
  const { answer, error, reload } = useAnswer<SourceItemsPage>(itemsPath(documentId, query));
  useWhileVisible(reload, ASK_AGAIN_SECONDS);

  if (error && !answer) return <Page.Error content={errorText(error, say('failed'))} />;
  if (!answer) return <Page.Loading />;
  const { source } = answer.data;
  return (
    <Page.Main>
      <Page.Title>{source.name}</Page.Title>
      <Layouts.Header
        title={source.name}
        navigationAction={
          <Link tag={NavLink} to={LIST} startIcon={<ArrowLeft />}>
            {say('back')}
          </Link>
        }
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {may.openForm && (
              <LinkButton
                tag={NavLink}
                to={sourceFormPath(documentId)}
                variant="tertiary"
                size="S"
                startIcon={<Pencil />}
              >
                {say('edit')}
              </LinkButton>
            )}
            {may.decide && <CheckButton source={source} onChange={reload} />}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <SourceFacts source={source} />
          <Items
            answer={answer}
            state={query.state ?? ''}
            mayDecide={may.decide}
            onState={(state) => setQuery({ state, page: '1' }, 'push')}
            onChange={reload}
          />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
