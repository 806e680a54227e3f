import type { PeopleRules } from '../../../../contracts/people';
import { makeLpka, makeManuscript, makePhoto, NOW } from './make-manuscript';
import { breachOf, recognisableUnder } from './recognisable';

const RULES: PeopleRules = { children: 'masked', inmates: 'consent-or-masked' };
const lapas = makeManuscript();
const women = makeManuscript({
  facility: {
    shortName: 'LPP Semarang',
    kind: 'lapas',
    specialisation: 'children',
    timeZone: 'Asia/Jakarta',
    publicNumbers: [],
  },
});
const childrenInLapas = makeManuscript({ concernsChildren: true });
const consent = { givenOn: '2022-08-01', until: '2022-08-31' };
const masked = { isMasked: true };

it.each([
  { name: 'children', text: lapas, photo: { subjects: 'children' }, code: 'photo-of-children' },
  { name: 'children, masked', text: lapas, photo: { subjects: 'children', ...masked }, code: null },
  { name: 'children with consent', text: lapas, photo: { subjects: 'children', consent }, code: 'photo-of-children' },
  { name: 'children in an LPKA', text: makeLpka(), photo: { subjects: 'children' }, code: 'photo-of-children' },
  { name: 'inmates of an LPKA', text: makeLpka(), photo: { subjects: 'inmates', consent }, code: 'photo-of-children' },
  { name: 'inmates of an LPKA, masked', text: makeLpka(), photo: { subjects: 'inmates', ...masked }, code: null },
  { name: 'inmates of a unit for children', text: women, photo: { subjects: 'inmates' }, code: 'photo-of-children' },
  {
    name: 'inmates in a photo of an LPKA, shown by another unit',
    text: lapas,
    photo: { subjects: 'inmates', consent, isOfUnitForChildren: true },
    code: 'photo-of-children',
  },
  { name: 'inmates elsewhere', text: lapas, photo: { subjects: 'inmates' }, code: 'photo-of-inmates' },
  { name: 'inmates elsewhere, masked', text: lapas, photo: { subjects: 'inmates', ...masked }, code: null },
  { name: 'inmates elsewhere, with consent', text: lapas, photo: { subjects: 'inmates', consent }, code: null },
  {
    name: 'inmates elsewhere, in a text about children',
    text: childrenInLapas,
    photo: { subjects: 'inmates' },
    code: 'photo-of-inmates',
  },
  { name: 'officers of an LPKA', text: makeLpka(), photo: { subjects: 'officers-or-guests' }, code: null },
  { name: 'nobody', text: makeLpka(), photo: { subjects: 'nobody-recognisable' }, code: null },
  { name: 'nobody knows whom', text: makeLpka(), photo: { subjects: null }, code: null },
])('$name', ({ text, photo, code }) => {
  const check = (shown: object) => recognisableUnder(RULES)({ ...text, photos: [], ...shown }, NOW);
  const found = [
    ...check({ photos: [makePhoto(photo)] }),
    ...check({ bodyPhotos: [{ ...makePhoto(photo), picture: 1 }] }),
  ];
  expect(found.map((finding) => [finding.code, finding.level, finding.field])).toEqual(
    code
      ? [
          [code, 'error', 'photos'],
          [code, 'error', 'body'],
        ]
      : [],
  );
});

describe('a consent', () => {
  const on = (day: string, given: { givenOn: string; until: string | null } | null) =>
    breachOf(makePhoto({ subjects: 'inmates', consent: given }), { rules: RULES, day, isUnitForChildren: false });

  it.each([
    { name: 'that was never given', given: null, day: '2022-08-16', breach: 'consent-missing' },
    { name: 'on its first day', given: consent, day: '2022-08-01', breach: null },
    { name: 'before its first day', given: consent, day: '2022-07-31', breach: 'consent-not-yet' },
    { name: 'on its last day', given: consent, day: '2022-08-31', breach: null },
    { name: 'the day after', given: consent, day: '2022-09-01', breach: 'consent-ended' },
    { name: 'without end', given: { ...consent, until: null }, day: '2099-01-01', breach: null },
  ])('$name: $breach', ({ given, day, breach }) => expect(on(day, given)).toBe(breach));

  it.each([
    { zone: 'Asia/Jakarta' as const, at: '2022-08-31T16:59:59.000Z', isGood: true },
    { zone: 'Asia/Jakarta' as const, at: '2022-08-31T17:00:00.000Z', isGood: false },
    { zone: 'Asia/Makassar' as const, at: '2022-08-31T15:59:59.000Z', isGood: true },
    { zone: 'Asia/Makassar' as const, at: '2022-08-31T16:00:00.000Z', isGood: false },
    { zone: 'Asia/Jayapura' as const, at: '2022-08-31T14:59:59.000Z', isGood: true },
    { zone: 'Asia/Jayapura' as const, at: '2022-08-31T15:00:00.000Z', isGood: false },
  ])('ends at midnight of the unit: $zone at $at, good: $isGood', ({ zone: timeZone, at, isGood }) => {
    const facility = { ...(lapas.facility as NonNullable<typeof lapas.facility>), timeZone };
    const photos = [makePhoto({ subjects: 'inmates', consent })];
    const found = recognisableUnder(RULES)({ ...lapas, facility, photos }, new Date(at));
    expect(found.length === 0).toBe(isGood);
  });

  it('must hold on the day on which an embargo ends, for readers see it then', () => {
    const photos = [makePhoto({ subjects: 'inmates', consent })];
    const after = (embargoUntil: string | null) =>
      recognisableUnder(RULES)({ ...lapas, photos, embargoUntil }, NOW).map(({ message }) => message.id);
    expect(after('2022-08-31T02:00:00.000Z')).toEqual([]);
    expect(after('2022-09-01T02:00:00.000Z')).toEqual([expect.stringContaining('berakhir 2022-08-31')]);
    expect(after('2022-07-01T02:00:00.000Z')).toEqual([]);
  });
});

it.each([
  { rules: { ...RULES, children: 'never' as const }, photo: { subjects: 'children', ...masked }, breach: 'children' },
  { rules: { ...RULES, children: 'never' as const }, photo: { subjects: 'inmates', ...masked }, breach: null },
  {
    rules: { ...RULES, inmates: 'masked' as const },
    photo: { subjects: 'inmates', consent },
    breach: 'inmates-unmasked',
  },
  { rules: { ...RULES, inmates: 'masked' as const }, photo: { subjects: 'inmates', ...masked }, breach: null },
])('an installation may be stricter: $rules, $photo.subjects: $breach', ({ rules, photo, breach }) =>
  expect(breachOf(makePhoto(photo), { rules, day: '2022-08-16', isUnitForChildren: false })).toBe(breach),
);

it('names the photo and the rule, in both languages', () => {
  const photos = [makePhoto(), makePhoto({ caption: 'Warga binaan menjahit.', subjects: 'inmates' })];
  const [finding] = recognisableUnder(RULES)({ ...lapas, photos }, NOW);
  expect(finding?.message).toEqual({
    id: 'Foto ke-2 ("Warga binaan menjahit.") memperlihatkan warga binaan tanpa persetujuan yang tercatat. Isi siapa yang memberi persetujuan dan tanggalnya di data foto, atau samarkan wajahnya (UU 27/2022).',
    en: 'Photo 2 ("Warga binaan menjahit.") shows inmates without a consent on file. Fill in who gave it and when, or mask their faces (UU 27/2022).',
  });
  const bodyPhotos = [{ ...makePhoto({ caption: null, subjects: 'children' }), picture: 3 }];
  const [inBody] = recognisableUnder(RULES)({ ...lapas, photos: [], bodyPhotos }, NOW);
  expect(inBody?.message.id).toMatch(/^Gambar ke-3 di dalam isi memperlihatkan anak dan belum disamarkan\./);
});

it('says what is the matter with masks that are in no file', () => {
  const photos = [makePhoto({ subjects: 'children', isMaskedInVain: true })];
  const [finding] = recognisableUnder(RULES)({ ...lapas, photos }, NOW);
  expect(finding?.message.id).toMatch(/belum disamarkan\..*belum masuk ke berkasnya: unggah lagi gambarnya/);
});
