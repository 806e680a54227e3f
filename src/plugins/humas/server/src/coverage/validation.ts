import { z } from 'zod';
import { PROPOSAL_KINDS, PROPOSAL_STATES } from '../../../contracts/coverage';
import { invalid } from '../core';

const documentId = z.string().regex(/^\w{1,64}$/);

const proposalsQuery = z.strictObject({
  state: z.enum(PROPOSAL_STATES).default('open'),
  kind: z.enum(PROPOSAL_KINDS).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
const newEvent = z.strictObject({ name: z.string().trim().min(3).max(200), startsOn: z.iso.date() });

export type ProposalsQuery = z.output<typeof proposalsQuery>;

export const parseProposals = (query: unknown): ProposalsQuery => parse(proposalsQuery, query);
export const parseSplit = (body: unknown) => parse(z.strictObject({ article: documentId, event: documentId }), body);
export const parseId = (value: unknown): number =>
  parse(z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER), value);

/** Null: the articles have an event already. */
export const parseConfirmation = (body: unknown) => (isEmpty(body) ? null : parse(newEvent, body));

const isEmpty = (body: unknown) => !body || Object.keys(body as object).length === 0;

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const result = schema.safeParse(given ?? {});
  if (result.success) return result.data;
  const said = result.error.issues.map(({ path, message }) => `${path.join('.') || 'permintaan'}: ${message}`);
  throw invalid(`Permintaan tidak dapat dibaca: ${said.join('; ')}`, 'the request cannot be read');
}
