/** An address that may be asked at all, before anybody knows where it leads. */
import { FetchProblem } from './problem';

const LONGEST = 4096;

/** The URL parser folds every spelling of a host: 2130706433, 0x7f.1, 127。0。0。1 and 127.0.0.1. become 127.0.0.1. */
export function parseAddress(address: string, base?: string): URL {
  const url = address.length <= LONGEST && URL.canParse(address, base) ? new URL(address, base) : null;
  if (!url || url.hostname === '') throw refused('tidak dapat dibaca', 'cannot be read');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refused('bukan http atau https', 'is not http or https');
  if (url.username !== '' || url.password !== '')
    throw refused('memuat nama pengguna atau kata sandi', 'contains a user name or password');
  if (BLOCKED_PORTS.has(Number(url.port)) || url.port === '0')
    throw refused(`memakai porta ${url.port}, milik layanan lain`, `uses port ${url.port}, which is another service's`);
  url.hash = '';
  return url;
}

/** "127.0.0.1", "::1"; null for a name. */
export function literalOf(url: URL): string | null {
  const host = url.hostname;
  if (host.startsWith('[')) return host.slice(1, -1);
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? host : null;
}

function refused(id: string, en: string): FetchProblem {
  return new FetchProblem('address', { id: `Alamat itu ${id}`, en: `That address ${en}` });
}

/** The ports that browsers refuse (https://fetch.spec.whatwg.org/#port-blocking): mail, SSH and the like would take a request for commands. */
const BLOCKED_PORTS = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
