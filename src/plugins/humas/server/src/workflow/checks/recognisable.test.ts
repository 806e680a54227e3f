import { makeLpka, makeManuscript, makePhoto, NOW } from './make-manuscript';
import { checkRecognisable } from './recognisable';

const lapas = makeManuscript();
const childrenInLapas = makeManuscript({ concernsChildren: true });
const women = {
  shortName: 'LPP Semarang',
  kind: 'lapas' as const,
  specialisation: 'children' as const,
  publicNumbers: [],
};

it.each([
  { name: 'children', text: lapas, photo: { subjects: 'children' }, level: 'error' },
  { name: 'children, masked', text: lapas, photo: { subjects: 'children', isMasked: true }, level: null },
  { name: 'children in an LPKA', text: makeLpka(), photo: { subjects: 'children' }, level: 'error' },
  { name: 'inmates of an LPKA', text: makeLpka(), photo: { subjects: 'inmates' }, level: 'error' },
  { name: 'inmates of an LPKA, masked', text: makeLpka(), photo: { subjects: 'inmates', isMasked: true }, level: null },
  {
    name: 'inmates of a unit for children',
    text: makeManuscript({ facility: women }),
    photo: { subjects: 'inmates' },
    level: 'error',
  },
  { name: 'inmates elsewhere', text: lapas, photo: { subjects: 'inmates' }, level: 'warning' },
  { name: 'inmates elsewhere, masked', text: lapas, photo: { subjects: 'inmates', isMasked: true }, level: null },
  {
    name: 'inmates elsewhere, in a text about children',
    text: childrenInLapas,
    photo: { subjects: 'inmates' },
    level: 'warning',
  },
  { name: 'officers of an LPKA', text: makeLpka(), photo: { subjects: 'officers-or-guests' }, level: null },
  { name: 'nobody', text: makeLpka(), photo: { subjects: 'nobody-recognisable' }, level: null },
  { name: 'nobody knows whom', text: makeLpka(), photo: { subjects: null }, level: null },
])('$name', ({ text, photo, level }) => {
  const found = checkRecognisable({ ...text, photos: [makePhoto(photo)] }, NOW);
  expect(found.map((finding) => finding.level)).toEqual(level ? [level] : []);
});
