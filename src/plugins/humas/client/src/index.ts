/**
 * Reads a newsroom from a browser or from Node 18 and later, without dependencies. What it takes and gives is typed from
 * the contracts that the server parses and answers with.
 */
export { createClient, type Client } from './client';
export type { ChangesOptions } from './changes';
export type { Collection } from './collection';
export { HumasError } from './error';
export type {
  AllOptions,
  CardOf,
  Chosen,
  CoverageOptions,
  EditionOf,
  GalleryOptions,
  ItemOptions,
  ListOptions,
  Page,
  RelatedOptions,
} from './options';
export type { ClientOptions } from './reader';
export type { Change, ChangesAnswer } from '../../contracts/changes';
export type { PreviewAnswer } from '../../contracts/preview';
export type { Filters, Sort, Zone } from '../../contracts/parameters';
export type {
  ArticleCard,
  ArticleEdition,
  EditionType,
  EventCard,
  EventEdition,
  EventLabel,
  FacilityCard,
  FacilityEdition,
  FacilityLabel,
  Locale,
  Pagination,
  PhotoCard,
  PhotoEdition,
  PhotoLabel,
  PublicPicture,
  RegionCard,
  RegionEdition,
  RegionLabel,
  Rendition,
  TimeZone,
  TopicLabel,
} from '../../contracts/public';
