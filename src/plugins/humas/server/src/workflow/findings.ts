/** What the checks say of an article, with the photos behind the pictures in its body and the rules of the installation. */
import type { Core } from '@strapi/strapi';
import type { Finding, Sentence } from '../../../contracts/workflow';
import { invalid, settingsOf } from '../core';
import { manuscriptOf } from './articles';
import { photosInBody } from './body-pictures';
import { findingsOf, recognisableUnder } from './checks';
import type { ArticleRow } from './content';

/** `live` is what readers see now. */
export async function findingsFor(
  strapi: Core.Strapi,
  draft: ArticleRow,
  live: ArticleRow | undefined,
  now: Date,
): Promise<Finding[]> {
  const bodyPhotos = await photosInBody(strapi, draft.body);
  return findingsOf(manuscriptOf(draft, live, bodyPhotos), now, settingsOf(strapi).people);
}

/**
 * The law does not ask who publishes: also what the server's own code released (a plan, an import, the sample) is looked at,
 * as readers would get it.
 */
export async function assertPeopleProtected(strapi: Core.Strapi, released: ArticleRow, now: Date): Promise<void> {
  const manuscript = manuscriptOf(released, undefined, await photosInBody(strapi, released.body));
  assertNoErrors(recognisableUnder(settingsOf(strapi).people)(manuscript, now));
}

export function assertNoErrors(findings: Finding[]): void {
  const stopping = findings.filter(({ level }) => level === 'error');
  if (stopping.length === 0) return;
  const say = (language: keyof Sentence) => stopping.map(({ message }) => message[language]).join(' ');
  throw invalid(`Belum dapat terbit. ${say('id')}`, `It cannot be released yet. ${say('en')}`, { findings });
}
