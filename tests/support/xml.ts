/** XML as libxml2 sees it. Each answers with what is wrong, in its words; nothing is right. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

type Schema = 'wellFormed' | 'sitemap' | 'atom';

export const wellFormedProblems = (xml: string) => seen(xml, 'wellFormed').problems;
/** Of sitemaps, their index, and news sitemaps. */
export const sitemapProblems = (xml: string) => seen(xml, 'sitemap').problems;
/** By the grammar of RFC 4287, appendix B. */
export const atomProblems = (xml: string) => seen(xml, 'atom').problems;

/** The texts of all elements of a name that hold nothing but text. */
export function textsIn(xml: string, element: string): string[] {
  const found = seen(xml, 'wellFormed').canonical.matchAll(
    new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'),
  );
  return [...found].map(([, text = '']) =>
    text.replace(/&(lt|gt|amp|quot|#xD);/g, (_, name: string) => SIGNS[name] as string),
  );
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#xD': '\r' };

function seen(xml: string, schema: Schema): { problems: string[]; canonical: string } {
  const script = path.join(__dirname, 'validate-xml.mjs');
  const input = JSON.stringify({ xml, schema });
  return JSON.parse(execFileSync(process.execPath, [script], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
}
