/**
 * Documents into editions. What an edition shows of another draft-and-publish document comes from that document's edition,
 * so nothing unpublished can slip in through a relation.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FacilityLabel, Locale } from '../../../contracts/public';
import { entryOn, type Site } from '../core';
import {
  pictureNamesIn,
  presentArticle,
  presentArticleCard,
  releaseDateOf,
  releaseOf,
  type ArticleSurroundings,
} from '../article';
import { eventAsSubject, presentEvent, presentEventCard } from '../event';
import { presentFacility, presentFacilityCard, presentFacilityLabel, unitAsOrganization } from '../facility';
import { imageObjectsOf, presentPhoto, presentPhotoCard, presentPhotoLabel } from '../photo';
import {
  LATEST,
  presentNames,
  presentRegion,
  presentRegionCard,
  presentRegionLabel,
  regionAsOrganization,
} from '../region';
import { presentTopic } from '../topic';
import { activeFacilitiesOf } from './documents';
import type { ArticleDocument, EventDocument, FacilityDocument, PhotoDocument, RegionDocument } from './documents';
import { filesCalled } from './file-names';
import { fileTarget } from './media';
import { articlesShowing, coverageOf, eventLabels } from './shown';
import { siteOf } from './site';
import type { RefRole, Rendered } from './store';
import { ANY_LOCALE } from './types';

export interface RenderContext {
  strapi: Core.Strapi;
  trx: Knex;
}
type Ref = { role: RefRole; target: string };
type WithoutSource = Omit<Rendered, 'source' | 'rendering'>;

export async function renderRegion({ strapi }: RenderContext, region: RegionDocument): Promise<WithoutSource> {
  const units = await activeFacilitiesOf(strapi, region.documentId);
  const facilities = units.map(({ documentId, slug, name, shortName }) => ({ id: documentId, slug, name, shortName }));
  return {
    ...identityOf('region', region, region.name.toLowerCase()),
    card: presentRegionCard(region, facilities.length),
    edition: presentRegion(region, facilities, siteOf(strapi)),
    refs: [],
  };
}

export async function renderFacility({ strapi }: RenderContext, facility: FacilityDocument): Promise<WithoutSource> {
  const site = siteOf(strapi);
  const label = labelOf(facility, LATEST);
  const parent = officeAbove(label, site);
  return {
    ...identityOf('facility', facility, facility.shortName.toLowerCase()),
    card: presentFacilityCard(facility, label),
    edition: presentFacility(facility, label, presentNames(facility.names), { site, parent }),
    refs: regionRefs([facility]),
  };
}

export async function renderEvent(context: RenderContext, event: EventDocument): Promise<WithoutSource> {
  const site = siteOf(context.strapi);
  const units = event.facilities;
  const facilities = units.filter(isPublic).map((unit) => labelOf(unit, event.startsOn ?? LATEST));
  const topics = event.topics.map((topic) => presentTopic(topic, 'id'));
  const coverage = await coverageOf(context.trx, event.documentId);
  const organizations = facilities.map((unit) => organizationOf(unit, site));
  return {
    ...identityOf('event', event, event.startsOn ?? ''),
    card: presentEventCard(event, facilities),
    edition: presentEvent(event, { site, organizations, facilities, topics, coverage }),
    refs: [...facilityRefs(units), ...event.topics.map((topic) => ref('topic', topic.documentId))],
  };
}

/** Null while nothing published shows the photo. */
export async function renderPhoto(context: RenderContext, photo: PhotoDocument): Promise<WithoutSource | null> {
  const articles = await articlesShowing(context.trx, photo.documentId);
  if (articles.length === 0) return null;
  const facility = isPublic(photo.facility) ? labelOf(photo.facility, photo.takenOn ?? LATEST) : null;
  const [event] = photo.event ? await eventLabels(context.trx, [photo.event.documentId]) : [];
  const card = presentPhotoCard(photo, facility, event ?? null);
  return {
    ...identityOf('photo', photo, photo.takenOn ?? articles[0]?.releasedAt.slice(0, 10) ?? ''),
    card,
    edition: presentPhoto(
      card,
      articles.map(({ id, slug, locale, title }) => ({ id, slug, locale, title })),
      siteOf(context.strapi),
    ),
    refs: [
      ...fileRefs([photo]),
      ...(photo.facility ? facilityRefs([photo.facility]) : []),
      ...(photo.event ? [ref('event', photo.event.documentId)] : []),
    ],
  };
}

export async function renderArticle(
  { strapi, trx }: RenderContext,
  article: ArticleDocument,
  alternates: ArticleSurroundings['alternates'],
): Promise<WithoutSource> {
  const site = siteOf(strapi);
  const photos = article.photos ?? [];
  const labels = [...photos.map(presentPhotoLabel), ...(article.syndicatedPhotos ?? [])];
  const bodyFiles = await filesCalled(strapi, trx, pictureNamesIn(article.body));
  const events = await eventLabels(trx, article.eventIds ?? []);
  const unit = isPublic(article.facility) ? article.facility : null;
  const facility = unit ? labelOf(unit, releaseDateOf(article, unit.timeZone)) : null;
  const around: ArticleSurroundings = {
    site,
    facility,
    organization: facility && organizationOf(facility, site, article.locale),
    boilerplate: unit?.boilerplate ?? null,
    disclaimer: unit?.disclaimer ?? null,
    topic: article.topic ? presentTopic(article.topic, article.locale) : null,
    photos: labels,
    bodyFiles,
    images: imageObjectsOf(labels, site),
    events,
    subjects: events.map((event) => eventAsSubject(event, site, article.locale)),
    alternates: alternates.filter(({ locale }) => locale !== article.locale),
  };
  return {
    ...identityOf('article', article, releaseOf(article).releasedAt),
    locale: article.locale,
    card: presentArticleCard(article, around),
    edition: presentArticle(article, around),
    refs: [
      ...(article.facility ? facilityRefs([article.facility]) : []),
      ...(article.topic ? [ref('topic', article.topic.documentId)] : []),
      ...(article.eventIds ?? []).map((id) => ref('event', id)),
      ...photos.map((photo) => ref('photo', photo.documentId)),
      ...fileRefs(photos),
      ...[...bodyFiles.values()].map(({ id }) => ref('file', fileTarget(id))),
      ref('kind', article.kind),
    ],
  };
}

function labelOf(facility: FacilityDocument, date: string): FacilityLabel {
  const region = isPublic(facility.region) ? presentRegionLabel(facility.region, date) : null;
  const ministry = entryOn(
    facility.names?.filter((name) => name.ministry),
    date,
  )?.ministry;
  return presentFacilityLabel(facility, date, region && ministry ? { ...region, ministry } : region);
}

/** The unit as schema.org describes it. */
function organizationOf(unit: FacilityLabel, site: Site, locale?: Locale) {
  return unitAsOrganization(unit, officeAbove(unit, site, locale), site, locale);
}

function officeAbove({ region }: FacilityLabel, site: Site, locale?: Locale) {
  return region ? regionAsOrganization(region, site, locale) : undefined;
}

function identityOf<Type extends Rendered['type']>(
  type: Type,
  row: { documentId: string; slug: string | null },
  sortKey: string,
) {
  return {
    type,
    documentId: row.documentId,
    slug: row.slug as string,
    locale: ANY_LOCALE as Rendered['locale'],
    sortKey,
  };
}

function isPublic<Entity extends { isActive: boolean }>(entity: Entity | null | undefined): entity is Entity {
  return entity?.isActive === true;
}

const ref = (role: RefRole, target: string): Ref => ({ role, target });

function regionRefs(facilities: FacilityDocument[]): Ref[] {
  return facilities.flatMap((facility) => {
    if (!facility.region) return [];
    const isShown = isPublic(facility) && isPublic(facility.region);
    return [ref(isShown ? 'region' : 'wants', facility.region.documentId)];
  });
}

function facilityRefs(facilities: FacilityDocument[]): Ref[] {
  const units = facilities.map((facility) => ref(isPublic(facility) ? 'facility' : 'wants', facility.documentId));
  return [...units, ...regionRefs(facilities)];
}

function fileRefs(photos: PhotoDocument[]): Ref[] {
  return photos.flatMap(({ file }) => (file ? [ref('file', fileTarget(file.id))] : []));
}
