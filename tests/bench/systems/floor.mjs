/**
 * (c) The floor: bare node:http and prepared better-sqlite3 statements that return the same ready rows in the same envelope.
 * No parameters are checked, no totals counted, no headers thought of: less than this cannot be done per request.
 */
import http from 'node:http';
import { createRequire } from 'node:module';
import { PAGE_SIZE } from '../requests.mjs';

const Database = createRequire(import.meta.url)('better-sqlite3');
const database = new Database(process.env.DATABASE_FILENAME, { readonly: true });

const list = database.prepare(
  `select card from humas_editions where type = 'article' and locale = 'id' and status = 'live'
    order by sort_key desc, document_id desc limit ${PAGE_SIZE} offset ?`,
);
const regionList = database.prepare(
  `select e.card from humas_edition_refs r cross join humas_editions e
    where r.target = ? and r.role = 'region' and r.type = 'article' and r.locale = 'id' and e.id = r.edition_id
    order by r.sort_key desc, r.document_id desc limit ${PAGE_SIZE} offset ?`,
);
const item = database.prepare(
  "select edition from humas_editions where type = 'article' and locale = 'id' and slug = ? and status = 'live'",
);
const regions = new Map(
  database
    .prepare("select slug, document_id from humas_editions where type = 'region'")
    .all()
    .map(({ slug, document_id }) => [slug, document_id]),
);

const ANSWERS = {
  list: (page) => pageOf(list.all((page - 1) * PAGE_SIZE), page),
  region: (page, slug) => pageOf(regionList.all(regions.get(slug), (page - 1) * PAGE_SIZE), page),
  item: (slug) => `{"data":${item.get(slug).edition},"meta":{}}`,
};

function pageOf(rows, page) {
  const cards = rows.map(({ card }) => card).join(',');
  return `{"data":[${cards}],"meta":{"pagination":{"page":${Number(page)},"pageSize":${PAGE_SIZE}}}}`;
}

const server = http.createServer(({ url }, response) => {
  const [, kind, ...keys] = url.split('/');
  const body = Buffer.from(ANSWERS[kind](...keys));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});

process.on('disconnect', () => process.exit(1));
process.on('message', () => process.exit(0));
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ answer: 'ready' }));
