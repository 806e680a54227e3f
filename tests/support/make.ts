import type { Core } from '@strapi/strapi';

type Data = Record<string, unknown>;
export interface Made {
  id: number;
  documentId: string;
  slug: string;
  locale: string;
  [attribute: string]: unknown;
}

/** Each test builds its own world; only what it is about is spelled out. */
export function makers(strapi: Core.Strapi) {
  const create = (uid: string, data: Data, options: Data = {}) =>
    strapi.documents(uid as never).create({ data, ...options } as never) as unknown as Promise<Made>;
  return {
    region: (data: Data = {}) => create('plugin::humas.region', { name: 'Kanwil Ditjenpas Jawa Tengah', ...data }),
    facility: (data: Data = {}) =>
      create('plugin::humas.facility', {
        shortName: 'Lapas Contoh',
        name: 'Lapas Kelas IIB Contoh',
        kind: 'lapas',
        class: 'IIB',
        ...data,
      }),
    topic: (data: Data = {}) =>
      create('plugin::humas.topic', { code: 'kehumasan', name: 'Kehumasan', englishName: 'Public relations', ...data }),
    photo: (data: Data = {}) =>
      create('plugin::humas.photo', {
        caption: 'Suasana apel pagi',
        altText: 'Barisan petugas',
        credit: 'Humas',
        ...data,
      }),
    event: (data: Data = {}, options: Data = { status: 'published' }) =>
      create('plugin::humas.event', { name: 'Apel Bersama', startsOn: '2022-08-15', ...data }, options),
    article: (data: Data = {}, options: Data = { status: 'published' }) =>
      create(
        'plugin::humas.article',
        { title: 'Apel Pagi di Lapas', body: [paragraph('Petugas mengikuti apel pagi.')], ...data },
        options,
      ),
  };
}

export const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
