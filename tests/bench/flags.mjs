import { parseArgs } from 'node:util';

const USAGE = `npm run bench -- [flags]
  --articles N          size of the archive (100000)
  --database NAME       sqlite or postgres; both without it
  --only NAME,NAME      only these works (a wrong name lists them)
  --seconds N           length of one measurement (3)
  --rounds N            how often each is repeated (3)
  --json FILE           writes the figures
  --markdown FILE       puts the table between the marks of that file
  --strict              ends with 1 when an aim is missed`;

export function readFlags(args) {
  const { values } = parse(args);
  const databases = values.database ? [values.database] : ['sqlite', 'postgres'];
  if (!databases.every((name) => ['sqlite', 'postgres'].includes(name))) refuse(`--database ${values.database}`);
  return {
    databases,
    articles: whole(values, 'articles', 100_000, 500),
    seconds: whole(values, 'seconds', 3, 1),
    rounds: whole(values, 'rounds', 3, 1),
    only: values.only?.split(',') ?? [],
    json: values.json,
    markdown: values.markdown,
    isStrict: values.strict ?? false,
  };
}

function parse(args) {
  const text = Object.fromEntries(
    ['articles', 'database', 'only', 'seconds', 'rounds', 'json', 'markdown'].map((name) => [name, { type: 'string' }]),
  );
  try {
    return parseArgs({ args, options: { ...text, strict: { type: 'boolean' } } });
  } catch (error) {
    return refuse(error.message);
  }
}

function whole(values, name, usual, least) {
  const value = values[name] === undefined ? usual : Number(values[name]);
  if (!Number.isInteger(value) || value < least) refuse(`--${name} ${values[name]}: a whole number from ${least}`);
  return value;
}

function refuse(what) {
  console.error(`${what}\n\n${USAGE}`);
  process.exit(2);
}
