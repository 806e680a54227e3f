import { Badge, Flex, Link, Typography, type BadgeProps } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import type { SourceHealth, SourceItem, SourceItemState } from '../../../contracts/sources';
import { madePath, originalAddress } from './address';
import { ItemDecisions } from './ItemDecisions';
import { useWords } from './words';
import { ListCard } from '../workflow/ListCard';

const COLOURS: Record<SourceItemState, Pick<BadgeProps, 'backgroundColor' | 'textColor'>> = {
  refused: { backgroundColor: 'danger100', textColor: 'danger700' },
  pending: { backgroundColor: 'primary100', textColor: 'primary700' },
  done: { backgroundColor: 'success100', textColor: 'success700' },
  withdrawn: { backgroundColor: 'neutral150', textColor: 'neutral700' },
};

interface ItemLineProps {
  item: SourceItem;
  source: SourceHealth;
  mayDecide: boolean;
  onChange: () => void;
}

export function ItemLine({ item, source, mayDecide, onChange }: ItemLineProps) {
  const { say, sentence, time } = useWords();
  const { type, state, problem, firstSeenAt } = item;
  const title = item.title ?? say('untitled');
  return (
    <ListCard>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
        <Typography fontWeight="bold">{title}</Typography>
        <Badge {...COLOURS[state]} shrink={0}>
          {say(`state.${state}`)}
        </Badge>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say(`type.${type}`)}, {say('seen', { time: time(firstSeenAt, source) })}
      </Typography>
      {problem && (
        <Typography tag="p" variant="pi" textColor="danger600">
          {sentence(problem)}
        </Typography>
      )}
      <Flex gap={4} wrap="wrap" paddingTop={2}>
        <ItemLinks item={item} title={title} />
        {mayDecide && <ItemDecisions item={item} title={title} onChange={onChange} />}
      </Flex>
    </ListCard>
  );
}

function ItemLinks({ item, title }: { item: SourceItem; title: string }) {
  const { say } = useWords();
  const [original, made] = [originalAddress(item), madePath(item)];
  return (
    <>
      {original && (
        <Link
          href={original}
          isExternal
          rel="noreferrer"
          endIcon={<ExternalLink />}
          aria-label={say('original', { title })}
        >
          {say('originalShort')}
        </Link>
      )}
      {made && (
        <Link tag={NavLink} to={made} aria-label={say('made', { title })}>
          {say('madeShort')}
        </Link>
      )}
    </>
  );
}
