/** A draft behind a signed link that ends. Whoever has the link reads it; nobody keeps it. */
import { z } from 'zod';
import { articleEdition } from './public';
import { STAGES } from './workflow';

/** `POST /humas/articles/:documentId/preview` with `{ locale }`, `POST /api/humas/drafts/:documentId/preview?locale=` */
export const previewLink = z.object({
  url: z.string().describe('The reading page with the link in it'),
  expiresAt: z.iso.datetime(),
});

/** `GET /api/humas/preview/:token`: the draft as it stands now, not as it stood when the link was made. */
export const previewAnswer = z.object({
  data: articleEdition,
  meta: z.object({
    isPreview: z.literal(true),
    stage: z.enum(STAGES),
    version: z.int(),
    isReleaseAssumed: z.boolean().describe('Not released yet: releasedAt is the moment of the answer'),
    expiresAt: z.iso.datetime(),
  }),
});

export type PreviewLink = z.infer<typeof previewLink>;
export type PreviewAnswer = z.infer<typeof previewAnswer>;
