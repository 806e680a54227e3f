import type { SampleRegion } from './records';

export const MINISTRY_UNTIL_2024 = 'Kementerian Hukum dan Hak Asasi Manusia';
export const MINISTRY_SINCE_2025 = 'Kementerian Imigrasi dan Pemasyarakatan';

/**
 * Four regions, because no three that include Purwodadi and Jember reach all time zones: Jawa Tengah and Jawa Timur
 * are both WIB, and no Kanwil spans WITA and WIT.
 */
export const REGIONS: SampleRegion[] = [
  region('jawa-tengah', 'Jawa Tengah'),
  region('jawa-timur', 'Jawa Timur'),
  region('sulawesi-selatan', 'Sulawesi Selatan'),
  region('papua', 'Papua'),
];

function region(slug: string, place: string): SampleRegion {
  return {
    slug,
    name: `Kanwil Ditjenpas ${place}`,
    names: [
      {
        name: `Kanwil Kemenkumham ${place}`,
        shortName: `Kanwil ${place}`,
        officialName: `Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia ${place}`,
        class: null,
        ministry: MINISTRY_UNTIL_2024,
        from: null,
        until: '2024-12-31',
      },
      {
        name: `Kanwil Ditjenpas ${place}`,
        shortName: `Kanwil ${place}`,
        officialName: `Kantor Wilayah Direktorat Jenderal Pemasyarakatan ${place}`,
        class: null,
        ministry: MINISTRY_SINCE_2025,
        from: '2025-01-01',
        until: null,
      },
    ],
  };
}
