/** Why nothing came back, in words for whoever looks after the source. An answer with a status, even 404 or 500, is no problem. */
export type FetchProblemCode =
  | 'address'
  | 'not-public'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'malformed'
  | 'encoding'
  | 'redirects'
  | 'too-large'
  | 'slow-headers'
  | 'slow-body'
  | 'stopped';

export interface Words {
  id: string;
  en: string;
}

/** It will not be otherwise next time, unless somebody changes something. */
const PERMANENT: ReadonlySet<FetchProblemCode> = new Set(['address', 'not-public', 'too-large', 'redirects']);

export class FetchProblem extends Error {
  override readonly name = 'FetchProblem';
  readonly isPermanent: boolean;

  constructor(
    readonly code: FetchProblemCode,
    readonly words: Words,
    options?: ErrorOptions,
  ) {
    super(`${words.id} (${words.en})`, options);
    this.isPermanent = PERMANENT.has(code);
  }
}

/** What the sockets, the resolver, TLS and the HTTP parser throw, by their codes. */
export function problemOf(error: unknown, host: string): FetchProblem {
  const cause = rootOf(error);
  if (cause instanceof FetchProblem) return cause;
  const { code = '', message = '', name = '' } = cause as { code?: string; message?: string; name?: string };
  const kind = name === 'HTTPParserError' ? 'malformed' : kindOf(code, message);
  return new FetchProblem(kind, WORDS[kind](host, code || message), { cause: error });
}

type Kind = 'dns' | 'tls' | 'malformed' | 'too-large' | 'connection';

function kindOf(code: string, message: string): Kind {
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'dns';
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'too-large';
  if (/^UND_ERR_(RES|INVALID)/.test(code)) return 'malformed';
  if (/^(ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code) || /certificate/i.test(message))
    return 'tls';
  return 'connection';
}

const WORDS: Record<Kind, (host: string, code: string) => Words> = {
  dns: (host) => ({ id: `Nama ${host} tidak ditemukan di DNS`, en: `The name ${host} was not found in the DNS` }),
  tls: (host, code) => ({
    id: `Sambungan aman ke ${host} gagal: ${code}`,
    en: `The secure connection to ${host} failed: ${code}`,
  }),
  malformed: (host, code) => ({
    id: `Jawaban ${host} bukan HTTP yang benar: ${code}`,
    en: `The answer of ${host} is not proper HTTP: ${code}`,
  }),
  'too-large': (host) => ({
    id: `Kepala jawaban ${host} terlalu besar`,
    en: `The headers of ${host} are too large`,
  }),
  connection: (host, code) => ({
    id: `Sambungan ke ${host} gagal: ${code}`,
    en: `The connection to ${host} failed: ${code}`,
  }),
};

/** Happy Eyeballs throws one error around the errors of all addresses; undici wraps the cause of a broken body. */
function rootOf(error: unknown): unknown {
  let root = error;
  for (let depth = 0; depth < 5 && !(root instanceof FetchProblem); depth += 1) {
    if (root instanceof AggregateError && root.errors.length > 0) root = root.errors[0];
    else if (root instanceof Error && root.cause instanceof Error) root = root.cause;
    else break;
  }
  return root;
}
