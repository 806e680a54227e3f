/** What of this room loads nothing of Strapi: for programs of their own, such as the worker that reads feeds, which start often. */
export * from './calendar';
export * from './indonesian-date';
export * from './text';
export * from './time';
