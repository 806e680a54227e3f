/** What writing with a token promises, for the description of the API. */
import { z } from 'zod';
import { failure } from '../../../contracts/failures';
import { draftAnswer, draftChanges, draftList, newDraft, submission } from '../../../contracts/intake';
import { previewLink } from '../../../contracts/preview';
import { LOCALES } from '../../../contracts/public';
import { STAGES } from '../../../contracts/workflow';
import type { Operation, Outcome } from '../core';

const refused = (description: string): Outcome => ({ description, shape: failure });

const COMMON: Operation['outcomes'] = {
  400: refused('Not understood; `error.details.errors[].path` says where'),
  401: refused('The token is missing or wrong'),
  403: refused('The token may not do this, is bound to no unit, or not to this one'),
};
const OF_ONE: Operation['outcomes'] = { ...COMMON, 404: refused("There is no such draft in the token's units") };
const OF_CHANGE: Operation['outcomes'] = {
  409: refused('Another version stands; `error.details.version`'),
  413: refused('More than 2 MB'),
  422: refused('The Idempotency-Key was used for another request'),
};

const locale = z.enum(LOCALES).default('id');
const bodyOf = (data: z.ZodType) => z.strictObject({ data });
const once = {
  'Idempotency-Key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe('Names the request: sent again within 24 hours it is answered again, not done again'),
};
const answer = (description: string): Outcome => ({ description, shape: draftAnswer, headers: ['Cache-Control'] });
const link = z.object({ data: previewLink, meta: z.object({}) });

const operation = (given: Omit<Operation, 'tag' | 'needsToken'>): Operation => ({
  ...given,
  tag: 'drafts',
  needsToken: true,
});

export const operations: Operation[] = [
  operation({
    id: 'drafts.list',
    method: 'get',
    path: '/drafts',
    summary: "The drafts of the token's units, last saved first",
    parameters: {
      'filters[stage]': z.enum(STAGES).optional(),
      'pagination[page]': z.int().min(1).max(100_000).default(1),
      'pagination[pageSize]': z.int().min(1).max(100).default(20),
      locale,
    },
    outcomes: { 200: { description: 'Found', shape: draftList, headers: ['Cache-Control'] }, ...COMMON },
  }),
  operation({
    id: 'drafts.show',
    method: 'get',
    path: '/drafts/:documentId',
    summary: 'One draft, whole, with what the checks say of it',
    parameters: { locale },
    outcomes: { 200: answer('Found'), ...OF_ONE },
  }),
  operation({
    id: 'drafts.create',
    method: 'post',
    path: '/drafts',
    summary: 'Writes a draft',
    headers: once,
    body: bodyOf(newDraft),
    outcomes: { 201: answer('Written'), ...COMMON, 413: OF_CHANGE[413] as Outcome, 422: OF_CHANGE[422] as Outcome },
  }),
  operation({
    id: 'drafts.update',
    method: 'put',
    path: '/drafts/:documentId',
    summary: 'Changes a draft, or begins its translation',
    parameters: { locale },
    headers: once,
    body: bodyOf(draftChanges),
    outcomes: { 200: answer('Changed'), ...OF_ONE, ...OF_CHANGE },
  }),
  operation({
    id: 'drafts.submit',
    method: 'post',
    path: '/drafts/:documentId/submit',
    summary: 'Submits a draft for review',
    parameters: { locale },
    headers: once,
    body: bodyOf(submission),
    outcomes: { 200: answer('Submitted'), ...OF_ONE, ...OF_CHANGE },
  }),
  operation({
    id: 'drafts.preview',
    method: 'post',
    path: '/drafts/:documentId/preview',
    summary: 'Makes a link to a preview, that ends',
    parameters: { locale },
    outcomes: { 200: { description: 'Made', shape: link, headers: ['Cache-Control'] }, ...OF_ONE },
  }),
];
