import { useRBAC } from '@strapi/strapi/admin';

export const SEE = { action: 'plugin::humas.coverage.see', subject: null };
const MAY = [{ action: 'plugin::humas.coverage.decide', subject: null }];

export const useMayDecide = (): boolean => Boolean(useRBAC(MAY).allowedActions.canDecide);
