import { errors } from '@strapi/utils';

/** An error speaks Indonesian first; the English follows in brackets. */
export const bilingual = (indonesian: string, english: string) => `${indonesian} (${english})`;

/**
 * A no with its own status. Strapi has no class for 409, 410, 422 and 503, and the sentence of its 403 is lost: whatever a controller throws as
 * a ForbiddenError is answered as a bare "Forbidden" by the layer that checks permissions.
 */
export class Refusal extends Error {
  constructor(
    readonly status: 403 | 409 | 410 | 422 | 503,
    override readonly name:
      | 'ForbiddenError'
      | 'ConflictError'
      | 'GoneError'
      | 'UnprocessableEntityError'
      | 'ServiceUnavailableError',
    message: string,
    readonly details: object,
  ) {
    super(message);
  }
}
// Strapi answers an error with its status if it is one of these, and these cannot be constructed.
Object.setPrototypeOf(Refusal.prototype, errors.HttpError.prototype);

export const forbidden = (indonesian: string, english: string, details: object = {}) =>
  new Refusal(403, 'ForbiddenError', bilingual(indonesian, english), details);

/** Somebody else was quicker. Nothing of what was sent is saved, and nothing of theirs is lost. */
export const conflict = (indonesian: string, english: string, details: object = {}) =>
  new Refusal(409, 'ConflictError', bilingual(indonesian, english), details);

/** It was there, and will not be again. */
export const gone = (indonesian: string, english: string, details: object = {}) =>
  new Refusal(410, 'GoneError', bilingual(indonesian, english), details);

/** Understood, and still nothing that can be done, e.g. a key that belongs to another request. */
export const unprocessable = (indonesian: string, english: string, details: object = {}) =>
  new Refusal(422, 'UnprocessableEntityError', bilingual(indonesian, english), details);

/** Not now: something this server needs does not work. The same request may succeed later. */
export const unavailable = (indonesian: string, english: string, details: object = {}) =>
  new Refusal(503, 'ServiceUnavailableError', bilingual(indonesian, english), details);

/** Lists only: Strapi's forms join every detail of a ValidationError, and fall over anything else. */
type Details = Record<string, unknown[]>;

export const invalid = (indonesian: string, english: string, details: Details = {}) =>
  new errors.ValidationError(bilingual(indonesian, english), details);

export const notFound = (indonesian: string, english: string) =>
  new errors.NotFoundError(bilingual(indonesian, english));

/** A rule said no, and will say it again: as against a lost connection. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof errors.ApplicationError || (error instanceof Refusal && error.status < 500);
