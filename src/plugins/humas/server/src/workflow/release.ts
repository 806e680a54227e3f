/** What may reach the public: a text that somebody else has approved, word for word, and that breaks no rule. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Sentence, Stage } from '../../../contracts/workflow';
import { invalid } from '../core';
import type { Actor } from '../scope';
import { stageOf } from './articles';
import { contentOf, fingerprintOf, type ArticleRow } from './content';
import { assertNoErrors, findingsFor } from './findings';
import { contributorKey, contributorsOf, latestVersion, type VersionRow } from './history';
import { lastStep } from './trail';

/** Throws with a sentence that says what is missing. `live` is what readers see now. */
export async function assertMayBeReleased(
  strapi: Core.Strapi,
  trx: Knex,
  draft: ArticleRow,
  live: ArticleRow | undefined,
  now: Date,
): Promise<void> {
  const fingerprint = fingerprintOf(contentOf(draft));
  if (live && fingerprintOf(contentOf(live)) === fingerprint) return; // nothing new
  if (stageOf(draft) !== 'approved') throw notApproved(stageOf(draft));
  const approved = await approvedVersion(trx, draft.documentId, draft.locale);
  if (approved?.number !== draft.version || approved?.fingerprint !== fingerprint) throw changedSinceApproval();
  assertNoErrors(await findingsFor(strapi, draft, live, now));
}

/** The same, of the row that readers would get: whatever the action was called, and whoever wrote it in between. */
export async function assertIsApproved(
  trx: Knex,
  published: ArticleRow,
  earlier: ArticleRow | undefined,
): Promise<void> {
  const fingerprint = fingerprintOf(contentOf(published));
  if (earlier && fingerprintOf(contentOf(earlier)) === fingerprint) return;
  const approved = await approvedVersion(trx, published.documentId, published.locale);
  if (!approved) throw notApproved('draft');
  if (approved.fingerprint !== fingerprint) throw changedSinceApproval();
}

/** The latest version, if the last word about it was an approval. */
async function approvedVersion(trx: Knex, documentId: string, locale: string): Promise<VersionRow | undefined> {
  const approval = await lastStep(trx, 'approve', documentId, locale);
  if (!approval?.version) return undefined;
  const latest = await latestVersion(trx, documentId, locale);
  return latest?.number === approval.version ? latest : undefined;
}

/** Null where the person may approve; else why not. A unit of one officer has nobody else to ask. */
export function whyNotApprove(actor: Actor, version: VersionRow | undefined, hasOneOfficer: boolean): Sentence | null {
  const key = contributorKey(actor);
  if (hasOneOfficer || !key || !version || !contributorsOf(version).includes(key)) return null;
  return {
    id: 'Anda ikut menulis naskah ini, jadi orang lain yang menyetujuinya.',
    en: 'You wrote part of this text, so somebody else approves it.',
  };
}

const MISSING: Record<Stage, Sentence> = {
  draft: {
    id: 'Naskah ini masih draf. Ajukan dahulu; setelah disetujui orang lain, naskah dapat diterbitkan.',
    en: 'This text is a draft. Submit it first; it can be published once somebody else has approved it.',
  },
  'in-review': {
    id: 'Naskah ini masih ditelaah. Naskah dapat diterbitkan setelah disetujui.',
    en: 'This text is in review. It can be published once it is approved.',
  },
  'changes-requested': {
    id: 'Naskah ini perlu diperbaiki dahulu, lalu diajukan lagi.',
    en: 'Changes were requested: edit the text and submit it again.',
  },
  approved: {
    id: 'Naskah berubah sejak disetujui dan harus ditelaah lagi.',
    en: 'The text changed since its approval and must be reviewed again.',
  },
  published: { id: 'Naskah ini sudah terbit.', en: 'This text is published already.' },
  withdrawn: {
    id: 'Naskah ini sudah ditarik. Ajukan lagi bila akan diterbitkan kembali.',
    en: 'This text was withdrawn. Submit it again to publish it once more.',
  },
};

const notApproved = (stage: Stage) => invalid(MISSING[stage].id, MISSING[stage].en);
const changedSinceApproval = () => invalid(MISSING.approved.id, MISSING.approved.en);
