import { makers, paragraph, type Made } from './make';
import type { Newsroom } from './newsroom';

/** What is asked for in the panel: a document, or a file of the media library. */
export interface Thing {
  uid: string;
  id: number;
  /** Name in the panel's addresses: a documentId, or a file's or folder's number. */
  key: string;
  /** Stands in its title, and in nothing else. */
  word: string;
  /** What must be there besides, and must not change either. */
  beside?: Thing;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
let count = 0;
/** No two things have the same name, and no name is part of another. */
const word = () => `ke${[...String((count += 1)).padStart(5, '0')].map((digit) => LETTERS[Number(digit)]).join('')}`;

/** Made by the server itself: it may do everything everywhere. `unit` is a documentId, or null. */
export function things({ strapi }: Newsroom) {
  const make = makers(strapi);
  const workflow = strapi.plugin('humas').service('workflow');
  const document = (type: string, word: string, { id, documentId }: Made): Thing => ({
    uid: `plugin::humas.${type}`,
    id,
    key: documentId,
    word,
  });
  const row = (uid: string, data: object): Promise<{ id: number }> => strapi.db.query(uid as never).create({ data });
  const file = async (unit: string | null, folder?: { id: number; path: string }): Promise<Thing> => {
    const hash = word();
    const { id } = await row('plugin::upload.file', {
      name: `${hash}.png`,
      hash,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: `/uploads/${hash}.png`,
      provider: 'local',
      folderPath: folder?.path ?? '/',
      folder: folder?.id ?? null,
      unit,
    });
    return { uid: 'plugin::upload.file', id, key: String(id), word: hash };
  };
  const step = async (name: string, { key }: Thing, data: object = {}) => {
    const draft = await strapi.db
      .query('plugin::humas.article')
      .findOne({ where: { documentId: key, publishedAt: null }, select: ['version'] });
    await workflow.takeStep(name, key, { locale: 'id', version: draft.version, ...data });
  };
  const article = async (facility: string | null, data: object = {}): Promise<Thing> => {
    const unique = word();
    const title = `Apel pagi ${unique}`;
    const texts = { title, kind: 'news', summary: `Petugas mengikuti ${title}.`, dateline: { place: 'Contoh' } };
    const body = [paragraph('Sebanyak 30 petugas mengikuti apel pagi di halaman.')];
    return document('article', unique, await make.article({ ...texts, body, facility, ...data }, {}));
  };
  const inReview = async (unit: string | null, data: object = {}) => {
    const made = await article(unit, data);
    await step('submit', made);
    return made;
  };
  const approved = async (unit: string | null, data: object = {}) => {
    const made = await inReview(unit, data);
    await step('approve', made);
    return made;
  };
  return {
    article,
    inReview,
    approved,
    /** With a reason, so that it may be taken back; readers of its address will see it. */
    async published(unit: string | null) {
      const made = await article(unit, { withdrawalReason: 'Nama keliru' });
      await strapi.documents('plugin::humas.article' as never).publish({ documentId: made.key, locale: 'id' } as never);
      return made;
    },
    async event(unit: string | null, options: object = {}) {
      const unique = word();
      const data = { name: `Upacara ${unique}`, facilities: unit ? [unit] : [], withdrawalReason: 'Batal' };
      return document('event', unique, await make.event(data, options as Record<string, unknown>));
    },
    async photo(facility: string | null, data: object = {}) {
      const unique = word();
      return document('photo', unique, await make.photo({ caption: `Suasana ${unique}`, facility, ...data }));
    },
    async source(facility: string | null) {
      const unique = word();
      const data = { name: `Sumber ${unique}`, address: 'https://contoh.example/umpan', facility };
      return document(
        'source',
        unique,
        (await strapi.documents('plugin::humas.source' as never).create({ data } as never)) as Made,
      );
    },
    file,
    /** A folder of the media library within another one, with a file of the unit in it. */
    async folder(unit: string | null): Promise<Thing> {
      const unique = word();
      const folders = strapi.plugin('upload').service('folder');
      const parent = await folders.create({ name: word(), parent: null });
      const { id, path } = await folders.create({ name: unique, parent: parent.id });
      const beside = await file(unit, { id, path });
      return { uid: 'plugin::upload.folder', id, key: String(id), word: unique, beside };
    },
    step,
    word,
  };
}
