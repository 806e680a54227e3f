/**
 * The query string, read strictly: every key once, and each counted. Strapi's own reader builds nested objects, drops what is
 * too much and merges what is doubled, so a strict schema behind it would never hear of it.
 */
import { errors } from '@strapi/utils';

const LONGEST = 4000;
const MOST = 40;

/** Throws a 400 that names what is wrong. */
export function readQuery(query: string): Map<string, string> {
  if (query.length > LONGEST) throw refused('', `The query string is longer than ${LONGEST} characters`);
  const parameters = new Map<string, string>();
  for (const pair of query.split('&')) {
    if (!pair) continue;
    const equals = pair.indexOf('=');
    const key = keyOf(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decoded(pair.slice(equals + 1), key);
    add(parameters, key, value);
    if (parameters.size > MOST) throw refused('', `There are more than ${MOST} parameters`);
  }
  return parameters;
}

export function refused(path: string, message: string): Error {
  return new errors.ValidationError(message, { errors: [{ path, message }] });
}

const ITEM_OF_FIELDS = /^fields\[\d{0,2}\]$/;
const ONLY_SORT = /^sort\[0?\]$/;
const PART_OF_POPULATE = /^populate\[/;

/** Lists of fields and the one sort may come in Strapi's spelling, as lists; whatever is populated has no effect. */
function add(parameters: Map<string, string>, key: string, value: string) {
  if (PART_OF_POPULATE.test(key)) return;
  if (ITEM_OF_FIELDS.test(key)) {
    const others = parameters.get('fields');
    parameters.set('fields', others === undefined ? value : `${others},${value}`);
    return;
  }
  if (ONLY_SORT.test(key)) return add(parameters, 'sort', value);
  if (parameters.has(key)) throw refused(key, `Parameter '${key}' is given twice`);
  parameters.set(key, value);
}

/** `filters[kind][$eq]` is what `filters[kind]` says. */
function keyOf(text: string): string {
  const key = decoded(text, text.slice(0, 80)).replace(/\[\$eq\]$/, '');
  return key.length > 80 ? `${key.slice(0, 80)}…` : key;
}

function decoded(text: string, key: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw refused(key, `Parameter '${key}': '%' must be followed by two hexadecimal digits of UTF-8`);
  }
}
