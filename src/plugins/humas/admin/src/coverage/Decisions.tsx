import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import type { Proposal } from '../../../contracts/coverage';
import { useDecision } from '../sources/useDecision';
import { confirmPath, rejectPath } from './address';
import { articlesOf } from './articles-of';
import { NewEventDialog } from './NewEventDialog';
import { useWords } from './words';

const WORDS = {
  coverage: { yes: 'confirm', yesTo: 'confirmOf', done: 'confirmDone', noTo: 'rejectOf' },
  event: { yes: 'cover', yesTo: 'coverOf', done: 'coverDone', noTo: 'noCoverOf' },
  'near-duplicate': { yes: 'copy', yesTo: 'copyOf', done: 'copyDone', noTo: 'noCopyOf' },
} as const;

interface DecisionsProps {
  proposal: Proposal;
  onChange: () => void;
}

export function Decisions({ proposal, onChange }: DecisionsProps) {
  const { say } = useWords();
  const { decide, isBusy } = useDecision(onChange);
  const [isNaming, setNaming] = useState(false);
  const { id, kind, one, other, event } = proposal;
  const words = WORDS[kind];
  const lacksEvent = kind === 'coverage' && articlesOf(proposal).every(({ text }) => !text?.events.length);
  const values = { one: one.text?.title ?? '', other: other?.text?.title ?? event?.name ?? '' };

  const confirm = () => {
    if (lacksEvent) return setNaming(true);
    return decide({ path: confirmPath(id), done: say(words.done), failed: say('decisionFailed') });
  };
  const reject = () => decide({ path: rejectPath(id), done: say('rejectDone'), failed: say('decisionFailed') });

  return (
    <Flex gap={2} wrap="wrap" paddingTop={4}>
      <Button size="S" loading={isBusy} onClick={confirm} aria-label={say(words.yesTo, values)}>
        {say(words.yes)}
      </Button>
      <Button size="S" variant="tertiary" disabled={isBusy} onClick={reject} aria-label={say(words.noTo, values)}>
        {say('reject')}
      </Button>
      {isNaming && <NewEventDialog proposal={proposal} onClose={() => setNaming(false)} onChange={onChange} />}
    </Flex>
  );
}
