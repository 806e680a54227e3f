/** Fills a seeded database with events and articles over ten years. Same seed, same rows. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { makeCopier, numberRows, readTemplate, removeTemplate } from './copies.mjs';
import { randomFrom } from './random.mjs';
import { NAMES, TOKENS } from './tokens.mjs';
import { placeOf } from './words.mjs';

const FIRST_DAY = Date.UTC(2016, 0, 1);
const DAYS = 3652;
const DAY_MS = 86_400_000;
const WORKING_SECONDS = 36_000;
const BATCH = 500;

export async function fillArchive(db, seeded, { articles, events }) {
  const templates = [];
  for (const each of seeded.articles)
    templates.push(await readTemplate(db, each.rows, Object.values(each.documentIds)));
  const eventTemplate = await readTemplate(db, seeded.event.rows, [seeded.event.documentId]);
  const around = await readTemplate(db, seeded.around.rows, [
    seeded.around.region.documentId,
    seeded.around.facility.documentId,
  ]);
  for (const template of [...templates, eventTemplate, around]) await removeTemplate(db, template);
  const numbering = await numberRows(db, new Set([...templates, eventTemplate].flatMap((each) => Object.keys(each))));
  const options = { tables: seeded.schemas.tables, numbering };

  await db.begin();
  const random = randomFrom(2016);
  const made = await fillEvents(db, random, seeded, eventTemplate, options, events);
  const copiers = templates.map((template, index) =>
    makeCopier(db, template, {
      ...options,
      words: { ...commonWords(seeded), ...eventWords(seeded), ...ownWords(seeded.articles[index], template) },
      outside: outsideOf(seeded, eventTemplate),
    }),
  );
  let batch = {};
  for (let index = 0; index < articles; index += 1) {
    const unit = random.oneOf(seeded.units);
    const event = random.oneOf(made);
    random.oneOf(copiers).fill(articleAt(random, seeded, { index, of: articles, unit, event }), batch);
    if ((index + 1) % BATCH > 0 && index + 1 < articles) continue;
    await flush(db, batch);
    batch = {};
  }
  await db.run(`update humas_counter set value = ${numbering.last.seq}`);
  // The product counts anew at its next start where counts and editions disagree.
  if (await db.has('humas_edition_counts')) await db.run('delete from humas_edition_counts');
  await db.finish();
  return made.map(({ documentId }) => documentId);
}

async function fillEvents(db, random, seeded, template, options, count) {
  const copier = makeCopier(db, template, {
    ...options,
    words: { ...commonWords(seeded), ...eventWords(seeded) },
    outside: { [`humas_facilities ${seeded.around.facility.id}`]: 'facility' },
  });
  const batch = {};
  const made = [];
  for (let index = 0; index < count; index += 1) {
    const milliseconds = momentOf(index, count);
    const name = `${placeOf(random.below(400))}${index}`;
    const event = { documentId: random.documentId(), name, day: dayOf(milliseconds) };
    const unit = random.oneOf(seeded.units);
    const item = itemOf(seeded, { unit, event, milliseconds, own: { title: name } });
    const bases = copier.fill(item, batch);
    made.push({ ...event, rows: template.humas_events.map((_, position) => bases.humas_events + position) });
  }
  await flush(db, batch);
  return made;
}

function articleAt(random, seeded, { index, of, unit, event }) {
  const own = {
    title: `${placeOf(random.below(1000))}${index.toString(36)}`,
    article: random.documentId(),
    photo: random.documentId(),
  };
  const item = itemOf(seeded, { unit, event, milliseconds: momentOf(index, of), own });
  event.rows.forEach((id, position) => (item.numbers[`event${position}`] = id));
  return item;
}

/** Working hours, so that the day is the same in Jakarta and in UTC. */
function momentOf(index, of) {
  const days = (index / of) * DAYS;
  return FIRST_DAY + Math.floor(days) * DAY_MS + Math.floor((days % 1) * WORKING_SECONDS) * 1000;
}

const dayOf = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);
const timeOf = (milliseconds) => new Date(milliseconds).toISOString().slice(11, 19);

function itemOf(seeded, { unit, event, milliseconds, own }) {
  const office = seeded.offices[unit.office];
  const region = placeOf(unit.office * 7);
  const spelled = { title: own.title, place: unit.place, region, event: event.name };
  const names = Object.fromEntries(
    NAMES.flatMap((name) => [
      [name, spelled[name]],
      [`${name}Slug`, spelled[name].toLowerCase()],
    ]),
  );
  return {
    milliseconds,
    unique: createHash('sha256')
      .update(`${own.article ?? event.documentId}`)
      .digest('base64url'),
    words: {
      ...names,
      ...{ day: dayOf(milliseconds), time: timeOf(milliseconds), localTime: timeOf(milliseconds + 7 * 3_600_000) },
      ...{ eventDay: event.day, eventId: event.documentId, facilityId: unit.documentId, regionId: office.documentId },
      ...{ articleId: own.article, photoId: own.photo },
    },
    numbers: { facility: unit.id, region: office.id },
  };
}

const wordsOf = (names) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [TOKENS[name], name],
      [TOKENS[name].toLowerCase(), `${name}Slug`],
    ]),
  );

const commonWords = ({ around }) => ({
  ...wordsOf(['title', 'place', 'region']),
  ...Object.fromEntries(['day', 'time', 'localTime'].map((name) => [TOKENS[name], name])),
  [around.facility.documentId]: 'facilityId',
  [around.region.documentId]: 'regionId',
});

const eventWords = ({ event }) => ({
  ...wordsOf(['event']),
  [TOKENS.eventDay]: 'eventDay',
  [event.documentId]: 'eventId',
});

const ownWords = ({ documentIds }) => ({ [documentIds.article]: 'articleId', [documentIds.photo]: 'photoId' });

function outsideOf({ around }, eventTemplate) {
  return {
    [`humas_facilities ${around.facility.id}`]: 'facility',
    [`humas_regions ${around.region.id}`]: 'region',
    ...Object.fromEntries(
      eventTemplate.humas_events.map(({ id }, position) => [`humas_events ${id}`, `event${position}`]),
    ),
  };
}

async function flush(db, batch) {
  for (const [table, { columns, rows }] of Object.entries(batch)) await db.insert(table, columns, rows);
  await setImmediate(); // the clock on the screen goes on
}
