/** The face of the room: `strapi.plugin('humas').service('preview')`. */
import type { Core } from '@strapi/strapi';
import type { Stage } from '../../../contracts/workflow';
import type { PreviewAnswer, PreviewLink } from '../../../contracts/preview';
import { gone, notFound, settingsOf } from '../core';
import { databaseNow, editionsOf } from '../edition';
import { actorOf } from '../scope';
import { findArticle } from '../workflow';
import { keyFrom, read, sign } from './signature';

export interface PreviewService extends ReturnType<typeof createService> {}

export function createService({ strapi }: { strapi: Core.Strapi }) {
  let key: Buffer | undefined;
  return {
    /** For who asks, if the article belongs to one of his units. */
    async link(documentId: string, locale: string): Promise<PreviewLink> {
      await findArticle(strapi, actorOf(strapi), documentId, locale);
      const { previewHours } = settingsOf(strapi);
      const expiresAt = Math.floor((await databaseTime(strapi)) / 1000) + previewHours * 3600;
      const token = sign({ documentId, locale, expiresAt }, (key ??= keyOf(strapi)));
      const query = new URLSearchParams({ preview: token, ...(locale === 'id' ? {} : { locale }) });
      return { url: `${publicUrlOf(strapi)}/?${query}`, expiresAt: instant(expiresAt) };
    },

    /** What the link shows: the draft as it stands at this moment. */
    async open(token: string): Promise<PreviewAnswer> {
      const pass = read(token, (key ??= keyOf(strapi)));
      if (!pass) throw unknown();
      if (pass.expiresAt * 1000 <= (await databaseTime(strapi))) throw over();
      const draft = await editionsOf(strapi).preview(pass.documentId, pass.locale);
      if (!draft) throw deleted();
      const { edition, stage, version, isReleaseAssumed } = draft;
      const expiresAt = instant(pass.expiresAt);
      return {
        data: edition,
        meta: {
          isPreview: true,
          stage: (stage as Stage | null) ?? 'draft',
          version: version ?? 0,
          isReleaseAssumed,
          expiresAt,
        },
      };
    },
  };
}

export function previewsOf(strapi: Core.Strapi): PreviewService {
  return strapi.plugin('humas').service('preview');
}

/** The secret that signs the panel's sessions is the same on every instance, and never leaves the server. */
function keyOf(strapi: Core.Strapi): Buffer {
  const secret = strapi.config.get('admin.auth.secret') as string | undefined;
  if (!secret) throw new Error('humas: a preview needs admin.auth.secret (ADMIN_JWT_SECRET)');
  return keyFrom(secret);
}

const publicUrlOf = (strapi: Core.Strapi) => (strapi.config.get('plugin::humas.publicUrl') as string | undefined) ?? '';

/** Its clock decides, so that instances agree. Milliseconds. */
const databaseTime = async (strapi: Core.Strapi) => Date.parse(await databaseNow(strapi.db.connection));

const instant = (seconds: number) => new Date(seconds * 1000).toISOString();

const unknown = () =>
  notFound(
    'Tautan pratinjau ini tidak dikenal; mungkin terpotong saat disalin',
    'this preview link is unknown; it may have been cut when it was copied',
  );
const over = () =>
  gone(
    'Masa berlaku tautan pratinjau ini sudah habis; minta tautan baru kepada satuan kerjanya',
    'this preview link is over: ask the unit for a new one',
  );
const deleted = () =>
  gone('Naskah dari tautan pratinjau ini sudah dihapus', 'the draft of this preview link was deleted');
