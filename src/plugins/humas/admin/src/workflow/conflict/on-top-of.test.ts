import { onTopOf } from './on-top-of';

const RELATION = { connect: [{ id: 9 }], disconnect: [] };

const CASES = [
  { name: 'plain values are the officer’s', newest: { title: 'B' }, mine: { title: 'A' }, sent: { title: 'A' } },
  {
    name: 'a row that both have keeps its id',
    newest: { quotes: [{ id: 1, text: 'b' }] },
    mine: { quotes: [{ id: 1, text: 'a' }] },
    sent: { quotes: [{ id: 1, text: 'a' }] },
  },
  {
    name: 'a row that is gone is made again',
    newest: { quotes: [] },
    mine: { quotes: [{ id: 1, text: 'a' }, { text: 'new' }] },
    sent: { quotes: [{ text: 'a' }, { text: 'new' }] },
  },
  {
    name: 'a single component that is gone is made again',
    newest: { dateline: null },
    mine: { dateline: { id: 4, place: 'Jember' } },
    sent: { dateline: { place: 'Jember' } },
  },
  {
    name: 'an id of another attribute does not count',
    newest: { quotes: [{ id: 4 }], dateline: null },
    mine: { dateline: { id: 4, place: 'Jember' } },
    sent: { dateline: { place: 'Jember' } },
  },
  {
    name: 'links are left alone',
    newest: { photos: RELATION },
    mine: { photos: RELATION },
    sent: { photos: RELATION },
  },
  {
    name: 'text blocks are left alone',
    newest: { body: [] },
    mine: { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }] },
    sent: { body: [{ type: 'paragraph', children: [{ type: 'text', text: 'a' }] }] },
  },
];

it.each(CASES)('$name', ({ newest, mine, sent }) => {
  expect(onTopOf(newest, mine)).toEqual(sent);
});
