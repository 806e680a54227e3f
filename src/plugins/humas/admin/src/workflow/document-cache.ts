/**
 * What the Content Manager does with a document, seen from outside: its requests to save, as they start and end, and the wish that
 * it forgets what it knows. It offers neither as a hook; both are its Redux store, where plugins may put a middleware.
 */
import { adminApi, type StrapiApp } from '@strapi/strapi/admin';

export interface Save {
  model: string;
  documentId: string;
  /**
   * `sent`: the text of the form is on its way. `refused`: none of it was saved. `kept`: `text` is to stay in the form.
   * `settled`: it was saved, or given up on purpose.
   */
  phase: 'sent' | 'refused' | 'kept' | 'settled';
  text?: object;
}
type MiddlewareMaker = Parameters<StrapiApp['addMiddlewares']>[0][number];
type Dispatch = Parameters<ReturnType<MiddlewareMaker>>[0]['dispatch'];
type Listener = (save: Save) => void;

const PHASES: Record<string, Save['phase'] | undefined> = {
  pending: 'sent',
  rejected: 'refused',
  fulfilled: 'settled',
};
const SENDS_THE_FORM = ['updateDocument', 'publishDocument'];
const DROPS_THE_FORM = ['discardDocument', 'deleteDocument'];

const listeners = new Set<Listener>();
let dispatch: Dispatch | undefined;

export function onSave(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const tell = (save: Save) => listeners.forEach((listener) => listener(save));

/** The officer wants this text in the form, whatever the server answers when it is asked for the document. */
export const keepText = (model: string, documentId: string, text: object) =>
  tell({ model, documentId, phase: 'kept', text });

/** The officer does not want the text of the form any more. */
export const letGo = (model: string, documentId: string) => tell({ model, documentId, phase: 'settled' });

/** For `app.addMiddlewares`. */
export const watchDocuments: MiddlewareMaker = () => (store) => {
  dispatch = store.dispatch;
  return (next) => (action) => {
    const save = saveOf(action);
    if (save) tell(save);
    return next(action);
  };
};

/**
 * Asks the server for the document again, also for the lists that show it. Not for its relations where they cannot have changed:
 * pickers that ask while the form moves to a language without a text are answered 404.
 */
export function refreshDocument(model: string, documentId: string, { withRelations = true } = {}) {
  const cache = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations', 'RecentDocumentList'] });
  const ids = [`${model}_${documentId}`, `${model}_LIST`];
  dispatch?.(
    cache.util.invalidateTags([
      ...ids.map((id) => ({ type: 'Document' as const, id })),
      ...(withRelations ? (['Relations'] as const) : []),
      'RecentDocumentList',
    ]),
  );
}

interface MutationAction {
  type: string;
  meta: { arg: { endpointName: string; originalArgs: { model?: string; documentId?: string } } };
}

function saveOf(action: unknown): Save | null {
  if (!isMutation(action)) return null;
  const { endpointName, originalArgs } = action.meta.arg;
  const { model, documentId } = originalArgs;
  const phase = phaseOf(endpointName, action.type.split('/').pop() ?? '');
  return model && documentId && phase ? { model, documentId, phase } : null;
}

function phaseOf(endpointName: string, event: string): Save['phase'] | undefined {
  if (SENDS_THE_FORM.includes(endpointName)) return PHASES[event];
  return DROPS_THE_FORM.includes(endpointName) && event === 'fulfilled' ? 'settled' : undefined;
}

function isMutation(action: unknown): action is MutationAction {
  const { type, meta } = action as Partial<MutationAction>;
  return typeof type === 'string' && type.includes('/executeMutation/') && meta?.arg?.originalArgs !== undefined;
}
