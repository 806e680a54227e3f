/**
 * Files of a form lie in the system's temporary folder until the answer is given. Strapi removes those of one field, and only if nothing
 * was thrown: whatever is refused would stay, and anybody may send a form to any address. Here all go, whatever the answer.
 */
import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';

interface Received {
  files?: Record<string, File | File[] | undefined> | undefined;
}
interface File {
  filepath: string;
}

export function removeReceivedFiles(strapi: Core.Strapi): void {
  // In register(): outside of all of Strapi's own middlewares.
  strapi.server.use(async (ctx, next) => {
    if (!ctx.is('multipart')) return next();
    const received = remembered(ctx.request as Received);
    try {
      await next();
    } finally {
      await Promise.all([...received].map((path) => rm(path, { force: true })));
    }
  });
}

/** The body parser assigns `request.files`, and Strapi deletes it again once it has removed what it knows of. */
function remembered(request: Received): Set<string> {
  const paths = new Set<string>();
  let files: Received['files'];
  Object.defineProperty(request, 'files', {
    configurable: true,
    enumerable: true,
    get: () => files,
    set(given: Received['files']) {
      files = given;
      for (const { filepath } of Object.values(given ?? {}).flatMap((each) => each ?? [])) paths.add(filepath);
    },
  });
  return paths;
}
