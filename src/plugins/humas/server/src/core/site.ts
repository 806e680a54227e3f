/** Where the public finds what this newsroom publishes. Made from settings only: no request's Host changes a link. */
import type { Core } from '@strapi/strapi';
import type { EditionType, Locale } from '../../../contracts/public';
import { configuration, fillPageTemplate, settingsOf, type Settings } from './settings';

/** The language of what has none, and the one that the reading page does not mention in its addresses. */
const FIRST_LOCALE: Locale = 'id';

export type PageAddress = (slug: string, locale?: Locale) => string;

export interface Site {
  url: string;
  name: string;
  /** Null: the front-end has no page for it. The reading page has none for a single photo. */
  pages: Record<Exclude<EditionType, 'photo'>, PageAddress> & { photo: PageAddress | null };
  /** An uploaded file's path as an absolute address; what is absolute already stays. */
  absolute(path: string): string;
}

/** As the settings of this application have it. */
export const publicSiteOf = (strapi: Core.Strapi): Site =>
  siteFrom(settingsOf(strapi), strapi.config.get('server.absoluteUrl') as string);

/** How this newsroom introduces itself to others, with the address at which they find out who asks. */
export const userAgentOf = ({ url }: Site): string => `humas-newsroom (+${url})`;

/** `ownUrl` stands in where no public address is set: what the server itself is configured to be reached at. */
export function siteFrom(
  { publicUrl, publicName, pages = {} }: Pick<Settings, 'publicUrl' | 'publicName' | 'pages'>,
  ownUrl: string,
): Site {
  const url = (publicUrl ?? ownUrl).replace(/\/+$/, '');
  const pageFor = (type: keyof typeof pages): PageAddress => {
    const template = pages[type];
    return template ? frontEndPage(template) : readingPage(url, type);
  };
  return {
    url,
    name: publicName ?? configuration.default.publicName,
    pages: {
      article: pageFor('article'),
      event: pageFor('event'),
      facility: pageFor('facility'),
      region: pageFor('region'),
      photo: pages.photo ? frontEndPage(pages.photo) : null,
    },
    absolute: (path) => (/^https?:\/\//i.test(path) ? path : `${url}${path.startsWith('/') ? '' : '/'}${path}`),
  };
}

function frontEndPage(template: string): PageAddress {
  return (slug, locale = FIRST_LOCALE) => fillPageTemplate(template, { slug, locale });
}

/** As public/news.js writes its addresses: `/?article=apel-pagi`, `/?article=morning-parade&locale=en`. */
function readingPage(url: string, type: string): PageAddress {
  return (slug, locale = FIRST_LOCALE) => {
    const query = new URLSearchParams({ [type]: slug });
    if (locale !== FIRST_LOCALE) query.set('locale', locale);
    return `${url}/?${query}`;
  };
}

/** Null for what is no web address (`javascript:`, "www.example.id"): nobody must be sent there. */
export function webAddress(text: string | null | undefined): string | null {
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
