/**
 * Strapi checks the type of a file before it calls the upload service, and says "MIME type is not allowed" in English. The door
 * stands before that check, on the routes that take files, and says what is wrong and what to do.
 */
import type { Core } from '@strapi/strapi';
import { invalid, settingsOf, type Policy } from '../../core';
import { inspect, isRefused, type PictureFormat } from '../door';
import { allowedTypesOf, isForTheDoor } from './for-the-door';
import { cleanInfo, refusal, toldTruthfully, type FileInfo, type ReceivedFile } from './let-in';

interface UploadContext {
  request: {
    body?: { fileInfo?: unknown };
    files?: Record<string, ReceivedFile | ReceivedFile[] | undefined>;
  };
}
interface UploadRoute {
  method: string;
  path: string;
  config?: { policies?: unknown[] };
}

const TAKES_FILES = new Set(['POST /', 'POST /files', 'POST /files/:id/replace']);

export function guardRoutesWithFiles(strapi: Core.Strapi): void {
  const { admin } = strapi.plugin('upload').routes as unknown as Record<string, { routes: UploadRoute[] } | undefined>;
  for (const route of admin?.routes.filter(({ method, path }) => TAKES_FILES.has(`${method} ${path}`)) ?? [])
    route.config?.policies?.push('plugin::humas.still-picture');
}

/** Afterwards each file is called what it is: Strapi believes names and what senders say, and a picture must not become a `.html`. */
export const stillPicture: Policy = async (context, _, { strapi }) => {
  const { request } = context as unknown as UploadContext;
  const infos = readInfos(request.body?.fileInfo);
  const files = [request.files?.files ?? []].flat();
  const sentNames = files.map(({ originalFilename }) => originalFilename);
  const formats: (PictureFormat | undefined)[] = files.map(() => undefined);
  for (const [index, file] of files.entries()) {
    if (!isForTheDoor(file, allowedTypesOf(strapi))) continue;
    const found = await inspect(file.filepath, settingsOf(strapi).photos);
    if (isRefused(found)) throw refusal(found, file);
    formats[index] = found.format;
    Object.assign(file, toldTruthfully(file, found));
  }
  // Strapi looks for the file of an entry by its name, so both change together.
  const formatFor = (info: FileInfo, index: number) => formats[sentNames.indexOf(info.name)] ?? formats[index];
  const clean = infos.map((info, index) => cleanInfo(info, formatFor(info, index)));
  if (clean.length > 0 && request.body) request.body.fileInfo = clean.length === 1 ? clean[0] : clean;
  return true;
};

/** Strapi parses it without a catch: a stray bracket would be a 500. */
function readInfos(fileInfo: unknown): FileInfo[] {
  const given = [fileInfo ?? []].flat().flatMap((each) => (typeof each === 'string' ? parsed(each) : each));
  return given.map((info: unknown) => {
    if (typeof info === 'object' && info !== null && !Array.isArray(info)) return info as FileInfo;
    throw invalid(
      'Isian "fileInfo" tidak terbaca; muat ulang halaman dan coba lagi',
      'the field "fileInfo" is no JSON object; load the page again and try once more',
    );
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
