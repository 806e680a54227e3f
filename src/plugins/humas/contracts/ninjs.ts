/**
 * What this newsroom says of ninjs 3.1 (IPTC, "News in JSON"): a part of the standard, each property with the standard's name
 * and type, and none besides.
 */
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });
const text = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string() });
const uri = z.url();

const rendition = z.strictObject({
  name: z.string(),
  href: uri,
  contentType: z.string(),
  width: z.int().optional(),
  height: z.int().optional(),
  sizeInBytes: z.int().optional(),
  aspectRatio: z.string().optional(),
});

const picture = z.strictObject({
  name: z.string(),
  rel: z.string(),
  uri,
  type: z.literal('picture'),
  descriptions: z.array(text).optional(),
  by: z.string().optional(),
  renditions: z.array(rendition),
});

export const ninjsItem = z.strictObject({
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: uri }),
  uri: uri.describe('Never changes'),
  type: z.literal('text'),
  representationType: z.enum(['full', 'partial']),
  version: z.string(),
  firstCreated: moment.optional().describe('Left out while only the time of an update is known'),
  versionCreated: moment,
  pubStatus: z.literal('usable').describe('A withdrawn article is answered with 410'),
  language: z.string(),
  title: z.string(),
  slugline: z.string(),
  headlines: z.array(text),
  descriptions: z.array(text),
  bodies: z.array(text.extend({ wordCount: z.int() })),
  by: z.string().optional(),
  located: z.string().optional(),
  organisations: z.array(z.strictObject({ name: z.string(), rel: z.string(), uri })).optional(),
  subjects: z.array(z.strictObject({ name: z.string(), rel: z.string(), literal: z.string() })).optional(),
  events: z.array(z.strictObject({ id: z.string(), name: z.string(), rel: z.string(), uri })),
  infoSources: z.array(z.strictObject({ name: z.string(), role: z.string(), uri: uri.optional() })),
  renditions: z.array(rendition),
  associations: z.array(picture),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
});
