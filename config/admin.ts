import type { Core } from '@strapi/strapi';

const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', '') },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  // The workflow's panel has a preview of its own, for guests too; Strapi's would ask every officer to set one up.
  preview: { enabled: false, config: { handler: () => null } },
  flags: { nps: false, promoteEE: false },
});

export default admin;
