import type { Core } from '@strapi/strapi';
import storage from './storage';

// There is no users-permissions plugin here on purpose: readers need no account, and what they may read is public by nature.
const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  ...(env('EMAIL_PROVIDER') ? { email: email(env) } : {}),
  humas: {
    enabled: true,
    config: {
      publicUrl: env('PUBLIC_URL') || `http://localhost:${env.int('PORT', 1337)}`,
      cache: { megabytes: env.int('HUMAS_CACHE_MB', 64) },
      rateLimit: {
        requests: env.int('HUMAS_RATE_LIMIT', 1200),
        store: env('HUMAS_RATE_LIMIT_STORE', 'memory'),
      },
      trustedProxies: env('HUMAS_TRUSTED_PROXIES') ? env.array('HUMAS_TRUSTED_PROXIES') : [],
      corsOrigins: env('HUMAS_CORS_ORIGINS') ? env.array('HUMAS_CORS_ORIGINS') : '*',
      hubs: env('HUMAS_HUBS') ? env.array('HUMAS_HUBS') : [],
      hubNetworks: env('HUMAS_HUB_NETWORKS') ? env.array('HUMAS_HUB_NETWORKS') : [],
      shortLane: env.bool('HUMAS_SHORT_LANE', true),
      ...(env('PUBLIC_NAME') ? { publicName: env('PUBLIC_NAME') } : {}),
      ...(env('HUMAS_METRICS_TOKEN') ? { metricsToken: env('HUMAS_METRICS_TOKEN') } : {}),
      followsSources: env.bool('HUMAS_FOLLOWS_SOURCES', true),
      pages: pages(env),
      photos: {
        workers: env.int('HUMAS_PHOTO_WORKERS', 1),
        megapixels: env.int('HUMAS_PHOTO_MEGAPIXELS', 100),
        originals: originals(env),
      },
    },
  },
  graphql: {
    enabled: true,
    config: {
      endpoint: '/graphql',
      landingPage: env('NODE_ENV') !== 'production',
      // Strapi's own defaults are no depth limit and no row limit.
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: 10,
      apolloServer: { introspection: env.bool('GRAPHQL_INTROSPECTION', env('NODE_ENV') !== 'production') },
    },
  },
  upload: {
    config: {
      ...storage({ env }).upload,
      sizeLimit: 50 * 1024 * 1024,
      // Strapi checks what a file is only where a list says what it may be.
      security: {
        allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
      },
    },
  },
});

/** In a bucket, originals are kept apart from the public files and private; where it knows no access lists, by its policy. */
function originals(env: Core.Config.Shared.ConfigParams['env']) {
  if (env('UPLOAD_PROVIDER', 'local') === 'local' || env('HUMAS_ORIGINALS'))
    return env('HUMAS_ORIGINALS') || 'private/originals';
  const params = env('AWS_ACL') === 'none' ? {} : { ACL: 'private' };
  return { prefix: env('HUMAS_ORIGINALS_PREFIX', 'originals'), params };
}

/** ARTICLE_PAGE, EVENT_PAGE …: where a front-end shows them. */
function pages(env: Core.Config.Shared.ConfigParams['env']) {
  const types = ['article', 'event', 'facility', 'region', 'photo'];
  return Object.fromEntries(
    types.map((type) => [type, env(`${type.toUpperCase()}_PAGE`)]).filter(([, template]) => template),
  );
}

/** Without a provider Strapi falls back to sendmail, which nobody has set up; then the panel alone tells who must act next. */
function email(env: Core.Config.Shared.ConfigParams['env']) {
  return {
    config: {
      provider: env('EMAIL_PROVIDER'),
      providerOptions: env.json('EMAIL_PROVIDER_OPTIONS', {}),
      settings: { defaultFrom: env('EMAIL_FROM'), defaultReplyTo: env('EMAIL_FROM') },
    },
  };
}

export default plugins;
