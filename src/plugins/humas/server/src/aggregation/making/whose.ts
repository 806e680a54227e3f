/** Whose an item is: as the source says, as its publisher names it, or as its text does; by every name that a unit has or had. */
import type { Core } from '@strapi/strapi';
import { paragraphsOf, type Block } from '../../core';
import { indexFacilities, knownFacilities, recogniseFacility } from '../../importer';
import type { IncomingArticle } from '../incoming';
import type { Source } from '../look';
import { SourceProblem } from '../problem';

export type Whose = (article: IncomingArticle, source: Source) => string;

/** The units as they are now; reading hundreds of them and their names takes longer than the making of an article. */
export function createWhose(strapi: Core.Strapi): () => Promise<Whose> {
  let known: { stamp: string; whose: Whose } | null = null;
  return async () => {
    const stamp = await stampOf(strapi);
    if (known?.stamp !== stamp) known = { stamp, whose: await whoseOf(strapi) };
    return known.whose;
  };
}

async function stampOf(strapi: Core.Strapi): Promise<string> {
  const stamp = await strapi.db
    .connection('humas_facilities')
    .count({ total: '*' })
    .max({ newest: 'id', changed: 'updated_at' })
    .first();
  return JSON.stringify(stamp);
}

async function whoseOf(strapi: Core.Strapi): Promise<Whose> {
  const units = await knownFacilities(strapi);
  const index = indexFacilities(units);
  const bySlug = new Map(units.map(({ slug, documentId }) => [slug, documentId]));
  const byName = namesOfOne(units);

  return (article, source) => {
    if (source.facility) return source.facility;
    const named = article.facility;
    const called = named?.names.map((name) => byName.get(plain(name))).find(Boolean);
    const known = called ?? (named?.slug ? bySlug.get(named.slug) : undefined);
    if (known) return known;
    return recognised(article);
  };

  function recognised({ title, body, byline, facility: named, platform }: IncomingArticle): string {
    const [opening = '', ...rest] = paragraphsOf(body as Block[]);
    const { facility, mention, candidates } = recogniseFacility(
      {
        author: [...(named?.names ?? []), byline?.name ?? ''],
        signature: [platform ?? ''],
        title: [title],
        opening: [opening],
        rest,
      },
      index,
    );
    const found = facility && bySlug.get(facility.slug);
    if (found) return found;
    throw candidates.length > 0 ? ambiguous(candidates.map(({ names }) => names[0] ?? '')) : unknown(mention);
  }
}

/** A name that two units have or had tells nothing. */
function namesOfOne(units: { names: string[]; documentId: string }[]): Map<string, string> {
  const meant = new Map<string, Set<string>>();
  for (const { names, documentId } of units)
    for (const name of names.map(plain)) meant.set(name, (meant.get(name) ?? new Set()).add(documentId));
  return new Map(
    [...meant].flatMap(([name, [only, ...others]]) => (only && others.length === 0 ? [[name, only]] : [])),
  );
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const ambiguous = (names: string[]) =>
  new SourceProblem({
    id: `Naskah ini bisa milik ${names.join(' atau ')}. Pilih satuan kerjanya`,
    en: `This could be of ${names.join(' or ')}. Choose the unit`,
  });

const unknown = (mention: string | null) =>
  new SourceProblem(
    mention
      ? {
          id: `Naskah ini menyebut ${mention}, yang belum terdaftar. Pilih satuan kerjanya, atau daftarkan dahulu`,
          en: `This names ${mention}, which is not entered here. Choose the unit, or enter it first`,
        }
      : {
          id: 'Naskah ini tidak menyebut satuan kerja yang dikenal. Pilih satuan kerjanya',
          en: 'This names no unit that is known here. Choose the unit',
        },
  );
