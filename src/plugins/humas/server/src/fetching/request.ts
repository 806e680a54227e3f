/** What is asked of another site, and what came back. */
export interface FetchRequest {
  /** Absolute, http or https. */
  address: string;
  /** Of the last answer, for a conditional request. */
  etag?: string | null;
  lastModified?: string | null;
  accept?: string;
  /** CIDR ranges that this one source may reach although they are not public. */
  allowedNetworks?: string[];
  /** After decompression; 10 MB. */
  maxBytes?: number;
  /** Until the headers of each answer; 10. */
  headersSeconds?: number;
  /** From the first look-up to the last byte, redirects included; 20. Waiting for one's turn at a busy host does not count. */
  totalSeconds?: number;
  /** 5 */
  maxRedirects?: number;
  signal?: AbortSignal;
  method?: 'GET' | 'POST';
  /** Sent as `application/x-www-form-urlencoded`, e.g. to a WebSub hub. */
  form?: Record<string, string>;
  /**
   * The server was asked to hold its answer back for so long (long poll): added to both deadlines. Such a request takes no turn
   * from others of its host.
   */
  waitSeconds?: number;
}

export interface Fetched {
  status: number;
  /** After redirects. */
  address: string;
  /** Where it moved for good: only if every hop so far was 301 or 308. */
  movedTo: string | null;
  contentType: string | null;
  etag: string | null;
  lastModified: string | null;
  retryAfterSeconds: number | null;
  /** `max-age` of Cache-Control, less the Age that the answer already has. */
  maxAgeSeconds: number | null;
  /** The Link header, absolute. */
  links: { rel: string; href: string }[];
  /** Decompressed. Of an error page, the first 64 KB. */
  body: Buffer;
}
