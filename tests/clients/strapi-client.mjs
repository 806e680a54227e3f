// `node strapi-client.mjs http://host/api`: what Strapi's own client makes of the newsroom, as JSON.
import { strapi } from '@strapi/client';

const api = process.argv[2];
const client = strapi({ baseURL: `${api}/humas` });
const articles = client.collection('articles');
const titles = ({ data }) => data.map(({ title }) => title);
const failed = (asked) => asked.then(() => null).catch(({ name, response }) => ({ name, status: response.status }));

const oldestFirst = { sort: 'releasedAt:asc', fields: ['title'] };
const second = await articles.find({ ...oldestFirst, pagination: { page: 2, pageSize: 1 } });
const first = await articles.find({ ...oldestFirst, pagination: { pageSize: 1, withCount: false } });
const next = await articles.find({
  ...oldestFirst,
  pagination: { pageSize: 1, cursor: first.meta.pagination.nextCursor },
});

console.log(
  JSON.stringify({
    all: titles(await articles.find()),
    'sort, as text': titles(await articles.find({ sort: 'releasedAt:asc' })),
    'sort, as a list': titles(await articles.find({ sort: ['releasedAt:asc'] })),
    'filter, as Strapi spells it': titles(await articles.find({ filters: { facility: { $eq: 'lapas-klien' } } })),
    'filter, short': titles(await articles.find({ filters: { kind: 'announcement' } })),
    'two filters': titles(await articles.find({ filters: { facility: 'lapas-klien', kind: 'news' } })),
    'a range of dates': titles(
      await articles.find({
        filters: { releasedAt: { $gte: new Date('2024-03-02T00:00:00Z'), $lt: '2024-03-03' } },
        zone: 'UTC',
      }),
    ),
    'a page by number': { titles: titles(second), pagination: second.meta.pagination },
    'a page by cursor': { first: titles(first), next: titles(next), total: first.meta.pagination.total },
    fields: (await articles.find({ fields: ['title', 'kind'], pagination: { pageSize: 1 } })).data,
    'populate, whatever it says': await Promise.all(
      ['*', ['cover', 'facility'], { facility: { fields: ['name'], populate: { region: true } } }].map((populate) =>
        articles.find({ populate, pagination: { pageSize: 1 } }).then(({ data }) => data[0].facility?.slug),
      ),
    ),
    locale: titles(await articles.find({ locale: 'en' })),
    'one by slug': (await articles.findOne('berita-2')).data.title,
    'one in a language': (await articles.findOne('news-2', { locale: 'en', populate: '*' })).data.title,
    'one at its old address': (await articles.findOne('berita-lama')).data.slug,
    'of the plugin by name': titles(
      await strapi({ baseURL: api })
        .collection('articles', { plugin: { name: 'humas' } })
        .find(),
    ),
    related: titles(await client.collection('related', { path: '/articles/berita-2/related' }).find()),
    'other collections': await Promise.all(
      ['events', 'photos', 'facilities', 'regions'].map((name) =>
        client
          .collection(name)
          .find({ populate: '*' })
          .then(({ data }) => data.length),
      ),
    ),
    'a filter that there is not': await failed(articles.find({ filters: { title: { $contains: 'a' } } })),
    'an item that never was': await failed(articles.findOne('tidak-pernah-ada')),
    'an item that was withdrawn': await failed(articles.findOne('berita-ditarik')),
  }),
);
