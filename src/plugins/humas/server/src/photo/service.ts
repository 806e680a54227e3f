/** The face of the room: `strapi.plugin('humas').service('photo')`. */
import type { Core } from '@strapi/strapi';
import type { Treatment } from '../picture';
import { parsePeople } from './validation';
import { treatmentFrom, type TreatedPhoto, type TreatedUnit } from './treatment';

const PHOTO = 'plugin::humas.photo';
const FACILITY = 'plugin::humas.facility';

const UNIT = { select: ['id', 'name', 'shortName', 'watermark'], populate: { logo: { select: ['id'] } } };
const POPULATE = { file: { select: ['id'] }, facility: UNIT };

/** A photo that is about to be saved, as the document service gets it; what it does not name stays as it is. */
export interface PendingPhoto {
  /** Missing: it is being created. */
  documentId?: string;
  /** Number of the file; null takes it away. */
  file?: unknown;
  facility?: unknown;
  [attribute: string]: unknown;
}
interface PhotoRow extends TreatedPhoto {
  documentId: string;
  file?: { id: number } | null;
}

export interface PhotoService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** How a file must be made now, or would have to be once `pending` is saved. Joins the transaction that is under way. */
    async treatmentOf(fileId: number, pending?: PendingPhoto): Promise<Treatment> {
      const showing = await photosWhere(strapi, { file: { id: fileId } });
      return treatmentFrom(pending ? await withPending(strapi, showing, fileId, pending) : showing);
    },

    /** Numbers of the files that the unit's photos show: those that another watermark concerns. */
    async filesOfUnit(facilityDocumentId: string): Promise<number[]> {
      const rows = await photosWhere(strapi, { facility: { documentId: facilityDocumentId } });
      return [...new Set(rows.flatMap(({ file }) => (file ? [file.id] : [])))];
    },
  };
}

function photosWhere(strapi: Core.Strapi, where: object): Promise<PhotoRow[]> {
  return strapi.db.query(PHOTO).findMany({ where, populate: POPULATE as never, orderBy: { id: 'asc' } });
}

async function withPending(
  strapi: Core.Strapi,
  showing: PhotoRow[],
  fileId: number,
  { documentId, file, facility, ...data }: PendingPhoto,
): Promise<PhotoRow[]> {
  const isOne = (row: PhotoRow) => row.documentId === documentId;
  const standing = documentId ? (showing.find(isOne) ?? (await photosWhere(strapi, { documentId }))[0]) : undefined;
  const shownFile = file === undefined ? standing?.file?.id : Number(namedIn(file));
  const others = showing.filter((row) => !isOne(row));
  if (shownFile !== fileId) return others;
  const unit = facility === undefined ? standing?.facility : await unitNamed(strapi, namedIn(facility));
  const places = parsePeople(data, standing);
  const pending = { ...NOTHING, ...standing, ...data, ...places, facility: unit ?? standing?.facility ?? null };
  const saved = pending as unknown as PhotoRow;
  return showing.some(isOne) ? showing.map((row) => (isOne(row) ? saved : row)) : [...others, saved];
}

const NOTHING = { caption: null, credit: null, creditedTo: null, masks: null, focalPoint: null };

async function unitNamed(strapi: Core.Strapi, key: unknown): Promise<TreatedUnit | null> {
  if (typeof key !== 'string' && typeof key !== 'number') return null;
  const where = typeof key === 'number' ? { id: key } : { documentId: key };
  return strapi.db.query(FACILITY).findOne({ where, ...(UNIT as object) }) as Promise<TreatedUnit | null>;
}

/** What a relation or a medium is set to, in any of the ways that Strapi takes: 3, 'abc', { id }, { connect: [ … ] }, [ … ]. */
export function namedIn(given: unknown): unknown {
  if (Array.isArray(given)) return namedIn(given.at(-1));
  if (typeof given !== 'object' || given === null) return given;
  const { id, documentId, connect, set } = given as Record<string, unknown>;
  // A file's documentId is nothing that a photo is linked by.
  return id ?? documentId ?? namedIn(connect ?? set);
}
