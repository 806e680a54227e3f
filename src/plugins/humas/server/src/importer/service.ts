import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import type { ImportedPage, ImportedRecord, ImportOutcome, ImportRequest } from '../../../contracts/import';
import { editionsOf } from '../edition';
import { actorOf, owns, unitsOf, type Units } from '../scope';
import { readPages } from './read-pages';
import { findEvent, findImported, knownFacilities, saveArticle, saveEvent, saveOfficials, savePhotos } from './records';
import type { ArticleRecord, EventRecord } from './records';
import { warning } from './warnings';

export interface ImportService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * Pasted text into articles, one or several pages glued together. Without `commit` nothing is saved.
     * The same words again make nothing new: the outcome says where they are.
     */
    async importText(request: ImportRequest): Promise<ImportOutcome[]> {
      const { pages, idOf } = await read(strapi, request);
      const units = await unitsOf(strapi, actorOf(strapi));
      const outcomes: ImportOutcome[] = [];
      for (const page of pages) {
        const facilityId = idOf(page);
        if (facilityId && !owns(units, facilityId)) outcomes.push(foreign(page));
        else if (!request.commit) outcomes.push(await preview(strapi, page));
        else outcomes.push(await commit(strapi, page, facilityId, { isPublished: request.publish ?? false, units }));
      }
      return outcomes;
    },
  };
}

async function read(strapi: Core.Strapi, { text, facility }: ImportRequest) {
  const facilities = await knownFacilities(strapi);
  if (facility && !facilities.some(({ slug }) => slug === facility)) {
    throw new errors.ValidationError(`Tidak ada satuan kerja '${facility}' (there is no unit '${facility}')`, {
      known: facilities.map(({ slug }) => slug),
    });
  }
  const pages = readPages(text, { facilities, ...(facility ? { facilitySlug: facility } : {}) });
  const idOf = (page: ImportedPage) => facilities.find(({ slug }) => slug === page.facilitySlug)?.documentId ?? null;
  return { pages, idOf };
}

async function preview(strapi: Core.Strapi, page: ImportedPage): Promise<ImportOutcome> {
  const existing = await findImported(strapi, page.fingerprint);
  const event = page.event && (await findEvent(strapi, page.event));
  return {
    state: existing ? 'exists' : isReadable(page) ? 'preview' : 'refused',
    page,
    article: existing && articleOf(existing),
    event: event && { ...eventOf(event), isNew: false },
    photoCount: page.photos.length,
  };
}

/** One page is one transaction: all of its records are there, or none. */
async function commit(
  strapi: Core.Strapi,
  page: ImportedPage,
  facilityId: string | null,
  { isPublished, units }: { isPublished: boolean; units: Units },
): Promise<ImportOutcome> {
  if (!isReadable(page)) return { state: 'refused', page, article: null, event: null, photoCount: 0 };
  return editionsOf(strapi).transaction(async () => {
    const existing = await findImported(strapi, page.fingerprint);
    if (existing) return { ...(await preview(strapi, page)), photoCount: 0 };
    const event = page.event && (await saveEvent(strapi, page.event, facilityId, { isPublished, units }));
    const photoIds = await savePhotos(strapi, page, facilityId, event?.documentId ?? null);
    await saveOfficials(strapi, page.people);
    const around = { facilityId, eventId: event?.documentId ?? null, photoIds };
    const article = await saveArticle(strapi, page, around, { isPublished });
    return {
      state: 'created',
      page,
      article: { ...articleOf(article), isPublished },
      event: event && { ...eventOf(event), isNew: event.isNew },
      photoCount: photoIds.length,
    };
  });
}

/** A page of another unit is that unit's to import. */
function foreign(page: ImportedPage): ImportOutcome {
  const warnings = [...page.warnings, warning('foreign-facility', page.facilitySlug ?? '')];
  return { state: 'refused', page: { ...page, warnings }, article: null, event: null, photoCount: 0 };
}

function isReadable({ title, paragraphs }: ImportedPage): boolean {
  return title.length > 0 && paragraphs.length > 0;
}

function articleOf({ documentId, title, slug, publishedAt }: ArticleRecord): ImportedRecord {
  return { documentId, title, slug, isPublished: Boolean(publishedAt) };
}

function eventOf({ documentId, name, slug, publishedAt }: EventRecord): ImportedRecord {
  return { documentId, title: name, slug, isPublished: Boolean(publishedAt) };
}
