import type { Locale, TopicLabel } from '../../../contracts/public';
import type { Capability } from '../core';
import { schema } from './schema';

export interface TopicRow {
  documentId: string;
  code: string;
  name: string;
  englishName: string | null;
}

export function presentTopic(topic: TopicRow, locale: Locale): TopicLabel {
  return { code: topic.code, name: (locale === 'en' && topic.englishName) || topic.name };
}

export const topic: Capability = { name: 'topic', contentTypes: schema };
