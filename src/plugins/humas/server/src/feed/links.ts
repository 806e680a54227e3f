/** A feed's links (RFC 4287, RFC 5005 paged feeds, WebSub), in Atom's words, which RSS borrows. */
import type { Feed } from './model';

export interface Link {
  rel: string;
  href: string;
  type?: string;
}

export function linksOf(feed: Feed, type: string): Link[] {
  return [
    { rel: 'self', href: feed.self, type },
    { rel: 'alternate', href: feed.home, type: 'text/html' },
    ...feed.others
      .filter((other) => other.type !== type)
      .map((other) => ({ rel: 'alternate', href: other.url, type: other.type })),
    { rel: 'first', href: feed.first, type },
    ...(feed.next ? [{ rel: 'next', href: feed.next, type }] : []),
    ...feed.hubs.map((hub) => ({ rel: 'hub', href: hub })),
  ];
}

/** WebSub 4: subscribers look into the header first. */
export const linkHeaderOf = ({ hubs, self }: Feed): string[] => [
  ...hubs.map((hub) => `<${hub}>; rel="hub"`),
  `<${self}>; rel="self"`,
];
