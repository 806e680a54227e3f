import { configOf, type Form } from './form';

/** Shorthands for content-type schemas; they only save typing, the schema stays Strapi's. */
export const text = (options: object = {}) => ({ type: 'string', ...options });
export const longText = (options: object = {}) => ({ type: 'text', ...options });
export const choice = (values: readonly string[], options: object = {}) => ({
  type: 'enumeration',
  enum: [...values],
  ...options,
});
export const component = (name: string, options: object = {}) => ({
  type: 'component',
  component: `humas.${name}`,
  repeatable: false,
  ...options,
});
export const list = (name: string, options: object = {}) => component(name, { repeatable: true, ...options });
export const one = (target: string) => ({ type: 'relation', relation: 'manyToOne', target: `plugin::humas.${target}` });
export const many = (target: string) => ({
  type: 'relation',
  relation: 'manyToMany',
  target: `plugin::humas.${target}`,
});

/** Kept for the machine: not shown in forms and in no answer. */
export const internal = (type: string, options: object = {}) => ({
  type,
  private: true,
  configurable: false,
  ...options,
});

interface SchemaOptions {
  singularName: string;
  pluralName: string;
  displayName: string;
  description: string;
  /** Articles and events wait as drafts; everything else is public once saved. */
  hasDrafts?: boolean;
  isLocalized?: boolean;
  indexes?: { name: string; columns: string[] }[];
  /** How the panel shows it. */
  form?: Form;
  attributes: Record<string, object>;
}

/** In a localized type every attribute is per locale: "shared" attributes reach published rows on one database and not on the other. */
export function contentType(options: SchemaOptions) {
  const { singularName, pluralName, displayName, description } = options;
  const localized = { pluginOptions: { i18n: { localized: true } } };
  const attributes = options.isLocalized
    ? Object.fromEntries(Object.entries(options.attributes).map(([name, value]) => [name, { ...value, ...localized }]))
    : options.attributes;
  return {
    [singularName]: {
      schema: {
        kind: 'collectionType' as const,
        collectionName: `humas_${pluralName.replace(/-/g, '_')}`,
        info: { singularName, pluralName, displayName, description },
        options: { draftAndPublish: options.hasDrafts ?? false },
        pluginOptions: options.isLocalized ? localized.pluginOptions : {},
        ...(options.indexes ? { indexes: options.indexes } : {}),
        ...(options.form ? { config: configOf(options.form) } : {}),
        attributes,
      },
    },
  };
}
