/** One article as ninjs 3.1, the JSON of press agencies (IPTC). */
import type { z } from 'zod';
import type { ninjsItem } from '../../../contracts/ninjs';
import type { ArticleEdition, PhotoLabel } from '../../../contracts/public';
import { fold, webAddress, zonedInstant, type Site } from '../core';
import { cleanAll } from './clean';
import { htmlOf } from './html';
import { entryId } from './ids';
import { datelined } from './model';
import { typeOf } from './pictures';

type Ninjs = z.input<typeof ninjsItem>;

export function ninjsOf(article: ArticleEdition, changedAt: string, site: Site): Ninjs {
  const { locale, timeZone, byline, publisher, topic, origin } = article;
  const at = (instant: string) => zonedInstant(instant, timeZone);
  const isFirstKnown = article.releasedAtBasis !== 'origin-updated';
  return cleanAll({
    standard: STANDARD,
    uri: entryId('article', article.id, locale),
    type: 'text',
    representationType: origin?.isComplete === false ? 'partial' : 'full',
    version: changedAt,
    ...(isFirstKnown ? { firstCreated: at(article.releasedAt) } : {}),
    versionCreated: at(changedAt),
    pubStatus: 'usable',
    language: locale,
    title: fold(article.title),
    slugline: article.slug,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: fold(article.title) },
      ...(article.kicker ? [{ role: 'kicker', contentType: 'text/plain', value: article.kicker }] : []),
    ],
    descriptions: [
      { role: 'summary', contentType: 'text/plain', value: article.summary },
      ...article.corrections.map(({ note }) => ({ role: 'correction', contentType: 'text/plain', value: note })),
    ],
    bodies: [
      {
        role: 'main',
        contentType: 'text/html',
        wordCount: article.wordCount,
        value: datelined(article, htmlOf(article.body, site)),
      },
    ],
    ...(byline ? { by: byline.name } : {}),
    ...(article.dateline?.place ? { located: article.dateline.place } : {}),
    ...(publisher ? { organisations: [{ name: publisher.name, rel: 'publisher', uri: publisher.url }] } : {}),
    ...(topic ? { subjects: [{ name: topic.name, rel: 'about', literal: topic.code }] } : {}),
    events: article.events.map(({ id, name }) => ({ id, name, rel: 'about', uri: entryId('event', id, null) })),
    infoSources: [{ name: article.sourceLabel, role: 'source', ...uriOf(webAddress(origin?.url)) }],
    renditions: [{ name: 'web', href: article.share.url, contentType: 'text/html' }],
    associations: article.photos.flatMap((photo) => pictureOf(photo, site) ?? []),
    altIds: [{ role: 'documentId', value: article.id }],
  } satisfies Ninjs);
}

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
} as const;

const uriOf = (uri: string | null) => (uri ? { uri } : {});

function pictureOf(photo: PhotoLabel, site: Site): NonNullable<Ninjs['associations']>[number] | null {
  if (!photo.url) return null;
  const { caption, altText, creditedTo, credit, crops, renditions } = photo;
  const words = [
    { role: 'caption', value: caption },
    { role: 'alternativeText', value: altText },
  ].flatMap(({ role, value }) => (value ? [{ role, contentType: 'text/plain', value }] : []));
  const by = creditedTo ?? credit;
  return {
    name: `photo-${photo.id}`,
    rel: 'photo',
    uri: entryId('photo', photo.id, null),
    type: 'picture',
    ...(words.length > 0 ? { descriptions: words } : {}),
    ...(by ? { by } : {}),
    renditions: [
      ...renditions.jpeg.map((file) => renditionOf(`w${file.width}`, file, site)),
      ...Object.entries(crops).flatMap(([shape, file]) =>
        file ? [{ ...renditionOf(`crop-${shape}`, file, site), aspectRatio: shape }] : [],
      ),
    ],
  };
}

function renditionOf(
  name: string,
  { url, width, height, bytes }: PhotoLabel['renditions']['jpeg'][number],
  site: Site,
) {
  return {
    name,
    href: site.absolute(url),
    contentType: typeOf(url),
    width,
    height,
    ...(bytes === null ? {} : { sizeInBytes: bytes }),
  };
}
