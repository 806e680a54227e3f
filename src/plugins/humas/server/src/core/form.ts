/**
 * What Strapi's forms and lists show of a type beyond its attributes. Strapi reads it as `config` of the schema when it
 * meets a type for the first time; what an administrator changes later ("Atur tampilan") stays. The labels are messages of
 * the panel, not part of this.
 */
export interface Form {
  /** A sentence below the field. */
  help?: Record<string, string>;
  /** The machine's own attributes. */
  hidden?: string[];
  /** Shown, but written by the machine. */
  readOnly?: string[];
  columns?: string[];
  sort?: [attribute: string, order: 'ASC' | 'DESC'];
  /** The attribute that names an entry in pickers and headings. */
  title?: string;
  /** What a relation's picker shows of its entries, where Strapi's guess (the first short text) is wrong. */
  shows?: Record<string, string>;
}

/** In Strapi's own shape. */
export function configOf({ help = {}, hidden = [], readOnly = [], shows = {}, columns, sort, title }: Form) {
  const edited = [...new Set([...Object.keys(help), ...Object.keys(shows), ...readOnly])];
  const edit = (name: string) => ({
    ...(help[name] ? { description: help[name] } : {}),
    ...(shows[name] ? { mainField: shows[name] } : {}),
    ...(readOnly.includes(name) ? { editable: false } : {}),
  });
  return {
    attributes: Object.fromEntries(hidden.map((name) => [name, { hidden: true }])),
    metadatas: Object.fromEntries(edited.map((name) => [name, { edit: edit(name), list: {} }])),
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      ...(title ? { mainField: title } : {}),
      ...(sort ? { defaultSortBy: sort[0], defaultSortOrder: sort[1] } : {}),
    },
    ...(columns ? { layouts: { list: columns } } : {}),
  };
}
