import { parseArgs } from 'node:util';

const USAGE = `npm run bench:sources -- [flags]
  --sources N    how many are followed (500)
  --items N      how many each has (50)
  --database D   sqlite (default) or postgres
  --making N     for so many seconds, what the rounds brought becomes drafts (60); 0 leaves it out
  --json FILE    writes the figures
  --strict       ends with 1 when an aim is missed`;

const OPTIONS = {
  sources: { type: 'string', default: '500' },
  items: { type: 'string', default: '50' },
  database: { type: 'string', default: 'sqlite' },
  making: { type: 'string', default: '60' },
  json: { type: 'string' },
  strict: { type: 'boolean', default: false },
};

export function readFlags(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { database, json, strict: isStrict } = values;
    if (!['sqlite', 'postgres'].includes(database)) throw new Error(`--database ${database}: sqlite or postgres`);
    const [sources, items, making] = [whole(values, 'sources'), whole(values, 'items'), whole(values, 'making', 0)];
    return { sources, items, making, database, json, isStrict };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

function whole(values, name, least = 20) {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} ${values[name]}: a whole number from ${least}`);
  return value;
}
