import { parseArgs } from 'node:util';

const USAGE = `npm run bench:photos -- [flags]
  --rounds N     how often one upload is measured (5)
  --uploads N    how many come at once while readers read (100)
  --json FILE    writes the figures
  --strict       ends with 1 when an aim is missed`;

const OPTIONS = {
  rounds: { type: 'string', default: '5' },
  uploads: { type: 'string', default: '100' },
  json: { type: 'string' },
  strict: { type: 'boolean', default: false },
};

export function readFlags(args) {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    return {
      rounds: whole(values, 'rounds'),
      uploads: whole(values, 'uploads'),
      json: values.json,
      isStrict: values.strict,
    };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

function whole(values, name) {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${values[name]}: a whole number from 1`);
  return value;
}
