import { entryId, feedId } from './ids';

/** By another maker of UUIDs (RFC 9562 version 5). Change none of them: readers would take every item for a new one. */
it.each([
  { name: 'an article', id: entryId('article', 'abc', 'id'), uuid: '6ddbd5d7-63f6-5615-9a29-db6a547d19bb' },
  { name: 'its translation', id: entryId('article', 'abc', 'en'), uuid: '0d6ee045-a083-5363-bdc1-b7d8dbe10d5b' },
  { name: 'an event', id: entryId('event', 'abc', null), uuid: 'ab6b5be6-cfb6-57cb-90d7-b0a7f02c95f3' },
  { name: 'a feed', id: feedId('facility abc', 'id'), uuid: '2feedf47-1bfe-506f-9f18-901ebe82d9ff' },
])('$name has the name that it always had', ({ id, uuid }) => expect(id).toBe(`urn:uuid:${uuid}`));
