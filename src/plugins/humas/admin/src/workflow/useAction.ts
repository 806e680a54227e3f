import { ARTICLE } from './address';
import { refreshDocument } from './document-cache';
import { useRequest, type Request } from './useRequest';

interface Action extends Request {
  /** It gives the form another text, and with it other units, events and photos. */
  replacesText?: boolean;
}

/**
 * Asks the server to do something with an article, says how it went and has document and workflow read again, also after
 * a refusal: then somebody else was quicker, or something is not as it was shown.
 */
export function useAction(documentId: string, onChange: () => void) {
  const { send, isBusy } = useRequest();
  const act = async ({ replacesText = false, ...request }: Action): Promise<boolean> => {
    const isDone = await send(request);
    refreshDocument(ARTICLE, documentId, { withRelations: replacesText });
    onChange();
    return isDone;
  };
  return { act, isBusy };
}
