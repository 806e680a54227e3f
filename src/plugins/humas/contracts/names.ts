/**
 * Names of shapes in the description of the API: what stands here is described once and referred to. Clients' generated
 * types carry these names, so they change only with a line in the changelog.
 */
import type { z } from 'zod';
import { FAILURES, failure } from './failures';
import * as drafts from './intake';
import * as previews from './preview';
import * as shapes from './public';

export const SHAPE_NAMES: Record<string, z.ZodType> = {
  ArticleCard: shapes.articleCard,
  ArticleEdition: shapes.articleEdition,
  EmbargoedArticleCard: shapes.embargoedArticleCard,
  EmbargoedArticleEdition: shapes.embargoedArticleEdition,
  EventCard: shapes.eventCard,
  EventEdition: shapes.eventEdition,
  PhotoCard: shapes.photoCard,
  PhotoEdition: shapes.photoEdition,
  FacilityCard: shapes.facilityCard,
  FacilityEdition: shapes.facilityEdition,
  RegionCard: shapes.regionCard,
  RegionEdition: shapes.regionEdition,

  RegionLabel: shapes.regionLabel,
  FacilityLabel: shapes.facilityLabel,
  EventLabel: shapes.eventLabel,
  PhotoLabel: shapes.photoLabel,
  TopicLabel: shapes.topicLabel,
  Rendition: shapes.rendition,
  Renditions: shapes.renditions,
  Crops: shapes.crops,
  Blocks: shapes.blocks,
  Quote: shapes.quote,
  Correction: shapes.correction,
  Dateline: shapes.dateline,
  Origin: shapes.origin,
  Service: shapes.service,
  Pagination: shapes.pagination,

  Draft: drafts.draft,
  DraftCard: drafts.draftCard,
  DraftPagination: drafts.draftPagination,
  Finding: drafts.finding,
  NewDraft: drafts.newDraft,
  DraftChanges: drafts.draftChanges,
  Submission: drafts.submission,
  ListBlock: drafts.listBlock,
  PreviewLink: previews.previewLink,

  Failure: failure,
  MovedPermanently: FAILURES[301],
  ValidationError: FAILURES[400],
  UnauthorizedError: FAILURES[401],
  ForbiddenError: FAILURES[403],
  NotFoundError: FAILURES[404],
  GoneError: FAILURES[410],
  RateLimitError: FAILURES[429],
};
