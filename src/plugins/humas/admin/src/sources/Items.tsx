import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { ITEM_STATES, type SourceItemsPage } from '../../../contracts/sources';
import { ItemLine } from './ItemLine';
import { useWords } from './words';

const ALL = 'all';

interface ItemsProps {
  answer: SourceItemsPage;
  /** Empty for all. */
  state: string;
  mayDecide: boolean;
  onState: (state: string) => void;
  onChange: () => void;
}

/** What came from the source, newest first. */
export function Items({ answer: { data, meta }, state, mayDecide, onState, onChange }: ItemsProps) {
  const { say } = useWords();
  return (
    <Box tag="section" aria-label={say('items')}>
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap" paddingBottom={4}>
        <Typography tag="h2" variant="beta">
          {say('items')}
        </Typography>
        <SingleSelect
          aria-label={say('itemsState')}
          value={state || ALL}
          onChange={(value) => onState(value === ALL ? '' : String(value))}
        >
          {[ALL, ...ITEM_STATES].map((each) => (
            <SingleSelectOption key={each} value={each}>
              {say(`state.${each as typeof ALL | (typeof ITEM_STATES)[number]}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Flex>
      {data.items.length === 0 ? (
        <Typography tag="p">{say('itemsNone')}</Typography>
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={2} aria-label={say('items')}>
          {data.items.map((item) => (
            <ItemLine key={item.id} item={item} source={data.source} mayDecide={mayDecide} onChange={onChange} />
          ))}
        </Flex>
      )}
      <Pagination.Root {...meta.pagination} defaultPageSize={20}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}
