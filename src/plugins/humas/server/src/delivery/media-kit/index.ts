/** Articles and events for other newsrooms, each as one archive. Made of what is public and nothing else. */
import type { Core } from '@strapi/strapi';
import type { ArticleEdition, EventEdition, Locale, PhotoCard, PhotoLabel } from '../../../../contracts/public';
import { spelledTime } from '../../core';
import { editionsOf, type ItemAnswer, type ListedCard, type Position } from '../../edition';
import { versionOf, type StreamedReply } from '../reply';
import { entriesOf, type Kit, type KitText } from './kit';
import { openPublicFile } from './public-file';
import { eventText, releaseText } from './release-text';
import { WORDS } from './words';
import { zipOf } from './zip';

type Live = Extract<ItemAnswer, { is: 'live' }>;

/** More would be no download for an afternoon's connection; the readme says what was left out. */
const MOST_PHOTOS = 300;
const MOST_RELEASES = 100;
const PAGE = 100;

/** Raise it when the same item makes another kit than before. */
const KIT_VERSION = 1;

export function createMediaKits(strapi: Core.Strapi) {
  return {
    ofArticle(item: Live): StreamedReply {
      const article = JSON.parse(item.edition) as ArticleEdition;
      return replyOf(item, [item.version], kitOfArticle(article));
    },

    /** With the releases that there are in this language. */
    async ofEvent(item: Live, locale: Locale): Promise<StreamedReply> {
      const event = JSON.parse(item.edition) as EventEdition;
      const photos = await listOf('photo', item.documentId);
      const articles = await listOf('article', item.documentId, locale);
      const versions = [item, ...photos.cards, ...articles.cards].map(({ version }) => version);
      const kit = kitOfEvent(event, locale, photos, articles);
      return replyOf(item, [...versions, locale], kit);
    },
  };

  function replyOf(item: Live, versions: string[], kit: Kit): StreamedReply {
    const files = {
      folder: strapi.dirs.static.public,
      onMissing: (url: string, reason: string) => strapi.log.warn(`humas: a media kit lacks ${url}: ${reason}`),
    };
    const open = async (photo: PhotoLabel) =>
      photo.url && (await isOurs(photo)) ? openPublicFile(photo.url, files) : null;
    const name = WORDS[kit.locale].kit.toLowerCase().replaceAll(' ', '-');
    return {
      status: 200,
      contentType: 'application/zip',
      version: versionOf(versions.join(), `kit ${KIT_VERSION}`, undefined),
      surrogateKeys: [`${kit.type}:${item.documentId}`, ...item.shows],
      fileName: `${name}-${kit.slug.replace(/[^\w-]/g, '')}.zip`,
      open: () => zipOf(entriesOf(kit, open), kit.changedAt),
    };
  }

  /** What is passed on shows its pictures from wherever its publisher says: nobody makes this server fetch from there. */
  async function isOurs({ id, url }: PhotoLabel): Promise<boolean> {
    if (!/^https?:/i.test(url ?? '')) return true;
    const found = await editionsOf(strapi).find('photo', id, 'id');
    return found.is === 'live' && (JSON.parse(found.edition) as PhotoCard).url === url;
  }

  function kitOfEvent(event: EventEdition, locale: Locale, photos: Listed, articles: Listed): Kit {
    const cards = photos.cards.map(({ card }) => JSON.parse(card) as PhotoCard);
    const words = WORDS[locale];
    async function* texts(): AsyncGenerator<KitText> {
      yield { name: words.event, text: eventText(event, locale) };
      for (const { documentId } of articles.cards) {
        const found = await editionsOf(strapi).find('article', documentId, locale);
        if (found.is !== 'live') continue; // withdrawn meanwhile
        const article = JSON.parse(found.edition) as ArticleEdition;
        yield { name: `${words.releases}/${article.slug}.txt`, text: releaseText(article) };
      }
    }
    return {
      type: 'event',
      slug: event.slug,
      changedAt: new Date(event.startsOn ?? 0),
      locale,
      title: (locale === 'en' && event.englishName) || event.name,
      subtitle: [...new Set([event.startsOn, event.endsOn])].filter(Boolean).join(' – '),
      url: event.share.url,
      texts,
      photos: cards.filter(({ url }) => url).map((photo) => ({ photo, unit: photo.facility?.shortName ?? null })),
      leftOut: photos.leftOut + articles.leftOut,
    };
  }

  interface Listed {
    cards: ListedCard[];
    leftOut: number;
  }

  async function listOf(type: 'photo' | 'article', eventId: string, locale = 'id'): Promise<Listed> {
    const most = type === 'photo' ? MOST_PHOTOS : MOST_RELEASES;
    const cards: ListedCard[] = [];
    let total = 0;
    for (let after: Position | undefined; cards.length < most; ) {
      const page = await editionsOf(strapi).list({
        type,
        locale,
        shows: [{ role: 'event', target: eventId }],
        direction: 'asc',
        after,
        limit: Math.min(PAGE, most - cards.length),
        withTotal: after === undefined,
      });
      total = page.total ?? total;
      cards.push(...page.cards);
      after = page.cards.at(-1);
      if (!page.hasMore) break;
    }
    return { cards, leftOut: Math.max(0, total - cards.length) };
  }
}

function kitOfArticle(article: ArticleEdition): Kit {
  const { locale, title, facility, releasedAt, timeZone, photos, share } = article;
  const unit = facility?.shortName ?? null;
  return {
    type: 'article',
    slug: article.slug,
    changedAt: new Date(releasedAt),
    locale,
    title,
    subtitle: [facility?.name, spelledTime(releasedAt, timeZone, locale)].filter(Boolean).join(' · '),
    url: share.url,
    async *texts() {
      yield { name: WORDS[locale].release, text: releaseText(article) };
    },
    photos: photos.filter(({ url }) => url).map((photo) => ({ photo, unit })),
    leftOut: 0,
  };
}
