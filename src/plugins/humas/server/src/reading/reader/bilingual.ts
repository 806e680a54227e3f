/** As core's, which would load Strapi. */
export const bilingual = (indonesian: string, english: string): string => `${indonesian} (${english})`;
