/** The site as editions are rendered for it, and the key by which an edition tells for which one it was. */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { publicSiteOf, settingsOf, type Site } from '../core';

/** Raise it when the same document would be rendered otherwise than by the version before: editions are then made again. */
const RENDERING_VERSION = 3;

interface Rendering {
  site: Site;
  key: string;
}
const known = new WeakMap<Core.Strapi, Rendering>();

export const siteOf = (strapi: Core.Strapi): Site => renderingOf(strapi).site;

/** Differs whenever the same document would be rendered otherwise. */
export const renderingKeyOf = (strapi: Core.Strapi): string => renderingOf(strapi).key;

function renderingOf(strapi: Core.Strapi): Rendering {
  const rendering = known.get(strapi) ?? renderingFrom(strapi);
  known.set(strapi, rendering);
  return rendering;
}

function renderingFrom(strapi: Core.Strapi): Rendering {
  const settings = settingsOf(strapi);
  const site = publicSiteOf(strapi);
  const { article, event, facility, region, photo } = settings.pages ?? {};
  const decisive = [RENDERING_VERSION, site.url, site.name, article, event, facility, region, photo];
  const key = createHash('sha256').update(JSON.stringify(decisive)).digest('base64url').slice(0, 12);
  return { site, key };
}
