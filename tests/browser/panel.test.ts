/**
 * Strapi's own panel as an officer meets it on the first day, in a real Chromium: the first account, every form, and an article
 * from an empty page to its withdrawal. The tests are one story and run in this order.
 */
import { makers } from '../support/make';
import { startPanel, TALL, WIDE, type Desk, type Panel } from '../support/panel';

let panel: Panel;
let sri: Desk;

beforeAll(async () => {
  panel = await startPanel('panel');
  sri = await panel.sit();
});
afterAll(() => panel?.close());
afterEach(() => expect(panel.heard()).toEqual([]));

/** The form of the other language has arrived when its title has: until then the old one is still there. */
async function openLocale(from: string, to: RegExp, title: string) {
  await sri.page.getByRole('combobox').filter({ hasText: from }).click();
  await sri.page.getByRole('option', { name: to }).click();
  await sri.page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('[name=title]')?.value === wanted,
    title,
  );
}

/** A unit with one officer has nobody for the second look; its texts take the same way nevertheless. */
async function release() {
  await sri.save();
  await sri.submit();
  await sri.approve();
  await sri.publish();
}

interface PublicArticle {
  slug: string;
  title: string;
  facility: { shortName: string } | null;
}
const publicArticles = async (locale = 'id') =>
  ((await (await panel.ask(`articles?locale=${locale}`)).json()) as { data: PublicArticle[] }).data;

describe('panel: the first day', () => {
  it('offers the first account in Indonesian and lets its owner in', async () => {
    await sri.open('');
    await sri.page.getByRole('heading', { name: 'Ruang Humas' }).waitFor();
    await sri.openFirstAccount('Sri', 'sri@lapas.example');
    await sri.page.getByText('Angka ruang berita').waitFor();
    await sri.picture('home');
    await sri.page.getByRole('link', { name: 'Pengelola Konten' }).click();
    expect(await sri.page.getAttribute('html', 'lang')).toBe('id');
  });
});

describe('panel: every list and form', () => {
  const TYPES = [
    { name: 'Artikel', fields: ['Judul', 'Kepala judul', 'Titimangsa', 'Waktu siar'] },
    { name: 'Foto', fields: ['Keterangan', 'Teks alternatif', 'Kredit'] },
    { name: 'Kegiatan', fields: ['Nama kegiatan', 'Mulai tanggal', 'Penyelenggara'] },
    { name: 'Pejabat', fields: ['Nama', 'Jabatan', 'Ejaan lain'] },
    { name: 'Satuan kerja (UPT)', fields: ['Nama pendek', 'Wilayah (Kanwil)', 'Layanan'] },
    { name: 'Sumber', fields: ['Alamat web', 'Perlakuan'] },
    { name: 'Topik', fields: ['Kode', 'Nama dalam bahasa Inggris'] },
    { name: 'Wilayah (Kanwil)', fields: ['Nama', 'Nama menurut waktu'] },
  ];

  it.each(TYPES)('$name can be listed and written', async ({ name, fields }) => {
    await sri.openForm(name);
    const labels = (await sri.page.locator('form label').allTextContents()).map((label) =>
      label.replace(/[*\s]+$/, ''),
    );
    for (const label of fields) expect(labels.some((shown) => shown.startsWith(label))).toBe(true);
    const pickers = sri.page.locator('input[type=relation]');
    for (let index = 0; index < (await pickers.count()); index++) {
      await pickers.nth(index).click();
      await sri.page.getByRole('listbox').waitFor();
      await sri.page.keyboard.press('Escape');
      await sri.page.getByRole('listbox').waitFor({ state: 'detached' });
    }
    await sri.page.setViewportSize(TALL); // the form scrolls inside the page
    await sri.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await sri.picture(`form ${name}`);
    await sri.page.setViewportSize(WIDE);
  });
});

describe('panel: from an empty page to a withdrawn article', () => {
  it('saves a regional office, and a unit of it with a name of its time and nobody for the second look', async () => {
    await sri.openForm('Wilayah (Kanwil)');
    await sri.field('name').fill('Kanwil Ditjenpas Jawa Tengah');
    await sri.save();

    await sri.openForm('Satuan kerja (UPT)');
    await sri.field('shortName').fill('Lapas Purwodadi');
    await sri.field('name').fill('Lapas Kelas IIB Purwodadi');
    await sri.pick('region', 'Kanwil Ditjenpas Jawa Tengah');
    await sri.unfold('Nama menurut waktu');
    await sri.field('names.0.name').fill('Rutan Kelas IIB Purwodadi');
    await sri.field('hasOneOfficer').check();
    await sri.picture('unit with a dated name');
    await sri.save();

    const { data } = (await (await panel.ask('facilities')).json()) as {
      data: { shortName: string; region: { name: string } }[];
    };
    expect(data).toMatchObject([{ shortName: 'Lapas Purwodadi', region: { name: 'Kanwil Ditjenpas Jawa Tengah' } }]);
  });

  it('publishes an article with its unit', async () => {
    const make = makers(panel.strapi);
    await make.event({ name: 'Apel Bersama' });
    await make.photo({ caption: 'Suasana apel pagi' });

    await sri.openForm('Artikel');
    await sri.field('title').fill('Apel Pagi di Lapas Purwodadi');
    await sri.unfold('Titimangsa');
    await sri.field('dateline.place').fill('Purwodadi');
    await sri.body().click();
    await sri.page.keyboard.type('Seluruh petugas mengikuti apel pagi.');
    await sri.pick('facility', 'Purwodadi');
    await sri.pick('events', 'Apel Bersama');
    await sri.pick('photos', 'Suasana apel pagi');
    await sri.save();
    await sri.picture('article saved');
    expect(await publicArticles()).toEqual([]);

    await sri.submit();
    await sri.approve();
    await sri.picture('article approved');
    expect(await publicArticles()).toEqual([]);

    await sri.publish();
    await sri.picture('article published');
    expect(await publicArticles()).toMatchObject([
      { title: 'Apel Pagi di Lapas Purwodadi', facility: { shortName: 'Lapas Purwodadi' } },
    ]);
    const { data } = (await (await panel.ask('articles/apel-pagi-di-lapas-purwodadi')).json()) as { data: unknown };
    expect(data).toMatchObject({
      dateline: { place: 'Purwodadi' },
      events: [{ name: 'Apel Bersama' }],
      photos: [{ caption: 'Suasana apel pagi' }],
    });
  });

  it('publishes a changed title at the same address', async () => {
    const [before] = await publicArticles();
    await sri.field('title').fill('Apel Pagi, Judul Baru');
    await release();
    expect(await publicArticles()).toMatchObject([{ slug: before?.slug, title: 'Apel Pagi, Judul Baru' }]);
  });

  it('publishes an English version of it', async () => {
    await openLocale('Indonesia (id)', /English/, '');
    await sri.field('title').fill('Morning Roll Call');
    await sri.body().click();
    await sri.page.keyboard.type('All officers took part.');
    await release();
    await sri.picture('article in English');
    expect(await publicArticles('en')).toMatchObject([
      { title: 'Morning Roll Call', facility: { shortName: 'Lapas Purwodadi' } },
    ]);
    expect(await publicArticles('id')).toMatchObject([{ title: 'Apel Pagi, Judul Baru' }]);
  });

  it('withdraws it: its address answers 410 and says why', async () => {
    const [article] = await publicArticles();
    await openLocale('English (en)', /Indonesia/, 'Apel Pagi, Judul Baru');
    await sri.withdraw('Apelnya ternyata ditunda.');
    await sri.picture('article withdrawn');
    const gone = await panel.ask(`articles/${article?.slug}`);
    const { error } = (await gone.json()) as { error: { details: { reason: string } } };
    expect([gone.status, error.details.reason]).toEqual([410, 'Apelnya ternyata ditunda.']);
    expect(await publicArticles()).toEqual([]);
    await sri.openList('Artikel');
    await sri.picture('list of articles');
  });
});
