import { ARTICLE_KINDS } from '../../../contracts/public';
import { STAGES } from '../../../contracts/workflow';
import { choice, component, contentType, internal, list, longText, many, one, text } from '../core';
import { componentForms, form } from './form';

export const schema = contentType({
  singularName: 'article',
  pluralName: 'articles',
  displayName: 'Artikel',
  description: 'News, press release or announcement of a unit',
  hasDrafts: true,
  isLocalized: true,
  form,
  attributes: {
    title: text({ required: true, maxLength: 255 }),
    slug: text({ maxLength: 140 }),
    kind: choice(ARTICLE_KINDS, { required: true, default: 'news' }),
    kicker: text({ maxLength: 120 }),
    summary: longText({ maxLength: 600 }),
    dateline: component('dateline'),
    body: { type: 'blocks' },
    facility: one('facility'),
    topic: one('topic'),
    events: many('event'),
    photos: many('photo'),
    quotes: list('quote'),
    byline: component('byline'),
    corrections: list('correction'),
    origin: component('origin'),
    /** The text is about children in custody, who are never identified (UU 11/2012 art. 19). */
    concernsChildren: { type: 'boolean', default: false },
    /** Partners with a token read it before, the public from then on. */
    embargoUntil: { type: 'datetime' },
    releasedAt: { type: 'datetime' },
    withdrawalReason: text({ maxLength: 300 }),
    /** Written by the workflow only. */
    stage: choice(STAGES, { default: 'draft' }),
    /** Counts the saved texts; a form that sends an old one back is a conflict. */
    version: { type: 'integer', default: 0 },
    /** documentIds of the events that are wanted: Strapi drops links to events that are not published yet. */
    eventIds: internal('json'),
    importFingerprint: internal('string'),
    importWarnings: internal('json'),
    /** Of an article that is passed on: labels of its publisher's photos, shown from there. */
    syndicatedPhotos: internal('json'),
  },
});

export const components = {
  dateline: {
    form: componentForms.dateline,
    collectionName: 'components_humas_datelines',
    info: { displayName: 'Titimangsa', icon: 'pinMap' },
    attributes: { place: text(), agency: text() },
  },
  quote: {
    form: componentForms.quote,
    collectionName: 'components_humas_quotes',
    info: { displayName: 'Kutipan', icon: 'quote' },
    attributes: {
      text: longText({ required: true }),
      speaker: text(),
      office: text(),
      attribution: text(),
      isSpeakerInferred: { type: 'boolean', default: false },
      paragraph: { type: 'integer' },
    },
  },
  byline: {
    form: componentForms.byline,
    collectionName: 'components_humas_bylines',
    info: { displayName: 'Penulis', icon: 'user' },
    attributes: { name: text({ required: true }), bio: longText(), initials: text() },
  },
  correction: {
    form: componentForms.correction,
    collectionName: 'components_humas_corrections',
    info: { displayName: 'Ralat', icon: 'pencil' },
    attributes: {
      note: longText({ required: true }),
      correctedAt: { type: 'datetime' },
      replaces: longText(),
    },
  },
  origin: {
    form: componentForms.origin,
    collectionName: 'components_humas_origins',
    info: { displayName: 'Asal', icon: 'link', description: 'Where the text stood first, and what that page states' },
    attributes: {
      platform: text(),
      /** Addresses of platforms are longer than a name. */
      url: longText({ regex: '^https?://' }),
      statedPublishedAt: { type: 'datetime' },
      statedUpdatedAt: { type: 'datetime' },
      isComplete: { type: 'boolean', default: true },
      disclaimer: longText(),
      tags: { type: 'json' },
      /** Passed on as it came: `url` stays its canonical address. */
      isSyndicated: { type: 'boolean', default: false },
    },
  },
};
