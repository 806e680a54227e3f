import { z } from 'zod';
import { CHILDREN_RULES, INMATES_RULES, PEOPLE_RULES } from '../../../contracts/people';

const PLACEHOLDERS = /\{(slug|locale)\}/g;

/** What a page's address may be: `https://berita.example.id/{locale}/artikel/{slug}`. */
const pageTemplate = z.string().refine(isPageTemplate, {
  error: 'must be an absolute http(s) address with {slug} and, if wanted, {locale} in it',
});

/** `config` of the plugin in config/plugins.ts. Each key is a promise; what is not here is a mistake and stops the start. */
const settings = z.strictObject({
  /** Address under which the public reaches this newsroom, without a slash at the end. Absolute links are made from it only. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !url.endsWith('/'), 'must not end with a slash')
    .optional(),
  /** How long others may keep a public answer, and how much memory this process may keep answers in (0: none). */
  cache: z
    .strictObject({
      maxAgeSeconds: z.int().min(0).max(86_400).default(15),
      staleWhileRevalidateSeconds: z.int().min(0).max(86_400).default(60),
      megabytes: z.int().min(0).max(65_536).default(64),
    })
    .prefault({}),
  /** Web sites whose pages may read the public API: all of them, or a list of origins. Never with credentials. */
  corsOrigins: z.union([z.literal('*'), z.array(z.url())]).default('*'),
  /** Public requests of one address; `requests: 0` sets no limit. Several instances count together in the database. */
  rateLimit: z
    .strictObject({
      requests: z.int().min(0).default(1200),
      seconds: z.int().min(1).max(86_400).default(60),
      store: z.enum(['memory', 'database']).default('memory'),
    })
    .prefault({}),
  /** Proxies whose X-Forwarded-For is believed: addresses or ranges (10.0.0.0/8). */
  trustedProxies: z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).default([]),
  /** What one GraphQL document may ask for. `cost` is how many fields its answer could have. */
  graphql: z
    .strictObject({
      tokens: z.int().min(1).default(2000),
      aliases: z.int().min(0).default(20),
      directives: z.int().min(0).default(50),
      cost: z.int().min(1).default(10_000),
    })
    .prefault({}),
  /** Public reads are answered before Strapi's chain of middlewares, with the same answers. */
  shortLane: z.boolean().default(true),
  /** WebSub hubs: named in every feed, and told of what is published. */
  hubs: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** Ranges (10.0.0.0/8) in which a hub may be although they are not public. */
  hubNetworks: z.array(z.union([z.cidrv4(), z.cidrv6()])).default([]),
  /** What the newsroom is called where its items are shared. */
  publicName: z.string().trim().min(1).max(80).optional(),
  /** Where the front-end shows an item; what is left out is shown by this application's reading page. */
  pages: z
    .strictObject({
      article: pageTemplate,
      event: pageTemplate,
      facility: pageTemplate,
      region: pageTemplate,
      photo: pageTemplate,
    })
    .partial()
    .optional(),
  /** What a monitoring system sends as a bearer token to `GET /metrics`; without it there are no figures. */
  metricsToken: z.string().min(16).max(200).regex(/^\S+$/, 'must not contain spaces').optional(),
  /** Whether this instance follows sources; of several instances some may be left to answer readers only. */
  followsSources: z.boolean().default(true),
  /** How long a link to the preview of a draft lives, in hours. */
  previewHours: z.int().min(1).max(720).default(24),
  /** Pictures: how many are made at once, how large one may be, and where the private originals are. */
  photos: z
    .strictObject({
      workers: z.int().min(1).max(16).default(1),
      megapixels: z.int().min(1).max(400).default(100),
      /** A folder, from the application's; or a prefix in the upload provider's storage, with parameters for its uploads. */
      originals: z
        .union([
          z.string().min(1),
          z.strictObject({ prefix: z.string().min(1), params: z.record(z.string(), z.unknown()).default({}) }),
        ])
        .default('private/originals'),
    })
    .prefault({}),
  /**
   * What protects the people in photos; `PeopleRules` says what each word means. `consentNoticeDays`: how many days before a
   * consent ends the unit is told (0: on its last day).
   */
  people: z
    .strictObject({
      children: z.enum(CHILDREN_RULES).default(PEOPLE_RULES.children),
      inmates: z.enum(INMATES_RULES).default(PEOPLE_RULES.inmates),
      consentNoticeDays: z.int().min(0).max(365).default(30),
    })
    .prefault({}),
});

export type Settings = z.output<typeof settings>;

/** With defaults; Strapi hands out only what was given. */
export function settingsOf(strapi: { config: { get(key: string): unknown } }): Settings {
  return settings.parse(strapi.config.get('plugin::humas') ?? {});
}

export const configuration = {
  default: { publicName: 'Ruang Humas' },
  validator(given: unknown) {
    const result = settings.safeParse(given);
    if (result.success) return;
    const said = result.error.issues.map(({ path, message }) => `${path.join('.') || 'config'}: ${message}`);
    throw new Error(`humas.config in config/plugins: ${said.join('; ')}`);
  },
};

function isPageTemplate(template: string): boolean {
  const filled = template.replace(PLACEHOLDERS, 'id');
  return template.includes('{slug}') && /^https?:\/\/[^\s{}]+$/.test(filled) && URL.canParse(filled);
}

export function fillPageTemplate(template: string, values: { slug: string; locale: string }): string {
  return template.replace(PLACEHOLDERS, (_, name: 'slug' | 'locale') => encodeURIComponent(values[name]));
}
