import { cleaned, safeName } from './name';

const rows = [
  { name: 'an ordinary name stays', raw: 'Apel pagi – Jum’at (2).jpeg', clean: 'Apel pagi – Jum’at (2).jpeg' },
  { name: 'capitals of the suffix stay', raw: 'IMG_0001.JPG', clean: 'IMG_0001.JPG' },
  { name: 'folders go, of every system', raw: '../..\\C:\\foto.jpg', clean: 'foto.jpg' },
  { name: 'a NUL hides nothing', raw: 'foto.php\0.jpg', clean: 'foto.php.jpg' },
  { name: 'nothing is written from right to left', raw: 'foto\u202egpj.exe', clean: 'fotogpj.jpg' },
  { name: 'a suffix tells what the file is', raw: 'foto.html', clean: 'foto.jpg' },
  { name: 'a name without a suffix gets one', raw: 'foto', clean: 'foto.jpg' },
  { name: 'a day is no suffix', raw: 'Apel 17.08.2022 pagi', clean: 'Apel 17.08.2022 pagi.jpg' },
  { name: 'nothing left', raw: '\u200b/..', clean: 'foto.jpg' },
  { name: 'a device of Windows', raw: 'nul.png', clean: 'foto-nul.jpg' },
  { name: 'letters are counted, not their halves', raw: `${'🎉'.repeat(200)}.jpg`, clean: `${'🎉'.repeat(120)}.jpg` },
  { name: 'half a letter is marked', raw: '\ud83c.jpg', clean: '\ufffd.jpg' },
];

describe('safeName', () => {
  it.each(rows)('$name', ({ raw, clean }) => expect(safeName(raw, 'jpeg')).toBe(clean));
  it.each(rows)('what is clean stays so: $name', ({ raw }) => {
    const once = safeName(raw, 'jpeg');
    expect(safeName(once, 'jpeg')).toBe(once);
  });
});

it('a text loses what nobody reads, and keeps its letters', () =>
  expect(cleaned('A\0pel\u2067 pagi\u0085 e\u0301')).toBe('Apel pagi é'));
