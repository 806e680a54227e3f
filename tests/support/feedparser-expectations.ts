/**
 * The expectations of feedparser's test feeds (`Expect: not bozo and entries[0]['title'] == u'…'`): a small reader of the few
 * Python expressions that they use. What an expression asks of is a path; what it compares with is a literal.
 */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

export interface Question {
  /** ['entries', 0, 'title'] */
  path: (string | number)[];
  of: 'value' | 'length' | 'truth' | 'key';
  sign: '==' | '!=' | 'is' | 'is not';
  expected: Literal;
}

/** Null when the file has none. */
export function questionsIn(file: string): { source: string; questions: Question[] } | null {
  const source = /Expect:[ \t]*(.*)/.exec(file)?.[1]?.trim();
  return source === undefined ? null : { source, questions: questionsOf(source) };
}

const TOKEN =
  /\s*(?:(u?b?r?"""[^]*?"""|u?b?r?'(?:[^'\\]|\\.)*'|u?b?r?"(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|[()[\]{},.:]))/y;

type Token = { text: string } | { name: string } | { number: number } | { sign: string };

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`Cannot read: ${source}`);
    const [, text, number, name, sign] = match;
    if (text !== undefined) tokens.push({ text: unescape(text) });
    else if (number !== undefined) tokens.push({ number: Number(number) });
    else if (name !== undefined) tokens.push({ name });
    else tokens.push({ sign: sign ?? '' });
  }
  return tokens;
}

function unescape(written: string): string {
  return written
    .replace(/^[ubr]+/, '')
    .replace(/^("""|'|")([^]*)\1$/, '$2')
    .replace(/\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|(.))/gis, (_all, u, big, x, sign: string) => {
      const code = u ?? big ?? x;
      if (code) return String.fromCodePoint(Number.parseInt(code, 16));
      return { n: '\n', t: '\t', r: '\r' }[sign] ?? sign;
    });
}

type Operand = { path: (string | number)[]; of: 'value' | 'length' | 'key'; key?: string } | { literal: Literal };

/** A conjunction: every part of it is a question of its own. */
function questionsOf(source: string): Question[] {
  const tokens = tokensOf(source);
  let at = 0;
  const isNext = (sign: string) => {
    const token = tokens[at];
    return (
      token !== undefined && (('sign' in token && token.sign === sign) || ('name' in token && token.name === sign))
    );
  };
  const take = (sign: string) => {
    if (!isNext(sign)) throw new Error(`Expected ${sign} at ${at} of: ${source}`);
    at += 1;
  };
  const next = (): Token => tokens[at++] ?? { sign: '' };

  const conjunction = (): Question[] => {
    const questions = negation();
    while (isNext('and')) {
      take('and');
      questions.push(...negation());
    }
    return questions;
  };
  const negation = (): Question[] => {
    if (!isNext('not')) return comparison();
    take('not');
    return comparison().map((question) => ({ ...question, expected: !question.expected }));
  };
  const comparison = (): Question[] => {
    if (isNext('(')) {
      const before = at;
      take('(');
      const inner = conjunction();
      if (isNext(')')) {
        take(')');
        return inner;
      }
      at = before;
    }
    const operands = [operand()];
    const signs: ('==' | '!=')[] = [];
    while (isNext('==') || isNext('!=')) {
      signs.push((next() as { sign: '==' | '!=' }).sign);
      operands.push(operand());
    }
    return asked(operands, signs);
  };
  const asked = (operands: Operand[], signs: ('==' | '!=')[]): Question[] => {
    const literal = operands.find((each) => 'literal' in each);
    return operands.flatMap((each): Question[] => {
      if ('literal' in each) return [];
      const { path, of } = each;
      if (of === 'key') return [{ path: [...path, each.key ?? ''], of, sign: '==', expected: true }];
      if (signs.length === 0) return [{ path, of: of === 'length' ? of : 'truth', sign: '==', expected: true }];
      return [{ path, of, sign: signs[0] ?? '==', expected: literal?.literal ?? null }];
    });
  };
  const operand = (): Operand => {
    const token = tokens[at];
    if (token && 'name' in token && token.name === 'len') {
      at += 1;
      take('(');
      const { path } = pathFrom();
      take(')');
      return { path, of: 'length' };
    }
    if (token && 'name' in token && !['None', 'True', 'False'].includes(token.name)) return pathFrom();
    return { literal: literalFrom() };
  };
  const pathFrom = (): { path: (string | number)[]; of: 'value' | 'key'; key?: string } => {
    const path: (string | number)[] = [(next() as { name: string }).name];
    for (;;) {
      if (isNext('[')) {
        take('[');
        const key = next();
        path.push('text' in key ? key.text : 'number' in key ? key.number : '');
        take(']');
      } else if (isNext('.')) {
        take('.');
        const { name } = next() as { name: string };
        if (name === 'has_key') {
          take('(');
          const key = (next() as { text: string }).text;
          take(')');
          return { path, of: 'key', key };
        }
        path.push(name);
      } else return { path, of: 'value' };
    }
  };
  const literalFrom = (): Literal => {
    const token = next();
    if ('text' in token) {
      let { text } = token;
      for (let more = tokens[at]; more && 'text' in more; more = tokens[at]) {
        text += more.text;
        at += 1;
      }
      return text;
    }
    if ('number' in token) return token.number;
    if ('name' in token) return token.name === 'None' ? null : token.name === 'True';
    if (token.sign === '(' || token.sign === '[') return listFrom(token.sign === '(' ? ')' : ']');
    if (token.sign === '{') return objectFrom();
    throw new Error(`No literal at ${at} of: ${source}`);
  };
  const listFrom = (end: string): Literal[] => {
    const list: Literal[] = [];
    while (!isNext(end)) {
      list.push(literalFrom());
      if (isNext(',')) take(',');
    }
    take(end);
    return list;
  };
  const objectFrom = (): Literal => {
    const object: { [key: string]: Literal } = {};
    while (!isNext('}')) {
      const key = String(literalFrom());
      take(':');
      object[key] = literalFrom();
      if (isNext(',')) take(',');
    }
    take('}');
    return object;
  };

  const questions = conjunction();
  if (at < tokens.length) throw new Error(`Unread from ${at} of: ${source}`);
  return questions;
}
