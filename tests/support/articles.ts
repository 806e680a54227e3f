import type { ArticleWorkflow } from '../../src/plugins/humas/contracts/workflow';
import { paragraph, type Made } from './make';
import type { Newsroom } from './newsroom';
import type { Person } from './officers';

/** A text without findings, written by a person of the unit through the Content Manager. */
export async function goodArticle(_: Newsroom, person: Person, unit: Made, data: object = {}): Promise<Made> {
  const { body, status } = await person.post(person.content('article'), {
    title: 'Petugas Mengikuti Apel Pagi',
    kind: 'news',
    summary: 'Petugas mengikuti apel pagi di halaman.',
    dateline: { place: 'Contoh' },
    body: [paragraph('Sebanyak 30 petugas mengikuti apel pagi di halaman.')],
    facility: { connect: [{ id: unit.id, documentId: unit.documentId }] },
    ...data,
  });
  if (status !== 201) throw new Error(`The article was not made: ${status} ${JSON.stringify(body)}`);
  return body.data;
}

const PATHS: Record<string, string> = { requestChanges: 'request-changes' };

/** The workflow's routes for one article. A step is taken on the version that stands. */
export function workflowOf(person: Person, documentId: string, locale = 'id') {
  const state = async (): Promise<ArticleWorkflow> => {
    const { body, status } = await person.get(`/humas/articles/${documentId}/workflow?locale=${locale}`);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  return {
    state,
    async take(step: string, data: object = {}) {
      const { version } = await state();
      return person.post(`/humas/articles/${documentId}/${PATHS[step] ?? step}`, { locale, version, ...data });
    },
  };
}
