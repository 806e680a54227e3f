import { parseClosingByline, parseLeadingByline, splitClosingByline } from './byline';

it.each([
  { raw: '(rin/dwi)', class: 'initials of writer/editor' },
  { raw: '(RIN)', class: 'initials' },
  { raw: '(Redaksi)', class: 'desk' },
  { raw: '(Humas Lapas Kendal)', class: 'office' },
  { raw: 'Tim Humas Rutan Kupang', class: 'office' },
  { raw: 'Editor: Siti Aminah', class: 'signed' },
  { raw: '***', class: 'end mark' },
  { raw: '(*)', class: 'end mark' },
])('$raw signs off', ({ raw, class: kind }) => {
  expect(parseClosingByline(raw)).toMatchObject({ class: kind, isBodyText: false });
});

it.each(['(lima puluh orang)', 'Humas hadir di lokasi.', '(Foto)', 'Kegiatan selesai.'])('%s does not', (raw) => {
  expect(parseClosingByline(raw)).toBeNull();
});

it('is cut off the end of a sentence, where it follows a full stop', () => {
  expect(splitClosingByline('Kegiatan selesai. (rin/dwi)')).toEqual({
    text: 'Kegiatan selesai.',
    closing: '(rin/dwi)',
  });
  expect(splitClosingByline('Kegiatan selesai.***')).toEqual({ text: 'Kegiatan selesai.', closing: '***' });
  expect(splitClosingByline('diikuti petugas (KPLP)')).toBeNull();
});

it('over a text, "Oleh:" names the writer', () => {
  expect(parseLeadingByline('Oleh: Humas Lapas Kendal')).toBe('Humas Lapas Kendal');
  expect(parseLeadingByline('oleh karena itu petugas hadir')).toBeNull();
});
