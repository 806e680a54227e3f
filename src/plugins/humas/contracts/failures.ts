/** How the public API says no: one shape, with details of its own for each status. */
import { z } from 'zod';

function failed<Status extends number, Name extends string, Details extends z.ZodType>(
  status: Status,
  name: Name,
  details: Details,
) {
  const error = z.object({ status: z.literal(status), name: z.literal(name), message: z.string(), details });
  return z.object({ data: z.null(), error });
}

const nothing = z.object({});

export const FAILURES = {
  301: failed(301, 'MovedPermanently', z.object({ slug: z.string().describe('The present one') })),
  400: failed(
    400,
    'ValidationError',
    z.object({
      errors: z.array(
        z.object({
          path: z.string().describe('The parameter; empty when it is the query as a whole'),
          message: z.string(),
        }),
      ),
    }),
  ),
  401: failed(401, 'UnauthorizedError', nothing),
  403: failed(403, 'ForbiddenError', nothing),
  404: failed(404, 'NotFoundError', nothing),
  410: failed(410, 'GoneError', z.object({ reason: z.string().nullable().describe('The public reason, if any') })),
  429: failed(429, 'RateLimitError', z.object({ retryAfterSeconds: z.int() })),
};

/** Of the change feed, whose numbers may begin anew. */
export const numbersBeganAnew = failed(
  410,
  'GoneError',
  z.object({ epoch: z.string().describe('The present one; begin again with since=0') }),
);

/** Of what is not only read: Strapi's own body parser and the workflow say no in their own words too. */
export const failure = z.object({
  data: z.null(),
  error: z.object({ status: z.int(), name: z.string(), message: z.string(), details: z.looseObject({}).optional() }),
});

export type FailureStatus = keyof typeof FAILURES;
export type Failure<Status extends FailureStatus = FailureStatus> = z.infer<(typeof FAILURES)[Status]>;
