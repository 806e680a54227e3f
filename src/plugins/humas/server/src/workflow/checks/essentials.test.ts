import { checkEssentials } from './essentials';
import { body, makeManuscript, NOW } from './make-manuscript';

const found = (changes: Parameters<typeof makeManuscript>[0]) =>
  checkEssentials(makeManuscript(changes), NOW).map(({ code, level, field }) => `${level} ${code} ${field}`);
const letters = (length: number) => 'Kabar '.repeat(length).slice(0, length - 1) + '.';

it.each([
  { name: 'no title', changes: { title: ' ' }, codes: ['error title-missing title'] },
  { name: 'a title of dots', changes: { title: '…' }, codes: ['error title-missing title'] },
  { name: 'a title of 110 characters', changes: { title: letters(110) }, codes: [] },
  { name: 'a title of 111 characters', changes: { title: letters(111) }, codes: ['warning title-long title'] },
  { name: 'a title of 150 characters', changes: { title: letters(150) }, codes: ['warning title-long title'] },
  { name: 'a title of 151 characters', changes: { title: letters(151) }, codes: ['error title-too-long title'] },
  { name: 'a short title with much space', changes: { title: `Apel${' '.repeat(200)}pagi` }, codes: [] },
  { name: 'no summary, but a first paragraph', changes: { summary: null }, codes: [] },
  {
    name: 'a first paragraph behind a line of dots',
    changes: { summary: '', body: body('***', 'Apel pagi digelar.') },
    codes: [],
  },
  { name: 'a summary of 400 characters', changes: { summary: letters(400) }, codes: [] },
  {
    name: 'a summary of 401 characters',
    changes: { summary: letters(401) },
    codes: ['error summary-too-long summary'],
  },
  { name: 'a first paragraph of 800 characters', changes: { body: body(letters(800)) }, codes: [] },
  {
    name: 'a first paragraph of 801 characters',
    changes: { body: body(letters(801)) },
    codes: ['warning lead-long body'],
  },
  { name: 'a second paragraph of 801 characters', changes: { body: body('Apel pagi.', letters(801)) }, codes: [] },
  { name: 'no text, but a summary', changes: { body: [] }, codes: ['error body-missing body'] },
  {
    name: 'neither text nor summary',
    changes: { body: body(' ', '–'), summary: ' ' },
    codes: ['error lead-missing summary', 'error body-missing body'],
  },
  { name: 'no unit', changes: { facility: null }, codes: ['error facility-missing facility'] },
  { name: 'no place', changes: { dateline: null }, codes: ['warning dateline-missing dateline'] },
  {
    name: 'a press release from no place',
    changes: { kind: 'press-release' as const, dateline: { place: ' ', agency: 'Humas' } },
    codes: ['warning dateline-missing dateline'],
  },
  { name: 'an announcement from no place', changes: { kind: 'announcement' as const, dateline: null }, codes: [] },
])('$name', ({ changes, codes }) => expect(found(changes)).toEqual(codes));
