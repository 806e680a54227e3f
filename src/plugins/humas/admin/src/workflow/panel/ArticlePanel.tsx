import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import type { ArticleWorkflow } from '../../../../contracts/workflow';
import type { ArticleText } from '../address';
import { ConflictNotice } from '../conflict/ConflictNotice';
import { useConflict } from '../conflict/useConflict';
import { useNewestOnOpening } from '../conflict/useNewestOnOpening';
import { History } from '../history/History';
import { errorText } from '../error-text';
import { useWords } from '../words';
import { Findings } from './Findings';
import { Preview } from './Preview';
import { Schedule } from './Schedule';
import { StageLine } from './StageLine';
import { Steps } from './Steps';
import { Trail } from './Trail';
import { useArticleForm } from './useArticleForm';
import { useArticleWorkflow } from './useArticleWorkflow';

interface ArticlePanelProps {
  text: ArticleText;
  /** False where the form shows the published version. */
  isDraft: boolean;
  /** Another one with every change of the document. */
  stamp: string;
}

/** Where a text stands, what can be done with it, what is wrong with it and what was done. */
export function ArticlePanel({ text, isDraft, stamp }: ArticlePanelProps) {
  const { say } = useWords();
  const { answer: workflow, error, reload } = useArticleWorkflow(text, stamp);

  if (workflow) return <Loaded text={text} isDraft={isDraft} workflow={workflow} onChange={reload} />;
  if (!error) return <Loader small>{say('panel.loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography textColor="danger600">{errorText(error, say('panel.failed'))}</Typography>
      <Button variant="tertiary" onClick={reload}>
        {say('panel.tryAgain')}
      </Button>
    </Flex>
  );
}

interface LoadedProps extends Omit<ArticlePanelProps, 'stamp'> {
  workflow: ArticleWorkflow;
  onChange: () => void;
}

function Loaded({ text, isDraft, workflow, onChange }: LoadedProps) {
  const form = useArticleForm(workflow);
  useNewestOnOpening(text.documentId, isDraft && form.isBehind);
  const conflict = useConflict(workflow, isDraft ? form.version : undefined, form.isSubmitting);
  const props = { text, workflow, hindrance: form.hindrance, onChange };
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <StageLine workflow={workflow} />
      {conflict && <ConflictNotice text={text} conflict={conflict} />}
      <Steps {...props} />
      <Preview key={`${text.documentId} ${text.locale}`} text={text} timeZone={workflow.timeZone} />
      <Findings findings={workflow.findings} />
      <Schedule {...props} />
      <Trail trail={workflow.trail} timeZone={workflow.timeZone} />
      <History {...props} />
    </Flex>
  );
}
