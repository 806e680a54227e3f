export type FetchCode =
  | 'address'
  | 'not-public'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'slow-headers'
  | 'slow-body'
  | 'too-large'
  | 'encoding'
  | 'redirects'
  | 'stopped';

const WORDS: Record<FetchCode, { id: string; en: string }> = {
  address: {
    id: 'alamat ini tidak dapat diambil (hanya http/https, tanpa nama pengguna, porta 80, 443 atau di atas 1023)',
    en: 'this address cannot be fetched (http/https only, no user name, port 80, 443 or above 1023)',
  },
  'not-public': {
    id: 'alamat ini menuju jaringan yang tidak umum; bila memang intranet, tuliskan rentangnya pada sumber',
    en: 'this address leads into a network that is not public; if it is an intranet, name its range in the source',
  },
  dns: { id: 'nama situs tidak ditemukan', en: 'the name of the site was not found' },
  connection: {
    id: 'situs tidak dapat dihubungi atau memutus sambungan',
    en: 'the site could not be reached or hung up',
  },
  tls: { id: 'sertifikat situs tidak sah', en: "the site's certificate is not valid" },
  'slow-headers': { id: 'situs tidak menjawab pada waktunya', en: 'the site did not answer in time' },
  'slow-body': { id: 'jawaban situs terlalu lama', en: "the site's answer took too long" },
  'too-large': { id: 'jawaban situs terlalu besar', en: "the site's answer is too large" },
  encoding: { id: 'jawaban situs rusak (kompresi)', en: "the site's answer is damaged (compression)" },
  redirects: { id: 'situs mengalihkan berputar-putar', en: 'the site redirects in circles' },
  stopped: { id: 'dihentikan', en: 'stopped' },
};

/** Why nothing came, in words for a person. `where` is the address that it happened at: not always the one that was asked. */
export class FetchProblem extends Error {
  readonly words: { id: string; en: string };
  constructor(
    readonly code: FetchCode,
    readonly where: string,
    options?: { cause?: unknown },
  ) {
    super(`${where}: ${WORDS[code].en}`, options);
    this.name = 'FetchProblem';
    this.words = WORDS[code];
  }
  /** Another try, without anybody changing something, will end in the same way. */
  get isPermanent(): boolean {
    return this.code === 'address' || this.code === 'not-public';
  }
}
