import { findPersonalData } from './personal-data';

it.each([
  { name: 'a NIK', text: 'NIK 3573014708900001 terdaftar', found: ['3573014708900001'] },
  { name: 'a NIK in groups', text: 'NIK 3573 0147 0890 0001.', found: ['3573 0147 0890 0001'] },
  { name: 'a NIK by its parts', text: 'NIK 357301 470890 0001.', found: ['357301 470890 0001'] },
  { name: 'four years are none', text: 'tahun 2021 2022 2023 2024', found: [] },
  { name: 'a mobile number', text: 'hubungi 081234567890.', found: ['081234567890'] },
  { name: 'a mobile number with signs and country', text: 'WA +62 812-3456-7890', found: ['+62 812-3456-7890'] },
  { name: 'a date and an amount are none', text: 'pada 15/08/2022 senilai Rp 1.250.000.000', found: [] },
  { name: 'a longer number is none', text: 'rekening 35730147089000012', found: [] },
])('$name', ({ text, found }) => {
  expect(findPersonalData(text).map((one) => one.text)).toEqual(found);
});
