interface Stated {
  name?: string;
  message?: string;
  details?: Record<string, unknown>;
}

/** An answer that is none: the server's own words where it had some. `name` is the server's, such as `NotFoundError`. */
export class HumasError extends Error {
  /** HTTP status: 400 names the parameter, 404 never was, 410 was withdrawn, 429 asks to come later. */
  readonly status: number;
  readonly details: Record<string, unknown>;
  /** Why an item was withdrawn, in public words; null when none were given. */
  readonly reason: string | null;
  /** For 429: when to come again. */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, { name, message, details = {} }: Stated = {}, retryAfter: string | null = null) {
    super(message ?? `The server answered ${status}`);
    this.name = name ?? 'HumasError';
    this.status = status;
    this.details = details;
    this.reason = typeof details.reason === 'string' ? details.reason : null;
    this.retryAfterSeconds = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
  }
}
