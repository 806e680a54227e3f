import { useEffect, useState } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIsDesktop, useNotification } from '@strapi/strapi/admin';
import type { ArticleText } from '../address';
import { DifferencesDialog } from '../history/DifferencesDialog';
import { useWords } from '../words';
import type { Conflict } from './conflict';
import { useWayOut } from './useWayOut';

interface ConflictNoticeProps {
  text: ArticleText;
  conflict: Conflict;
}

/** Somebody else saved: who, what, and the three ways out. */
export function ConflictNotice({ text, conflict }: ConflictNoticeProps) {
  const { say, fields } = useWords();
  const [isComparing, setComparing] = useState(false);
  const { isModified, keepMine, loadNewest } = useWayOut(text.documentId, conflict);
  const { base, newest, by, changes } = conflict;
  const name = by ?? say('conflict.somebody');
  const news =
    changes.length > 0
      ? say('conflict.saved', { name, version: newest, fields: fields(changes) })
      : say('conflict.savedOnly', { name, version: newest });
  useNews(news);

  return (
    <Box role="alert" background="warning100" borderColor="warning200" hasRadius padding={3} width="100%">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="h3" variant="delta">
          {say('conflict.title')}
        </Typography>
        <Typography>{news}</Typography>
        <Typography variant="pi">
          {say(isModified ? 'conflict.explanation' : 'conflict.explanationUnchanged', { base })}
        </Typography>
        <Button variant="tertiary" fullWidth onClick={() => setComparing(true)}>
          {say('conflict.compare')}
        </Button>
        {isModified && (
          <Button variant="secondary" fullWidth onClick={keepMine}>
            {say('conflict.keepMine')}
          </Button>
        )}
        <Button variant={isModified ? 'danger-light' : 'default'} fullWidth onClick={loadNewest}>
          {say('conflict.load')}
        </Button>
      </Flex>
      {isComparing && (
        <DifferencesDialog text={text} earlier={base} later={newest} onClose={() => setComparing(false)} />
      )}
    </Box>
  );
}

/** On a narrow screen the panel is folded away, so the news comes as a notification too. */
function useNews(news: string) {
  const isUnfolded = useIsDesktop();
  const { toggleNotification } = useNotification();
  useEffect(() => {
    if (!isUnfolded) toggleNotification({ type: 'warning', message: news });
  }, [isUnfolded, news, toggleNotification]);
}
