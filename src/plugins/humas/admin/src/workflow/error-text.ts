import { isFetchError } from '@strapi/strapi/admin';

/** What the server says about a refused request, or what the panel says when there is no server to say anything. */
export const errorText = (error: unknown, otherwise: string) =>
  isFetchError(error) && error.response ? error.message : otherwise;
