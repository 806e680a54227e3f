/** schema.org's own vocabulary as a judge: documents are compiled as literals of the types that `schema-dts` makes from it. */
import path from 'node:path';
import ts from 'typescript';
import { REPOSITORY } from './application';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  types: [],
  target: ts.ScriptTarget.ES2022,
};
const FILE = path.join(REPOSITORY, 'tests/support/judged.ts');

/** What is not in the vocabulary, or of a wrong type there. Takes about three seconds, so ask once for all. */
export function complaintsOfSchemaOrg(documents: { '@type': string }[]): string[] {
  const types = new Set(documents.map((document) => `${document['@type']}Leaf`));
  const source = [
    `import type { WithContext, ${[...types].join(', ')} } from 'schema-dts';`,
    ...documents.map(
      (document, index) =>
        `export const d${index}: WithContext<${document['@type']}Leaf> = ${JSON.stringify(document)};`,
    ),
  ].join('\n');
  const program = ts.createProgram([FILE], OPTIONS, hostWith(source));
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function hostWith(source: string): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : read(name, ...rest);
  return host;
}
