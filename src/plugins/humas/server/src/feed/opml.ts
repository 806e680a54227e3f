/** OPML 2.0: the feeds of a region's units, or of all, ready to be taken up by a reader. */
import { generateOpml } from 'feedsmith';
import { cleanAll } from './clean';

export const OPML_TYPE = 'text/x-opml';

export interface Subscription {
  name: string;
  /** Of its feed, and of its page. */
  feed: string;
  page: string;
}
export interface SubscriptionGroup {
  name: string;
  subscriptions: Subscription[];
}

export function opmlOf(title: string, groups: SubscriptionGroup[]): string {
  const filled = groups.map(({ name, subscriptions }) => ({ text: name, outlines: subscriptions.map(outlineOf) }));
  // OPML has no empty list: a region without units is one line that leads nowhere.
  const outlines = filled.length > 0 ? filled : [{ text: title }];
  return generateOpml(cleanAll({ head: { title }, body: { outlines } }));
}

const outlineOf = ({ name, feed, page }: Subscription) => ({
  text: name,
  title: name,
  type: 'rss',
  xmlUrl: feed,
  htmlUrl: page,
});
