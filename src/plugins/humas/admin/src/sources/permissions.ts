import { useRBAC } from '@strapi/strapi/admin';

const SOURCE = 'plugin::humas.source';
export const SEE = { action: 'plugin::humas.sources.see', subject: null };

const MAY = [
  { action: 'plugin::humas.sources.decide', subject: null },
  { action: 'plugin::content-manager.explorer.create', subject: SOURCE },
  { action: 'plugin::content-manager.explorer.read', subject: SOURCE },
];

/** What the person may do beside looking. */
export function useMay() {
  const { allowedActions } = useRBAC(MAY);
  return {
    decide: Boolean(allowedActions.canDecide),
    add: Boolean(allowedActions.canCreate),
    openForm: Boolean(allowedActions.canRead),
  };
}
