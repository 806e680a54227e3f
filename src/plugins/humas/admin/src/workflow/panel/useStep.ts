import type { StepName, StepRequest } from '../../../../contracts/workflow';
import { stepPath, type ArticleText } from '../address';
import { useAction } from '../useAction';
import { useWords } from '../words';

export type Typed = Pick<StepRequest, 'note' | 'replaces'>;
export type TakeStep = (step: StepName, typed?: Typed) => Promise<boolean>;

/** Takes a step with the version that the person has read. */
export function useStep({ documentId, locale }: ArticleText, version: number, onChange: () => void) {
  const { say } = useWords();
  const { act, isBusy } = useAction(documentId, onChange);
  const take: TakeStep = (step, typed = {}) =>
    act({
      method: 'post',
      path: stepPath(documentId, step),
      body: { locale, version, ...typed },
      done: say(`done.${step}`),
      failed: say('steps.failed'),
    });
  return { take, isBusy };
}
