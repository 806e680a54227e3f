import type { Core } from '@strapi/strapi';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ARTICLES } from './articles';
import { DRAFTS, type SampleDraft } from './drafts';
import { drawScene } from './draw-scene';
import { EVENTS } from './events';
import { FACILITIES } from './facilities';
import { readLedger, type Ledger, type SampleUid, writeLedger } from './ledger';
import { OFFICIALS } from './officials';
import { PHOTOS } from './photos';
import { progressOf, type Log } from './progress';
import type { SampleArticle, SampleFacility, SamplePhoto, SampleText } from './records';
import { REGIONS } from './regions';
import { quotesOf, toBlocks } from './text';
import { TOPICS } from './topics';

interface Plan {
  uid: SampleUid;
  key: string;
  /** An existing record with this value is used as it is, and never removed: the vocabulary may be there already. */
  existing?: Record<string, string>;
  /** What cannot be part of the transaction: pictures are made before it. */
  prepare?(): Promise<void>;
  create(ids: Ids): Promise<string>;
}

/** documentIds by type and key. */
type Ids = (uid: SampleUid, key: string) => string;

/**
 * Puts the sample content into the database. Can be called at any time: what is there is left alone, and a load that
 * was interrupted goes on where it stopped. Answers how many records it made.
 */
export async function loadSample(strapi: Core.Strapi, log: Log = console.log): Promise<number> {
  const ledger = await readLedger(strapi);
  if (ledger.finishedAt) return 0;
  const plans = planOf(strapi, ledger);
  const progress = progressOf('Sample content', plans.length, log);
  const known = new Map(ledger.records.map(({ uid, key, documentId }) => [`${uid} ${key}`, documentId]));
  const idOf: Ids = (uid, key) => {
    const id = known.get(`${uid} ${key}`);
    if (!id) throw new Error(`Sample content names ${uid} '${key}', which is not part of it.`);
    return id;
  };
  let made = 0;
  for (const plan of plans) {
    const name = `${plan.uid} ${plan.key}`;
    if (!known.has(name)) {
      const found = await documentIdOfExisting(strapi, plan);
      known.set(name, found ?? (await createAndRecord(strapi, ledger, plan, idOf)));
      if (!found) made += 1;
    }
    progress.step(plan.key);
  }
  await writeLedger(strapi, { ...ledger, finishedAt: new Date().toISOString() });
  progress.end(`${made} records made`);
  return made;
}

/** In one transaction, so that a kill in between leaves neither an unrecorded document nor a record of nothing. */
async function createAndRecord(strapi: Core.Strapi, ledger: Ledger, plan: Plan, idOf: Ids): Promise<string> {
  await plan.prepare?.();
  const entry = await strapi.db.transaction(async () => {
    const documentId = await plan.create(idOf);
    const made = { uid: plan.uid, key: plan.key, documentId };
    await writeLedger(strapi, { ...ledger, records: [...ledger.records, made] });
    return made;
  });
  ledger.records.push(entry);
  return entry.documentId;
}

async function documentIdOfExisting(strapi: Core.Strapi, { uid, existing }: Plan): Promise<string | null> {
  if (!existing) return null;
  const found = await strapi.documents(uid).findFirst({ filters: existing });
  return found?.documentId ?? null;
}

/** In an order in which everything that is named exists already. */
function planOf(strapi: Core.Strapi, ledger: Ledger): Plan[] {
  const save = async (uid: SampleUid, data: object, options: object = {}) =>
    (await strapi.documents(uid).create({ data, ...options })).documentId;

  const topics = TOPICS.map(
    (topic): Plan => ({
      uid: 'plugin::humas.topic',
      key: topic.code,
      existing: { code: topic.code },
      create: () => save('plugin::humas.topic', topic),
    }),
  );
  const regions = REGIONS.map(
    (region): Plan => ({
      uid: 'plugin::humas.region',
      key: region.slug,
      existing: { slug: region.slug },
      create: () => save('plugin::humas.region', region),
    }),
  );
  const facilities = FACILITIES.map(
    (facility): Plan => ({
      uid: 'plugin::humas.facility',
      key: facility.slug,
      existing: { slug: facility.slug },
      create: (ids) =>
        save('plugin::humas.facility', { ...facility, region: ids('plugin::humas.region', facility.region) }),
    }),
  );
  const officials = OFFICIALS.map(
    ({ key, positions, ...official }): Plan => ({
      uid: 'plugin::humas.official',
      key,
      create: (ids) =>
        save('plugin::humas.official', {
          ...official,
          positions: positions.map((position) => ({
            ...position,
            facility: position.facility && ids('plugin::humas.facility', position.facility),
          })),
        }),
    }),
  );
  const events = EVENTS.map(
    (event): Plan => ({
      uid: 'plugin::humas.event',
      key: event.slug,
      create: (ids) =>
        save(
          'plugin::humas.event',
          {
            ...event,
            topics: event.topics.map((code) => ids('plugin::humas.topic', code)),
            facilities: event.facilities.map((slug) => ids('plugin::humas.facility', slug)),
          },
          { status: 'published' },
        ),
    }),
  );
  const photos = PHOTOS.map(
    (photo): Plan => ({
      uid: 'plugin::humas.photo',
      key: photo.slug,
      prepare: () => uploadOnce(strapi, ledger, photo),
      create: async (ids) => {
        const { slug, caption, altText, credit, takenOn, subjects, consent } = photo;
        return save('plugin::humas.photo', {
          slug,
          caption,
          altText,
          credit,
          takenOn,
          subjects,
          ...consent,
          file: ledger.files.find(({ key }) => key === slug)?.id,
          facility: ids('plugin::humas.facility', photo.facility),
          event: photo.event && ids('plugin::humas.event', photo.event),
        });
      },
    }),
  );
  const articles = ARTICLES.flatMap((article): Plan[] => {
    const uid = 'plugin::humas.article' as const;
    const { en } = article;
    const first: Plan = {
      uid,
      key: article.key,
      create: (ids) => save(uid, articleData(article, article.id, ids), { locale: 'id', status: 'published' }),
    };
    if (!en) return [first];
    const second: Plan = {
      uid,
      key: `${article.key}:en`,
      create: async (ids) => {
        const documentId = ids(uid, article.key);
        await strapi
          .documents(uid)
          .update({ documentId, locale: 'en', data: articleData(article, en, ids), status: 'published' });
        return documentId;
      },
    };
    return [first, second];
  });
  const drafts = DRAFTS.map(
    (draft): Plan => ({
      uid: 'plugin::humas.article',
      key: draft.key,
      async create(ids) {
        const data = { ...articleData({ ...draft, releasedAt: draft.writtenOn }, draft.id, ids), releasedAt: null };
        const documentId = await save('plugin::humas.article', data, { locale: 'id' });
        await takeSteps(strapi, documentId, draft);
        return documentId;
      },
    }),
  );
  return [...topics, ...regions, ...facilities, ...officials, ...events, ...photos, ...articles, ...drafts];
}

async function takeSteps(strapi: Core.Strapi, documentId: string, { steps }: SampleDraft): Promise<void> {
  const workflow = strapi.plugin('humas').service('workflow');
  for (const { name, note } of steps) await workflow.takeStep(name, documentId, { locale: 'id', version: 1, note });
}

function articleData(article: SampleArticle, text: SampleText, ids: Ids): object {
  const facility = FACILITIES.find(({ slug }) => slug === article.facility);
  if (!facility) throw new Error(`Sample article '${article.key}': no facility '${article.facility}'.`);
  const agency = `Humas ${shortNameOn(article.releasedAt.slice(0, 10), facility)}`;
  return {
    kind: article.kind,
    kicker: text.kicker ?? null,
    title: text.title,
    summary: text.summary,
    dateline: { place: facility.place, agency },
    body: toBlocks(text.body),
    byline: { name: agency },
    quotes: quotesOf(text, article),
    corrections: text.corrections ?? [],
    origin: article.origin ?? null,
    releasedAt: new Date(article.releasedAt).toISOString(),
    topic: ids('plugin::humas.topic', article.topic),
    facility: ids('plugin::humas.facility', article.facility),
    events: (article.events ?? []).map((slug) => ids('plugin::humas.event', slug)),
    photos: article.photos.map((slug) => ids('plugin::humas.photo', slug)),
  };
}

const shortNameOn = (day: string, { names, shortName }: SampleFacility) =>
  names.find(({ from, until }) => (!from || from <= day) && (!until || day <= until))?.shortName ?? shortName;

/** Draws the picture, hands it to the upload plugin as a browser would, and notes the file for removal. */
/** Noted at once: a load that was interrupted goes on with the file that it has. */
async function uploadOnce(strapi: Core.Strapi, ledger: Ledger, photo: SamplePhoto): Promise<void> {
  const known = ledger.files.find(({ key }) => key === photo.slug);
  if (known && (await strapi.db.query('plugin::upload.file').count({ where: { id: known.id } })) > 0) return;
  const id = await uploadedFile(strapi, photo);
  ledger.files = [...ledger.files.filter(({ key }) => key !== photo.slug), { key: photo.slug, id }];
  await writeLedger(strapi, ledger);
}

async function uploadedFile(strapi: Core.Strapi, photo: SamplePhoto): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'humas-sample-'));
  try {
    const picture = await drawScene(photo.scene, photo.seed);
    const name = `${photo.slug}.jpg`;
    const filepath = join(folder, name);
    await writeFile(filepath, picture);
    const [file] = await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name, alternativeText: photo.altText, caption: photo.caption } },
        files: { filepath, originalFilename: name, mimetype: 'image/jpeg', size: picture.length },
      });
    return file.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
