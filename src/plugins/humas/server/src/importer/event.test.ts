import { readEvent, type EventSource } from './event';
import { joinSameEvents } from './same-event';
import { canonicalName, eventKey } from './event-name';

const source = (title: string, ...paragraphs: string[]): EventSource => ({
  title,
  paragraphs,
  dates: { referenceDate: '2023-05-06', trustedDays: 31 },
  datelineDate: null,
  timeZone: 'Asia/Makassar',
});

const eventOf = (...paragraphs: string[]) => readEvent(source('Kabar dari Blok Hunian', ...paragraphs)).event;

describe('what it is called', () => {
  it.each([
    {
      name: 'in capitals',
      text: 'Petugas mengikuti Rapat Koordinasi Layanan Kesehatan pada Kamis (4/5).',
      called: 'Rapat Koordinasi Layanan Kesehatan',
      aliases: [],
    },
    {
      name: 'in small letters it gets its capitals',
      text: 'Petugas mengikuti rapat koordinasi layanan kesehatan pada Kamis (4/5).',
      called: 'Rapat Koordinasi Layanan Kesehatan',
      aliases: ['rapat koordinasi layanan kesehatan'],
    },
    {
      name: 'with a number',
      text: 'Petugas menggelar Upacara Hari Bakti Pemasyarakatan ke-59, Kamis (4/5).',
      called: 'Upacara Hari Bakti Pemasyarakatan ke-59',
      aliases: [],
    },
    {
      name: '"kegiatan" is no part of it',
      text: 'Petugas mengikuti kegiatan Penyuluhan Hukum, Kamis (4/5).',
      called: 'Penyuluhan Hukum',
      aliases: [],
    },
  ])('$name', ({ text, called, aliases }) => {
    expect(eventOf(text)).toMatchObject({ name: called, aliases });
  });

  it('a headline confirms it, and gives a short form', () => {
    const { event } = readEvent(
      source(
        'Rutan Kupang Ikuti Rakor Layanan Kesehatan',
        'Petugas mengikuti Rapat Koordinasi Layanan Kesehatan, Kamis (4/5).',
      ),
    );
    expect(event).toMatchObject({ name: 'Rapat Koordinasi Layanan Kesehatan', aliases: ['Rakor Layanan Kesehatan'] });
  });

  it.each([
    { name: 'no name', text: 'Semua senang pada Kamis (4/5).', found: { event: null, hasName: false, hasDate: true } },
    {
      name: 'no date',
      text: 'Petugas mengikuti Rapat Koordinasi Layanan Kesehatan dengan tertib.',
      found: { event: null, hasName: true, hasDate: false },
    },
  ])('no event: $name', ({ text, found }) => {
    expect(readEvent(source('Kabar dari Blok Hunian', text))).toEqual(found);
  });

  it('short and long spellings have one key', () => {
    expect(eventKey('Rakor Tusi Kehumasan')).toBe(eventKey('rapat koordinasi tugas dan fungsi kehumasan'));
    expect(eventKey('Upacara HUT RI ke-77')).toBe(eventKey('Upacara Hari Ulang Tahun Republik Indonesia 77'));
    expect(canonicalName(['RAPAT KERJA', 'rapat kerja'])).toBe('Rapat Kerja');
  });
});

describe('when, where and how', () => {
  const say = (text: string) => eventOf(`Rutan Kelas IIB Kupang menggelar Donor Darah Sukarela, Kamis (4/5). ${text}`);
  it.each([
    {
      name: 'all day, nothing said',
      text: '',
      event: { startsOn: '2023-05-04', isAllDay: true, startTime: null, mode: null, venue: null },
    },
    { name: 'at an hour', text: 'Acara dimulai pukul 09.30 WITA.', event: { isAllDay: false, startTime: '09:30' } },
    {
      name: 'in a hall',
      text: 'Acara bertempat di Aula Rutan Kupang.',
      event: { mode: 'onsite', venue: { name: 'Aula Rutan Kupang', locality: null } },
    },
    {
      name: 'in a hotel of a town',
      text: 'Acara bertempat di Hotel Sasando Timor, Kota Kupang.',
      event: { mode: 'onsite', venue: { name: 'Hotel Sasando Timor', locality: 'Kota Kupang' } },
    },
    {
      name: 'over the network, each unit in its own room',
      text: 'Acara diikuti secara virtual di Ruang rapat Rutan Kupang.',
      event: { mode: 'online', venue: null },
    },
    {
      name: 'over the network, from the place of the host',
      text: 'Acara disiarkan daring dari Gedung Graha Pengayoman Kemenkumham, Jakarta Selatan.',
      event: { mode: 'online', venue: { name: 'Gedung Graha Pengayoman Kemenkumham', locality: 'Jakarta Selatan' } },
    },
    {
      name: 'both',
      text: 'Acara digelar secara hybrid di Aula Rutan Kupang.',
      event: { mode: 'hybrid', venue: { name: 'Aula Rutan Kupang', locality: null } },
    },
    { name: 'whoever holds it', text: 'Acara berjalan lancar.', event: { organiser: 'Rutan Kelas IIB Kupang' } },
    {
      name: 'whoever gives it',
      text: 'Arahan datang dari Dirjen Pemasyarakatan secara daring.',
      event: { organiser: 'Direktorat Jenderal Pemasyarakatan' },
    },
    {
      name: 'what it was about',
      text: 'Ada tiga materi, yakni gizi, olahraga, dan kesehatan jiwa.',
      event: { subjects: ['gizi', 'olahraga', 'kesehatan jiwa'] },
    },
  ])('$name', ({ text, event }) => {
    expect(say(text)).toMatchObject(event);
  });

  it('several days', () => {
    expect(eventOf('Petugas mengikuti Pelatihan Dasar Pemasyarakatan, Selasa s.d. Kamis (2-4/5/2023).')).toMatchObject({
      startsOn: '2023-05-02',
      endsOn: '2023-05-04',
      weekday: 'Selasa',
      dateEvidence: ['Selasa s.d. Kamis (2-4/5/2023)'],
    });
  });
});

describe('one event on several pages', () => {
  const long = eventOf('Petugas mengikuti Rapat Koordinasi Layanan Kesehatan secara daring pada Kamis (4/5).');
  const short = eventOf('Petugas mengikuti Rakor Layanan Kesehatan pada Kamis (4/5/2023).');
  const later = eventOf('Petugas mengikuti Rakor Layanan Kesehatan pada Jumat (5/5/2023).');

  it('has one name, all aliases, and what any page knows', () => {
    const [first, second] = joinSameEvents([long, short]);
    expect(first).toEqual(second);
    expect(second).toMatchObject({
      name: 'Rapat Koordinasi Layanan Kesehatan',
      aliases: ['Rakor Layanan Kesehatan'],
      mode: 'online',
      dateEvidence: ['Kamis (4/5)', 'Kamis (4/5/2023)'],
    });
  });

  it('another day is another event', () => {
    expect(joinSameEvents([long, later])).toEqual([long, later]);
  });
});
