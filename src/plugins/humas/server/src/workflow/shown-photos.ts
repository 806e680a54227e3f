/** A photo that readers see: what shows it, and which changes would let them recognise somebody whom they must not. */
import type { Core } from '@strapi/strapi';
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { DEFAULT_ZONE, invalid, localDateOf, settingsOf } from '../core';
import { databaseNow } from '../edition';
import { namedIn, parsePeople } from '../photo';
import { manuscriptPhoto } from './articles';
import { breachOf, isUnitForChildren, sentenceFor, shortened, type Breach } from './checks';
import { POPULATE_PHOTO, type PhotoRow } from './content';
import { ARTICLE, PHOTO } from './transitions';

/** A published article, also under an embargo: nobody looks again before its end. */
interface ShowingArticle {
  documentId: string;
  title: string;
  facility?: { kind: string; specialisation: string; timeZone: string } | null;
}
export interface Showing {
  /** In its row of photos. */
  asPhoto: ShowingArticle[];
  /** As a picture in the body. */
  inBody: ShowingArticle[];
}

export const NOWHERE: Showing = { asPhoto: [], inBody: [] };
export const isShown = ({ asPhoto, inBody }: Showing): boolean => asPhoto.length + inBody.length > 0;

export function readPhoto(strapi: Core.Strapi, documentId: string): Promise<PhotoRow | null> {
  return strapi.db.query(PHOTO).findOne({ where: { documentId }, populate: POPULATE_PHOTO as never });
}

export async function whatShows(strapi: Core.Strapi, trx: Knex, { documentId, file }: PhotoRow): Promise<Showing> {
  const published = (where: object): Promise<ShowingArticle[]> =>
    strapi.db.query(ARTICLE).findMany({
      where: { publishedAt: { $notNull: true }, ...where },
      select: ['documentId', 'title'],
      populate: { facility: { select: ['kind', 'specialisation', 'timeZone'] } },
      orderBy: { id: 'asc' },
    });
  const bodies: { document_id: string }[] = file
    ? await trx('humas_body_pictures').where({ file_id: file.id }).select('document_id')
    : [];
  return {
    asPhoto: await published({ photos: { documentId } }),
    inBody:
      bodies.length > 0 ? await published({ documentId: { $in: bodies.map(({ document_id }) => document_id) } }) : [],
  };
}

/**
 * Before a photo is saved: masks and focal point in the shape in which they are kept. They were drawn on one picture; when
 * another file takes its place, the old ones go.
 */
export function settlePlaces(data: Record<string, unknown> | undefined, prior: PhotoRow | null): void {
  if (!data) return;
  Object.assign(data, parsePeople(data, prior ?? {}));
  const isOtherFile = prior?.file && data.file !== undefined && Number(namedIn(data.file)) !== prior.file.id;
  if (!isOtherFile) return;
  for (const name of ['masks', 'focalPoint'] as const)
    if (data[name] === undefined || isDeepStrictEqual(data[name], prior[name])) data[name] = null;
}

/**
 * After it was saved or deleted, in the same transaction: throws where a published article would now show what the rules
 * forbid, and did not before. What was wrong already may be mended bit by bit; it stands among the tasks.
 */
export async function assertStillProtected(
  strapi: Core.Strapi,
  trx: Knex,
  prior: PhotoRow,
  showing: Showing,
): Promise<void> {
  if (!isShown(showing)) return;
  const after = await readPhoto(strapi, prior.documentId);
  const now = await databaseNow(trx);
  const { people } = settingsOf(strapi);
  const staysInBody = after?.file && after.file.id === prior.file?.id;
  for (const article of [...(after ? showing.asPhoto : []), ...(staysInBody ? showing.inBody : [])]) {
    const day = localDateOf(now, article.facility?.timeZone ?? DEFAULT_ZONE);
    const around = { rules: people, day, isUnitForChildren: isUnitForChildren(article) };
    const breach = breachOf(manuscriptPhoto(after as PhotoRow), around);
    if (breach && breach !== breachOf(manuscriptPhoto(prior), around))
      throw shownIn(article, after as PhotoRow, breach);
  }
  const [article] = showing.inBody;
  if (article && !staysInBody && SENSITIVE.includes(prior.subjects ?? '') && !(await isTold(strapi, prior)))
    throw leftAlone(article, prior);
}

const SENSITIVE = ['inmates', 'children'];

/** Another photo of ours still says whom the file shows. */
async function isTold(strapi: Core.Strapi, { documentId, file, subjects }: PhotoRow): Promise<boolean> {
  const where = { file: { id: file?.id }, documentId: { $ne: documentId }, subjects };
  return Boolean(await strapi.db.query(PHOTO).findOne({ where, select: ['id'] }));
}

function labelOf({ caption }: PhotoRow) {
  const words = caption?.trim() ? ` ("${shortened(caption.trim())}")` : '';
  return { id: `Foto ini${words}`, en: `This photo${words}` };
}

function shownIn({ title }: ShowingArticle, photo: PhotoRow, breach: Breach) {
  const sentence = sentenceFor(breach, labelOf(photo), manuscriptPhoto(photo));
  return invalid(
    `Perubahan ini belum dapat disimpan: fotonya tampak pada artikel terbit "${shortened(title)}". ${sentence.id}`,
    `This change cannot be saved yet: the published article "${shortened(title)}" shows the photo. ${sentence.en}`,
  );
}

function leftAlone({ title }: ShowingArticle, photo: PhotoRow) {
  const label = labelOf(photo);
  return invalid(
    `${label.id} masih tampak di dalam isi artikel terbit "${shortened(title)}". Keluarkan gambarnya dari artikel itu, terbitkan, lalu ulangi: tanpa data foto ini tidak ada lagi yang melindungi orang di dalamnya`,
    `${label.en} still stands in the text of the published article "${shortened(title)}". Take the picture out of it, publish, and try again: without this photo nothing protects the people in it`,
  );
}
