import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { ARTICLE } from '../address';
import { useWords } from '../words';
import { ArticlePanel } from './ArticlePanel';

/** Beside the form of an article. A document without a row in this language has no way to go yet. */
export const WorkflowPanel: PanelComponent = ({ model, documentId, document, meta, activeTab }) => {
  const { say } = useWords();
  if (model !== ARTICLE) return null;

  const isSaved = documentId !== undefined && document?.id !== undefined;
  return {
    title: say('panel.title'),
    content: isSaved ? (
      <ArticlePanel
        text={{ documentId, locale: String(document.locale) }}
        isDraft={activeTab !== 'published'}
        stamp={[document.updatedAt, document.status, document.stage, meta?.availableStatus.length].join()}
      />
    ) : (
      <Typography>{say('panel.saveFirst')}</Typography>
    ),
  };
};
