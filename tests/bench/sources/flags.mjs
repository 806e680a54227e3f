import { parseArgs } from 'node:util';

const USAGE = `npm run bench:sources -- [flags]
  --sources N    how many are followed (500)
  --items N      how many each has (50)
  --whole        waits until everything has become a draft
  --json FILE    writes the figures
  --strict       ends with 1 when an aim is missed`;

const OPTIONS = {
  sources: { type: 'string', default: '500' },
  items: { type: 'string', default: '50' },
  whole: { type: 'boolean', default: false },
  json: { type: 'string' },
  strict: { type: 'boolean', default: false },
};

export function readFlags(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { whole: isWhole, json, strict: isStrict } = values;
    return { sources: whole(values, 'sources'), items: whole(values, 'items'), isWhole, json, isStrict };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

function whole(values, name) {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 20) throw new Error(`--${name} ${values[name]}: a whole number from 20`);
  return value;
}
