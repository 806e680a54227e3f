import { z } from 'zod';

/** `config` of the plugin in config/plugins.ts. Each key is a promise; what is not here is a mistake and stops the start. */
const settings = z.strictObject({
  /** Address under which the public reaches this newsroom, without a slash at the end. Absolute links are made from it only. */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !url.endsWith('/'), 'must not end with a slash')
    .optional(),
});

export const configuration = {
  default: {},
  validator(given: unknown) {
    const result = settings.safeParse(given);
    if (result.success) return;
    const said = result.error.issues.map(({ path, message }) => `${path.join('.') || 'config'}: ${message}`);
    throw new Error(`humas.config in config/plugins: ${said.join('; ')}`);
  },
};
