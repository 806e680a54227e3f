import { contentType, text } from '../core';
import { form } from './form';

export const schema = contentType({
  singularName: 'topic',
  pluralName: 'topics',
  displayName: 'Topik',
  description: 'The controlled vocabulary of subjects',
  form,
  attributes: {
    code: text({ required: true, unique: true, maxLength: 80, regex: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    name: text({ required: true, maxLength: 120 }),
    englishName: text({ maxLength: 120 }),
  },
});
