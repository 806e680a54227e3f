import { z } from 'zod';
import { FAILURES } from '../../../contracts/failures';
import type { Operation } from '../core';
import { describeApi } from './openapi';

const draft = z.object({ title: z.string(), kind: z.string().default('news') });
const write: Operation = {
  id: 'drafts.create',
  method: 'post',
  path: '/drafts/:documentId',
  tag: 'drafts',
  summary: 'Writes a draft',
  parameters: {
    count: z.string().transform(Number).pipe(z.number().int().max(9)).default(3),
    names: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.string()))
      .meta({ description: 'Names' }),
  },
  headers: { 'Idempotency-Key': z.string().optional() },
  body: draft,
  needsToken: true,
  outcomes: {
    201: { description: 'Made', shape: z.object({ data: draft }) },
    204: { description: 'Nothing to say' },
    404: { description: 'Unknown', shape: FAILURES[404], headers: ['Cache-Control'] },
  },
};
const described = (operation: Operation) => {
  const { paths } = describeApi([operation], { server: '/api/humas' }) as {
    paths: Record<string, Record<string, object>>;
  };
  return paths['/drafts/{documentId}']?.post;
};

describe('an operation of another room is described', () => {
  it('with its token, and with parameters as they are understood', () => {
    expect(described(write)).toMatchObject({
      operationId: 'drafts.create',
      security: [{ token: [] }],
      parameters: [
        { name: 'documentId', in: 'path', required: true },
        { name: 'count', in: 'query', required: false, schema: { type: 'integer', maximum: 9, default: 3 } },
        { name: 'names', in: 'query', required: true, description: 'Names', style: 'form', explode: false },
        { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } },
      ],
    });
  });

  it('with what may be left out of the body, and is always in the answer', () => {
    expect(described(write)).toMatchObject({
      requestBody: { content: { 'application/json': { schema: { required: ['title'] } } } },
      responses: {
        201: {
          content: { 'application/json': { schema: { properties: { data: { required: ['title', 'kind'] } } } } },
        },
      },
    });
  });

  it('with named shapes by their name, and without a body where there is none', () => {
    const { responses } = described(write) as { responses: Record<string, object> };
    expect(responses[204]).toEqual({ description: 'Nothing to say', headers: {} });
    expect(responses[404]).toMatchObject({
      headers: { 'Cache-Control': { $ref: '#/components/headers/Cache-Control' } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/NotFoundError' } } },
    });
  });
});

it('answers are described open, and without the noise of JSON Schema', () => {
  const text = JSON.stringify(describeApi([write], { server: '/api/humas' }));
  expect(text).not.toContain('"additionalProperties":false');
  expect(text).not.toContain('$schema');
  expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER));
  expect(text).toContain('"format":"date-time"');
});
