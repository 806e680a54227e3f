type Values = Record<string, unknown>;
type Row = { id?: unknown } & Values;

/**
 * The officer's text on top of a newer version. A row of a component (a quote, a correction) that is gone from the newer version
 * is sent without its id: Strapi then makes it again, where it would refuse the whole text.
 */
export function onTopOf(newest: object, mine: object): object {
  const known = newest as Values;
  return Object.fromEntries(
    Object.entries(mine).map(([name, value]) => [name, withoutGoneIds(value, idsOf(known[name]))]),
  );
}

function withoutGoneIds(value: unknown, known: unknown[]): unknown {
  if (Array.isArray(value)) return value.map((row) => withoutGoneIds(row, known));
  if (!isRow(value) || value.id === undefined || known.includes(value.id)) return value;
  const { id, ...rest } = value;
  return rest;
}

function idsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(idsOf);
  return isRow(value) && value.id !== undefined ? [value.id] : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
