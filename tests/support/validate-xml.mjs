// Of its own: jest does not let libxml2's worker start. Reads { xml, schema } and prints what is wrong as a list, and the canonical form.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { validateXML } from 'xmllint-wasm';

const file = (name) => ({
  fileName: name,
  contents: readFileSync(path.join(import.meta.dirname, 'schemas', name), 'utf8'),
});
const SCHEMAS = {
  wellFormed: () => ({ normalization: 'c14n' }),
  sitemap: () => ({ schema: [file('sitemap.xsd')], preload: [file('sitemap-news.xsd')] }),
  atom: () => ({ schema: [file('atom.rng')], extension: 'relaxng' }),
};

const { xml, schema } = JSON.parse(await text(process.stdin));
const { valid, errors, normalized } = await validateXML({
  xml: { fileName: 'given.xml', contents: xml },
  ...SCHEMAS[schema](),
});
const problems = valid ? [] : [...errors.map(({ message }) => message), 'not valid'];
console.log(JSON.stringify({ problems, canonical: normalized }));
