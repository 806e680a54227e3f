import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { ImportRequest } from '../../../contracts/import';

/** A page is a few kilobytes; this is a hundred of them. */
const LONGEST_TEXT = 1_000_000;

const request = z.strictObject({
  text: z.string().min(1).max(LONGEST_TEXT),
  facility: z.string().min(1).max(140).optional(),
  commit: z.boolean().optional(),
  publish: z.boolean().optional(),
});

export function parseImportRequest(body: unknown): ImportRequest {
  const result = request.safeParse(body);
  if (result.success) return result.data;
  const said = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new errors.ValidationError(
    `Permintaan impor tidak dapat dibaca (the import request cannot be read): ${said.join('; ')}`,
  );
}
