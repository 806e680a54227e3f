import type { StepName } from '../../../contracts/workflow';

export const ARTICLE = 'plugin::humas.article';

/** One text: an article in one language. */
export interface ArticleText {
  documentId: string;
  locale: string;
}

const STEP_PATHS: Record<StepName, string> = {
  submit: 'submit',
  approve: 'approve',
  requestChanges: 'request-changes',
  publish: 'publish',
  withdraw: 'withdraw',
  correct: 'correct',
};

const articlePath = (documentId: string, path: string) => `/humas/articles/${encodeURIComponent(documentId)}/${path}`;

/** Addresses of the contract, see contracts/workflow.ts. */
export const workflowPath = ({ documentId, locale }: ArticleText) =>
  `${articlePath(documentId, 'workflow')}?locale=${locale}`;
export const stepPath = (documentId: string, step: StepName) => articlePath(documentId, STEP_PATHS[step]);
export const previewPath = (documentId: string) => articlePath(documentId, 'preview');
export const schedulePath = (documentId: string) => articlePath(documentId, 'schedule');
export const versionsPath = ({ documentId, locale }: ArticleText) =>
  `${articlePath(documentId, 'versions')}?locale=${locale}`;
export const restorePath = (documentId: string, version: number) =>
  articlePath(documentId, `versions/${version}/restore`);
export const changesPath = ({ documentId, locale }: ArticleText, earlier: number, later: number) =>
  `${articlePath(documentId, `versions/${later}/changes`)}?since=${earlier}&locale=${locale}`;

/** The form of an article in the Content Manager. */
export const formPath = (documentId: string, locale: string) =>
  `/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`;

/** The form of a photo; photos have no languages. */
export const photoFormPath = (documentId: string) =>
  `/content-manager/collection-types/plugin::humas.photo/${documentId}`;
