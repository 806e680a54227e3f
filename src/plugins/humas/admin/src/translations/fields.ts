/**
 * What the forms and lists of the Content Manager call each attribute: Indonesian, then English. The Content Manager asks for
 * these by key and otherwise shows the attribute's name.
 */
type Labels = Record<string, [indonesian: string, english: string]>;

const SLUG: Labels = { slug: ['Alamat (slug)', 'Slug'] };
const ACTIVE: Labels = { isActive: ['Aktif', 'Active'] };
const PERIOD: Labels = { from: ['Sejak', 'From'], until: ['Sampai', 'Until'] };

export const CONTENT_TYPES: Record<string, Labels> = {
  'plugin::humas.article': {
    title: ['Judul', 'Title'],
    ...SLUG,
    kind: ['Jenis', 'Kind'],
    kicker: ['Kepala judul', 'Kicker'],
    summary: ['Ringkasan', 'Summary'],
    dateline: ['Titimangsa', 'Dateline'],
    body: ['Isi', 'Body'],
    facility: ['Satuan kerja', 'Unit'],
    topic: ['Topik', 'Topic'],
    events: ['Kegiatan', 'Events'],
    photos: ['Foto', 'Photos'],
    quotes: ['Kutipan', 'Quotes'],
    byline: ['Penulis', 'Byline'],
    corrections: ['Ralat', 'Corrections'],
    origin: ['Asal naskah', 'Origin'],
    concernsChildren: ['Menyangkut anak', 'Concerns children'],
    embargoUntil: ['Embargo sampai', 'Embargo until'],
    releasedAt: ['Waktu siar', 'Released at'],
    withdrawalReason: ['Alasan penarikan', 'Reason for withdrawal'],
    stage: ['Tahap', 'Stage'],
    version: ['Versi (mesin)', 'Version (machine)'],
    eventIds: ['Kegiatan yang diminta (mesin)', 'Wanted events (machine)'],
    importFingerprint: ['Sidik impor (mesin)', 'Import fingerprint (machine)'],
    importWarnings: ['Peringatan impor (mesin)', 'Import warnings (machine)'],
    syndicatedPhotos: ['Foto penerbit asal (mesin)', 'Photos of the publisher (machine)'],
  },
  'plugin::humas.event': {
    name: ['Nama kegiatan', 'Name'],
    englishName: ['Nama dalam bahasa Inggris', 'English name'],
    ...SLUG,
    aliases: ['Nama lain', 'Other names'],
    startsOn: ['Mulai tanggal', 'Starts on'],
    endsOn: ['Sampai tanggal', 'Ends on'],
    timeZone: ['Zona waktu', 'Time zone'],
    isAllDay: ['Sepanjang hari', 'All day'],
    startTime: ['Pukul mulai', 'Start time'],
    endTime: ['Pukul selesai', 'End time'],
    mode: ['Cara penyelenggaraan', 'Mode'],
    venue: ['Tempat', 'Venue'],
    organiser: ['Penyelenggara', 'Organiser'],
    description: ['Keterangan', 'Description'],
    subjects: ['Pokok acara', 'Subjects'],
    topics: ['Topik', 'Topics'],
    facilities: ['Satuan kerja', 'Units'],
    withdrawalReason: ['Alasan penarikan', 'Reason for withdrawal'],
    releasedAt: ['Waktu siar (mesin)', 'Released at (machine)'],
  },
  'plugin::humas.facility': {
    shortName: ['Nama pendek', 'Short name'],
    name: ['Nama', 'Name'],
    officialName: ['Nama resmi', 'Official name'],
    ...SLUG,
    kind: ['Jenis', 'Kind'],
    specialisation: ['Kekhususan', 'Specialisation'],
    class: ['Kelas', 'Class'],
    place: ['Kota/kabupaten', 'Place'],
    timeZone: ['Zona waktu', 'Time zone'],
    region: ['Wilayah (Kanwil)', 'Region'],
    aliases: ['Nama lain', 'Other names'],
    names: ['Nama menurut waktu', 'Names over time'],
    address: ['Alamat kantor', 'Address'],
    telephone: ['Telepon', 'Telephone'],
    email: ['Email', 'Email'],
    website: ['Situs web', 'Website'],
    services: ['Layanan', 'Services'],
    boilerplate: ['Tentang satuan kerja', 'Boilerplate'],
    disclaimer: ['Penafian', 'Disclaimer'],
    watermark: ['Tanda pada foto', 'Watermark'],
    logo: ['Logo', 'Logo'],
    ...ACTIVE,
    officers: ['Petugas humas', 'Officers'],
    hasOneOfficer: ['Hanya satu petugas', 'Has one officer'],
    apiTokens: ['Token API', 'API tokens'],
  },
  'plugin::humas.region': {
    name: ['Nama', 'Name'],
    ...SLUG,
    names: ['Nama menurut waktu', 'Names over time'],
    ...ACTIVE,
    officers: ['Petugas humas wilayah', 'Officers'],
  },
  'plugin::humas.photo': {
    file: ['Berkas gambar', 'File'],
    masks: ['Samaran dan titik fokus', 'Masks and focal point'],
    focalPoint: ['Titik fokus', 'Focal point'],
    caption: ['Keterangan', 'Caption'],
    altText: ['Teks alternatif', 'Alternative text'],
    credit: ['Kredit', 'Credit'],
    creditedTo: ['Pemegang kredit', 'Credited to'],
    takenOn: ['Tanggal pengambilan', 'Taken on'],
    facility: ['Satuan kerja', 'Unit'],
    event: ['Kegiatan', 'Event'],
    subjects: ['Siapa yang tampak', 'Subjects'],
    consentGivenBy: ['Persetujuan dari', 'Consent given by'],
    consentGivenOn: ['Persetujuan diberikan tanggal', 'Consent given on'],
    consentUntil: ['Persetujuan berlaku sampai', 'Consent until'],
    consentReference: ['Berkas persetujuan', 'Consent file'],
    ...SLUG,
    importFingerprint: ['Sidik impor (mesin)', 'Import fingerprint (machine)'],
  },
  'plugin::humas.official': {
    name: ['Nama', 'Name'],
    honorific: ['Gelar dan sapaan', 'Honorific'],
    positions: ['Jabatan', 'Positions'],
    otherSpellings: ['Ejaan lain', 'Other spellings'],
    ...ACTIVE,
  },
  'plugin::humas.topic': {
    code: ['Kode', 'Code'],
    name: ['Nama', 'Name'],
    englishName: ['Nama dalam bahasa Inggris', 'English name'],
  },
  'plugin::humas.source': {
    name: ['Nama', 'Name'],
    address: ['Alamat web', 'Address'],
    kind: ['Jenis', 'Kind'],
    facility: ['Satuan kerja', 'Unit'],
    handling: ['Perlakuan', 'Handling'],
    intervalMinutes: ['Jarak kunjungan (menit)', 'Interval (minutes)'],
    allowedNetworks: ['Jaringan intranet', 'Networks'],
    publicKey: ['Kunci publik', 'Public key'],
    ...ACTIVE,
    lastSuccessAt: ['Terakhir berhasil', 'Last success'],
    lastError: ['Galat terakhir', 'Last error'],
  },
};

export const COMPONENTS: Record<string, Labels> = {
  'humas.dateline': { place: ['Tempat', 'Place'], agency: ['Kantor berita', 'Agency'] },
  'humas.quote': {
    text: ['Ucapan', 'Text'],
    speaker: ['Pembicara', 'Speaker'],
    office: ['Jabatan', 'Office'],
    attribution: ['Kalimat pengantar', 'Attribution'],
    isSpeakerInferred: ['Pembicara disimpulkan mesin', 'Speaker is inferred'],
    paragraph: ['Paragraf ke-', 'Paragraph'],
  },
  'humas.byline': {
    name: ['Nama', 'Name'],
    bio: ['Tentang penulis', 'About the author'],
    initials: ['Inisial', 'Initials'],
  },
  'humas.correction': {
    note: ['Bunyi ralat', 'Note'],
    correctedAt: ['Waktu ralat', 'Corrected at'],
    replaces: ['Yang keliru', 'Replaces'],
  },
  'humas.origin': {
    platform: ['Situs', 'Platform'],
    url: ['Alamat asal', 'Address'],
    statedPublishedAt: ['Terbit menurut situs', 'Published, as stated'],
    statedUpdatedAt: ['Diperbarui menurut situs', 'Updated, as stated'],
    isComplete: ['Naskah lengkap', 'Complete'],
    disclaimer: ['Penafian', 'Disclaimer'],
    tags: ['Tagar', 'Tags'],
    isSyndicated: ['Diteruskan dari penerbit lain', 'Syndicated'],
  },
  'humas.venue': { name: ['Nama tempat', 'Name'], locality: ['Kota/kabupaten', 'Locality'] },
  'humas.service': {
    name: ['Nama layanan', 'Name'],
    description: ['Keterangan', 'Description'],
    hours: ['Jam layanan', 'Hours'],
  },
  'humas.position': {
    title: ['Nama jabatan', 'Title'],
    facility: ['Satuan kerja', 'Unit'],
    ...PERIOD,
  },
  'humas.dated-name': {
    name: ['Nama', 'Name'],
    shortName: ['Nama pendek', 'Short name'],
    officialName: ['Nama resmi', 'Official name'],
    class: ['Kelas', 'Class'],
    ministry: ['Kementerian', 'Ministry'],
    ...PERIOD,
  },
};

/** Columns that every list can show. */
const ROW: Labels = {
  createdAt: ['Dibuat', 'Created'],
  updatedAt: ['Diperbarui', 'Updated'],
  createdBy: ['Dibuat oleh', 'Created by'],
  updatedBy: ['Diperbarui oleh', 'Updated by'],
  documentId: ['ID dokumen', 'Document ID'],
};

/** The labels as the messages that Strapi looks for. */
export function fieldMessages(language: 'id' | 'en'): Record<string, string> {
  const column = language === 'id' ? 0 : 1;
  const messages = (prefix: string, forms: Record<string, Labels>) =>
    Object.entries(forms).flatMap(([uid, labels]) =>
      Object.entries(labels).map(([name, label]) => [`content-manager.${prefix}.${uid}.${name}`, label[column]]),
    );
  const withRow = Object.fromEntries(
    Object.entries(CONTENT_TYPES).map(([uid, labels]) => [uid, { ...ROW, ...labels }]),
  );
  return Object.fromEntries([...messages('content-types', withRow), ...messages('components', COMPONENTS)]);
}
