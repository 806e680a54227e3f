/**
 * Runs inside the real product, on an empty database. Through the document service it makes the regions, units and topics, and
 * templates of an event and of articles: what the product itself renders for them is what the other rows are made from, so the
 * rows stay true when the product's shape changes.
 */
import { openDiary } from './diary.mjs';
import { randomFrom } from './random.mjs';
import { TOKENS } from './tokens.mjs';
import { bodyFrom, KINDS, placeOf, titleAt, TOPICS } from './words.mjs';

const TEMPLATES = 36;
/** A day on which nothing else happened; see TOKENS. */
const RELEASED_AT = `${TOKENS.day}T${TOKENS.time}.000Z`;

export async function seed(strapi, { regions, facilities }) {
  const random = randomFrom(4);
  const create = (type, data, options = {}) => strapi.documents(`plugin::humas.${type}`).create({ data, ...options });
  const diary = await openDiary(strapi.db.connection);

  const topics = [];
  for (const [code, name] of TOPICS) topics.push(await create('topic', { code, name, englishName: name }));
  const offices = [];
  for (let index = 0; index < regions; index += 1)
    offices.push(await create('region', { name: `Kanwil Ditjenpas ${placeOf(index * 7)}` }));
  const units = [];
  for (let index = 0; index < facilities; index += 1)
    units.push(await create('facility', unitAt(placeOf(index), offices[index % regions])));
  await strapi.plugin('humas').service('edition').worker.idle();

  await diary.turnPage();
  const region = await create('region', { name: `Kanwil Ditjenpas ${TOKENS.region}` });
  const facility = await create('facility', unitAt(TOKENS.place, region));
  const around = { region, facility, rows: await diary.turnPage() };
  const event = await create('event', eventOf(facility, topics[0]), { status: 'published' });
  const eventTemplate = { documentId: event.documentId, rows: await diary.turnPage() };
  const articles = [];
  for (let index = 0; index < TEMPLATES; index += 1) {
    const hasEvent = index % 5 < 2;
    const title = `${titleAt(index)} ${TOKENS.title}`;
    const photo = await create('photo', await photoOf(strapi, title, facility, index % 4 > 0));
    const data = articleOf(random, index, { title, facility, topic: topics[index % topics.length], photo });
    const article = await create('article', { ...data, events: hasEvent ? [event.documentId] : [] });
    await strapi.documents('plugin::humas.article').publish({ documentId: article.documentId, locale: 'id' });
    articles.push({
      documentIds: { article: article.documentId, photo: photo.documentId },
      rows: await diary.turnPage(),
    });
  }
  return {
    offices: offices.map(identityOf),
    units: units.map((unit, index) => ({ ...identityOf(unit), place: placeOf(index), office: index % regions })),
    topics: topics.map(identityOf),
    around: { region: identityOf(region), facility: identityOf(facility), rows: around.rows },
    event: eventTemplate,
    articles,
    schemas: schemasOf(strapi),
  };
}

const identityOf = ({ id, documentId, slug }) => ({ id, documentId, slug });

function unitAt(place, region) {
  return {
    shortName: `Lapas ${place}`,
    name: `Lapas Kelas IIB ${place}`,
    kind: 'lapas',
    class: 'IIB',
    place,
    region: region.documentId,
    telephone: '021-555-0100',
    boilerplate: `Lapas Kelas IIB ${place} membina warga binaan di wilayahnya dan melayani masyarakat setiap hari kerja.`,
    disclaimer: 'Isi siaran menjadi tanggung jawab satuan kerja yang menerbitkan.',
  };
}

function eventOf(facility, topic) {
  return {
    name: `Gelar Karya Pemasyarakatan ${TOKENS.event}`,
    startsOn: TOKENS.eventDay,
    endsOn: TOKENS.eventDay,
    mode: 'onsite',
    venue: { name: 'Aula utama', locality: 'Kota' },
    organiser: 'Direktorat Jenderal Pemasyarakatan',
    description: 'Pameran hasil pembinaan dari beberapa satuan kerja.',
    facilities: [facility.documentId],
    topics: [topic.documentId],
    releasedAt: RELEASED_AT,
  };
}

async function photoOf(strapi, title, facility, hasFile) {
  const words = {
    caption: `Suasana ${title}`,
    altText: 'Petugas dan peserta di halaman',
    credit: 'Humas',
    takenOn: TOKENS.day,
    facility: facility.documentId,
  };
  if (!hasFile) return words;
  const hash = TOKENS.title.toLowerCase();
  const picture = (size, width) => ({
    ...{ name: `${size}_${hash}.jpg`, hash: `${size}_${hash}`, ext: '.jpg', mime: 'image/jpeg', path: null },
    ...{ width, height: Math.round(width * 0.6), size: width / 10, sizeInBytes: width * 100 },
    url: `/uploads/${size}_${hash}.jpg`,
  });
  const formats = {
    thumbnail: picture('thumbnail', 245),
    small: picture('small', 500),
    medium: picture('medium', 750),
  };
  const { id } = await strapi.db.query('plugin::upload.file').create({
    data: {
      ...{ name: `${hash}.jpg`, hash, ext: '.jpg', mime: 'image/jpeg', url: `/uploads/${hash}.jpg`, size: 180 },
      ...{ width: 1600, height: 960, provider: 'local', folderPath: '/', formats },
    },
  });
  return { ...words, file: id };
}

function articleOf(random, index, { title, facility, topic, photo }) {
  const quote = {
    text: 'Kami ingin layanan ini dirasakan semua keluarga.',
    speaker: 'Kepala Lapas',
    attribution: 'katanya',
    paragraph: 2,
  };
  return {
    title,
    kind: KINDS[index % KINDS.length],
    summary: `${titleAt(index)} berlangsung tertib di ${TOKENS.place} dan diikuti seluruh petugas serta undangan.`,
    dateline: { place: TOKENS.place, agency: 'Humas' },
    body: bodyFrom(random, TOKENS.place),
    byline: { name: 'Humas' },
    quotes: index % 2 > 0 ? [quote] : [],
    facility: facility.documentId,
    topic: topic.documentId,
    photos: [photo.documentId],
    releasedAt: RELEASED_AT,
  };
}

/** The types as they were declared, under the names that they have in an application without the plugin. */
function schemasOf(strapi) {
  const declared = (all, prefix) =>
    Object.fromEntries(
      Object.values(all)
        .filter(({ uid }) => uid.startsWith(prefix))
        .map(({ uid, __schema__ }) => [uid.slice(prefix.length), plain(__schema__)]),
    );
  return {
    contentTypes: declared(strapi.contentTypes, 'plugin::humas.'),
    components: declared(strapi.components, 'humas.'),
    tables: Object.fromEntries(
      [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)].map(({ uid, collectionName }) => [
        uid,
        collectionName,
      ]),
    ),
  };
}

function plain({ kind, collectionName, info, options, pluginOptions, attributes }) {
  const text = JSON.stringify({ kind, collectionName, info, options, pluginOptions, attributes });
  return JSON.parse(text.replace(/plugin::humas\.([a-z-]+)/g, 'api::$1.$1'));
}
