import { Button, Flex } from '@strapi/design-system';
import { ArrowsOut, Eye, EyeStriked, Plus, Search, Stop, Pin, MinusCircle } from '@strapi/icons';
import type { Tool } from './useDrawing';
import { useSay } from './words';

const TOOLS = [
  { tool: 'move', icon: ArrowsOut },
  { tool: 'rectangle', icon: Stop },
  { tool: 'ellipse', icon: MinusCircle },
  { tool: 'focus', icon: Pin },
] as const;

interface ToolbarProps {
  tool: Tool;
  isPreviewed: boolean;
  isDisabled: boolean;
  isSearching: boolean;
  onTool: (tool: Tool) => void;
  onPreview: (isPreviewed: boolean) => void;
  onAdd: () => void;
  onSearch: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const { tool, isPreviewed, isDisabled, isSearching, onTool, onPreview, onAdd, onSearch } = props;
  const say = useSay();
  return (
    <Flex gap={2} wrap="wrap" role="toolbar" aria-label={say('tools')}>
      {TOOLS.map(({ tool: each, icon: Icon }) => (
        <Button
          key={each}
          type="button"
          size="S"
          variant={tool === each ? 'secondary' : 'tertiary'}
          aria-pressed={tool === each}
          disabled={isDisabled}
          startIcon={<Icon aria-hidden />}
          onClick={() => onTool(each)}
        >
          {say(`tool.${each}`)}
        </Button>
      ))}
      <Button type="button" size="S" variant="tertiary" disabled={isDisabled} startIcon={<Plus />} onClick={onAdd}>
        {say('add')}
      </Button>
      <Button
        type="button"
        size="S"
        variant="tertiary"
        disabled={isDisabled || isSearching}
        loading={isSearching}
        startIcon={<Search />}
        onClick={onSearch}
      >
        {say('faces.search')}
      </Button>
      <Button
        type="button"
        size="S"
        variant={isPreviewed ? 'secondary' : 'tertiary'}
        aria-pressed={isPreviewed}
        startIcon={isPreviewed ? <EyeStriked /> : <Eye />}
        onClick={() => onPreview(!isPreviewed)}
      >
        {say('preview')}
      </Button>
    </Flex>
  );
}
