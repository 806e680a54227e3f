import type { Core } from '@strapi/strapi';

const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  // Only this machine until somebody says otherwise: whoever reaches a fresh panel first becomes its administrator.
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL') || `http://localhost:${env.int('PORT', 1337)}`,
  app: { keys: env.array('APP_KEYS') ?? [] },
  proxy: { koa: env.bool('TRUST_PROXY', false) },
  logger: {
    config: { level: env('LOG_LEVEL', 'info') },
    // The launcher prints the addresses; a newsroom's server has no business asking npm for news.
    startup: { enabled: false },
    updates: { enabled: false },
  },
  // `strapi transfer` can replace all content of a running server from outside.
  transfer: { remote: { enabled: env.bool('REMOTE_TRANSFER', false) } },
});

export default server;
