import { labelled } from './labelled';

const label = (name: string) => ({ note: 'Bunyi ralat', replaces: 'Yang keliru' })[name] ?? name;

it.each([
  {
    name: 'every part has its label',
    text: 'note: 40 orang\nreplaces: 30',
    shown: 'Bunyi ralat: 40 orang\nYang keliru: 30',
  },
  { name: 'words within a line stay', text: 'note: baca note: ini', shown: 'Bunyi ralat: baca note: ini' },
  { name: 'an unknown part keeps its name', text: 'lain: 1', shown: 'lain: 1' },
])('$name', ({ text, shown }) => {
  expect(labelled(text, label)).toBe(shown);
});
