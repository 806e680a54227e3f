import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useKeptText } from './useKeptText';

/** Draws nothing. It stands beside every form of the Content Manager, because only what stands in a form can keep its text. */
export const KeptText: PanelComponent = ({ model, documentId }) => {
  useKeptText(model, documentId);
  return null;
};
