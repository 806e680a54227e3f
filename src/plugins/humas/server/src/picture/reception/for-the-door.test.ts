import { isForTheDoor } from './for-the-door';

const PICTURES = ['image/jpeg', 'image/png'];
const MORE = [...PICTURES, 'application/pdf', 'image/svg+xml'];

it.each([
  {
    name: 'where only pictures may come in, everything',
    file: { originalFilename: 'a.pdf' },
    allowed: PICTURES,
    is: true,
  },
  { name: 'a PDF where one may come in', file: { originalFilename: 'a.pdf' }, allowed: MORE, is: false },
  { name: 'the same where everything may', file: { originalFilename: 'a.pdf' }, allowed: undefined, is: false },
  { name: 'what is named like a photo', file: { originalFilename: 'a.JPG' }, allowed: undefined, is: true },
  { name: 'what is sent as one', file: { originalFilename: 'a', mimetype: 'image/heic' }, allowed: MORE, is: true },
  { name: 'what was found to be one', file: { detectedMimeType: 'image/jpeg' }, allowed: MORE, is: true },
  {
    name: 'a drawing where one may come in',
    file: { originalFilename: 'a.svg', mimetype: 'image/svg+xml' },
    allowed: MORE,
    is: false,
  },
])('the door looks at: $name ($is)', ({ file, allowed, is }) => expect(isForTheDoor(file, allowed)).toBe(is));
