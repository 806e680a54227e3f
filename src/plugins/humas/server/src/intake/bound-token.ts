import { forbidden, type Policy } from '../core';
import { actorOf, unitsOf } from '../scope';

/** Strapi has asked what the token may do; whose drafts, the unit says that names it. */
export const boundToken: Policy = async (_, __, { strapi }) => {
  const actor = actorOf(strapi);
  const { own } = await unitsOf(strapi, actor);
  if (actor.kind === 'token' && own.length > 0) return true;
  throw forbidden(
    "Token API ini belum terikat pada satuan kerja. Minta administrator memilihnya di bagian 'Token API' pada satuan kerja Anda",
    "this API token is bound to no unit yet: ask the administrator to choose it under 'Token API' of your unit",
  );
};
