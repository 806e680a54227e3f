import type { SampleOfficial } from './records';

/** Invented people, named after stars, lakes and birds so that nobody looks for them in a real office. */
export const OFFICIALS: SampleOfficial[] = [
  {
    key: 'bima-cakrawala',
    name: 'Bima Cakrawala',
    honorific: null,
    positions: [
      { title: 'Kepala Rutan Purwodadi', facility: 'lapas-purwodadi', from: '2020-03-01', until: '2021-12-31' },
      { title: 'Kepala Lapas Purwodadi', facility: 'lapas-purwodadi', from: '2022-01-01', until: '2024-06-30' },
    ],
    otherSpellings: ['Bima Cakrawalla'],
  },
  only('ratih-pustaka', 'Ratih Pustaka', 'Kepala Lapas Purwodadi', 'lapas-purwodadi', '2024-07-01'),
  only('danu-lentera', 'Danu Lentera', 'Kepala Seksi Pembinaan Lapas Purwodadi', 'lapas-purwodadi', '2021-05-01'),
  only('sekar-rinjani', 'Sekar Rinjani', 'Kepala Lapas Perempuan Semarang', 'lapas-perempuan-semarang', '2021-02-01'),
  only('galih-samudra', 'Galih Samudra', 'Kepala Lapas Jember', 'lapas-jember', '2022-01-10'),
  only('nila-kenanga', 'Nila Kenanga', 'Kepala Seksi Bimbingan Lapas Jember', 'lapas-jember', '2021-08-01'),
  only('laras-pelita', 'Laras Pelita', 'Kepala LPKA Blitar', 'lpka-blitar', '2022-03-01'),
  only('tegar-mandala', 'Tegar Mandala', 'Kepala Lapas Makassar', 'lapas-makassar', '2021-11-01'),
  only('sari-losari', 'Sari Losari', 'Kepala Bapas Makassar', 'bapas-makassar', '2022-05-01'),
  only('yosua-kasuari', 'Yosua Kasuari', 'Kepala Lapas Abepura', 'lapas-abepura', '2021-07-01'),
  only('mina-sentani', 'Mina Sentani', 'Kepala Lapas Narkotika Jayapura', 'lapas-narkotika-jayapura', '2022-09-01'),
  only('candra-wicaksara', 'Candra Wicaksara', 'Pranata Humas Ahli Madya', null, '2021-01-01', ['Tjandra Wicaksara']),
];

function only(
  key: string,
  name: string,
  title: string,
  facility: string | null,
  from: string,
  otherSpellings: string[] = [],
): SampleOfficial {
  return { key, name, honorific: null, positions: [{ title, facility, from, until: null }], otherSpellings };
}
