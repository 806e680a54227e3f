import type { KnownFacility } from '../../../contracts/import';
import { findUnits, indexFacilities } from './facility-match';
import { findUnitMentions, parseFacilityName } from './facility-name';

describe('a name in any spelling', () => {
  it.each([
    { raw: 'Lapas Kelas IIA Kendal', kind: 'lapas', class: 'IIA', place: 'Kendal', specialisation: 'general' },
    {
      raw: 'Lembaga Pemasyarakatan (Lapas) Klas II A Kendal',
      kind: 'lapas',
      class: 'IIA',
      place: 'Kendal',
      specialisation: 'general',
    },
    { raw: 'Lapas kelas 2A Kendal', kind: 'lapas', class: 'IIA', place: 'Kendal', specialisation: 'general' },
    { raw: 'Lapas Kelas llA Kendal', kind: 'lapas', class: 'IIA', place: 'Kendal', specialisation: 'general' },
    {
      raw: 'Lapas Kelas II-B, Muara Enim',
      kind: 'lapas',
      class: 'IIB',
      place: 'Muara Enim',
      specialisation: 'general',
    },
    {
      raw: 'LAPAS NARKOTIKA KELAS IIA JAYAPURA',
      kind: 'lapas',
      class: 'IIA',
      place: 'JAYAPURA',
      specialisation: 'narcotics',
    },
    {
      raw: 'Lapas Kelas IIA Narkotika Jayapura',
      kind: 'lapas',
      class: 'IIA',
      place: 'Jayapura',
      specialisation: 'narcotics',
    },
    {
      raw: 'Lembaga Pemasyarakatan Perempuan Kelas IIA Malang',
      kind: 'lapas',
      class: 'IIA',
      place: 'Malang',
      specialisation: 'women',
    },
    {
      raw: 'Rumah Tahanan Negara Kelas IIB Kupang',
      kind: 'rutan',
      class: 'IIB',
      place: 'Kupang',
      specialisation: 'general',
    },
    {
      raw: 'Lembaga Pembinaan Khusus Anak Kelas II Maros',
      kind: 'lpka',
      class: 'II',
      place: 'Maros',
      specialisation: 'children',
    },
    { raw: 'Bapas Kelas I Malang', kind: 'bapas', class: 'I', place: 'Malang', specialisation: 'general' },
    { raw: 'Cabang Rutan Lhoknga', kind: 'cabang-rutan', class: null, place: 'Lhoknga', specialisation: 'general' },
    { raw: 'Lapas Kendal', kind: 'lapas', class: null, place: 'Kendal', specialisation: 'general' },
  ])('$raw', ({ raw, ...name }) => {
    expect(parseFacilityName(raw)).toMatchObject(name);
  });

  it.each(['Kendal', 'petugas lapas', 'kelas IIA', 'Kota Malang', 'lp ini'])('%s names no unit', (raw) => {
    expect(parseFacilityName(raw)).toBeNull();
  });

  it('in a headline the place ends before the verb', () => {
    expect(
      findUnitMentions('Lapas Kendal Gelar Upacara, Karutan Kupang Hadir').map(({ kind, place }) => [kind, place]),
    ).toEqual([
      ['lapas', 'Kendal'],
      ['rutan', 'Kupang'],
    ]);
  });
});

const unit = (
  slug: string,
  kind: string,
  unitClass: string,
  place: string,
  specialisation = 'general',
  names: string[] = [],
): KnownFacility => ({
  slug,
  kind,
  class: unitClass,
  specialisation,
  place,
  timeZone: 'Asia/Jakarta',
  names,
});

const index = indexFacilities([
  unit('lapas-kendal', 'lapas', 'IIA', 'Kendal', 'general', ['Lapas Kelas IIA Kendal', 'Rutan Kelas IIB Kendal']),
  unit('lapas-malang', 'lapas', 'I', 'Malang', 'general', ['Lapas Lowokwaru']),
  unit('lapas-perempuan-malang', 'lapas', 'IIA', 'Malang', 'women'),
  unit('lapas-tanjung-satu', 'lapas', 'IIB', 'Tanjung'),
  unit('lapas-tanjung-dua', 'lapas', 'IIA', 'Tanjung'),
]);

describe('which known unit is meant', () => {
  it.each([
    { name: 'by kind and place', text: 'Lapas Kendal', slugs: ['lapas-kendal'] },
    { name: 'by its former name', text: 'Rutan Kelas IIB Kendal', slugs: ['lapas-kendal'] },
    { name: 'by an alias', text: 'Lapas Lowokwaru', slugs: ['lapas-malang'] },
    { name: 'a specialisation is not left out', text: 'Lapas Malang', slugs: ['lapas-malang'] },
    { name: 'nor put in', text: 'Lapas Perempuan Kelas llA Malang', slugs: ['lapas-perempuan-malang'] },
    { name: 'whoever heads it', text: 'Kalapas Kendal', slugs: ['lapas-kendal'] },
    { name: 'a person behind the place', text: 'Kalapas Kendal Budi Santoso', slugs: ['lapas-kendal'] },
    { name: 'two of one name', text: 'Lapas Tanjung', slugs: ['lapas-tanjung-satu', 'lapas-tanjung-dua'] },
    { name: 'two of one name, told apart by the class', text: 'Lapas Klas II A Tanjung', slugs: ['lapas-tanjung-dua'] },
    { name: 'another class is another unit', text: 'Lapas Kelas IIB Kendal', slugs: [] },
    { name: 'another kind is another unit', text: 'Bapas Kendal', slugs: [] },
  ])('$name', ({ text, slugs }) => {
    expect(findUnits(text, index).flatMap(({ meant }) => meant.map(({ slug }) => slug))).toEqual(slugs);
  });

  it('never by a bare place', () => {
    expect(findUnits('Kendal dan Malang', index)).toEqual([]);
  });
});
