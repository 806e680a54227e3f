import type { Core } from '@strapi/strapi';

// Strapi ignores unknown query keys by default: a mistyped filter then answers with everything.
const api: Core.Config.Api = {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};

export default api;
