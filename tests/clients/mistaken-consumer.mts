// Each line that is marked must be refused by the compiler; no other may.
import createClient from 'openapi-fetch';
import type { components, paths } from './newsroom.js';

const newsroom = createClient<paths>({ baseUrl: 'http://localhost/api/humas' });

await newsroom.GET('/artikel'); // mistake
await newsroom.GET('/articles', { params: { query: { 'filters[kind]': 'gosip' } } }); // mistake
await newsroom.GET('/articles', { params: { query: { status: 'draft' } } }); // mistake
await newsroom.GET('/articles', { params: { query: { 'pagination[page]': 'dua' } } }); // mistake
await newsroom.GET('/articles', { params: { query: { fields: ['officers'] } } }); // mistake
await newsroom.GET('/articles/{slug}', { params: {} }); // mistake
await newsroom.GET('/articles/{slug}', { params: { path: { slug: 'a' } } });
export const nameOf = ({ facility }: components['schemas']['ArticleCard']) => facility.name; // mistake
export const emailOf = ({ facility }: components['schemas']['ArticleCard']) => facility?.email; // mistake
export const titleOf = ({ title }: components['schemas']['ArticleCard']): string => title;
