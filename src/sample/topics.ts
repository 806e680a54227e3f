import type { SampleTopic } from './records';

export const TOPICS: SampleTopic[] = [
  { code: 'pembinaan-kepribadian', name: 'Pembinaan kepribadian', englishName: 'Personal development' },
  { code: 'pembinaan-kemandirian', name: 'Pembinaan kemandirian', englishName: 'Work and skills' },
  { code: 'layanan-kunjungan', name: 'Layanan kunjungan', englishName: 'Visits' },
  { code: 'kesehatan', name: 'Kesehatan', englishName: 'Health' },
  { code: 'keamanan', name: 'Keamanan', englishName: 'Safety and security' },
  { code: 'kehumasan', name: 'Kehumasan', englishName: 'Public relations' },
  { code: 'kerja-sama', name: 'Kerja sama', englishName: 'Partnerships' },
  { code: 'reintegrasi', name: 'Reintegrasi', englishName: 'Reintegration' },
];
