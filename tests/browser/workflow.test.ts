/**
 * A unit with several people, and an article's way through their hands, in a real Chromium: Sri administrates, Wati writes, Eko
 * edits, Kartika is the head. Everybody has a browser of their own and nothing but the panel. The tests are one story and run in
 * this order.
 */
import fs from 'node:fs';
import { makers, paragraph } from '../support/make';
import { PHONE, startPanel, WIDE, type Desk, type Panel } from '../support/panel';

const TITLE = 'Petugas Lapas Singaraja Mengikuti Apel Pagi';
const BODY = 'Sebanyak 30 petugas mengikuti apel pagi pada Selasa (16/08/2022) di halaman.';

let panel: Panel;
let sri: Desk;
let wati: Desk;
let eko: Desk;
let kartika: Desk;
/** Address of the article's form. */
let article: string;

beforeAll(async () => {
  panel = await startPanel('workflow');
  [sri, wati, eko, kartika] = await Promise.all([panel.sit(), panel.sit(), panel.sit(), panel.sit()]);
});
afterAll(() => panel?.close());
/** A test that is about a refusal takes it out by itself. */
afterEach(() => expect(panel.heard()).toEqual([]));

const tasks = (desk: Desk) => desk.page.getByRole('list', { name: 'Menunggu Anda' });
const stage = (desk: Desk, name: string) => desk.side().getByText(name, { exact: true }).first().waitFor();
const trailPage = (desk: Desk) => desk.page.getByRole('search', { name: 'Jejak audit' });

interface PublicArticle {
  slug: string;
  title: string;
  kicker: string | null;
  isCorrected: boolean;
  corrections: { note: string; replaces: string | null }[];
}
async function publicArticle(): Promise<PublicArticle | undefined> {
  const list = (await (await panel.ask('articles?filters[facility]=lapas-singaraja')).json()) as {
    data: { slug: string }[];
  };
  const [card] = list.data;
  if (!card) return undefined;
  const { data } = (await (await panel.ask(`articles/${card.slug}`)).json()) as { data: PublicArticle };
  return data;
}

async function openTask(desk: Desk, title: string) {
  await desk.openHome();
  await tasks(desk).getByRole('link', { name: title }).click();
  await desk.side().getByRole('heading', { name: 'Langkah berikutnya' }).waitFor();
}

/** As it is and on a phone, where nothing may stick out; what is ours passes axe and says nothing in keys. */
async function look(desk: Desk, name: string) {
  await desk.picture(name);
  expect(await desk.violationsIn(desk.side())).toEqual([]);
  await desk.onPhone(async () => {
    await desk.unfoldSide();
    await desk.picture(`${name}, phone`);
    await saysAndFits(desk);
    await desk.button('Tutup tindakan lain').click();
  });
}

async function saysAndFits(desk: Desk) {
  expect(await desk.fits()).toBe(true);
  expect(await desk.page.locator('body').innerText()).not.toMatch(/humas\.workflow|content-manager\.|plugin::/);
}

describe('workflow: an office is set up in the panel alone', () => {
  it('makes two units, one of them in Central Indonesia, and invites three people', async () => {
    await sri.openFirstAccount('Sri', 'sri@lapas.example');
    await sri.page.getByRole('link', { name: 'Pengelola Konten' }).click();
    await sri.openForm('Satuan kerja (UPT)');
    await sri.field('shortName').fill('Lapas Ambarawa');
    await sri.field('name').fill('Lapas Kelas IIA Ambarawa');
    await sri.save();
    await sri.openForm('Satuan kerja (UPT)');
    await sri.field('shortName').fill('Lapas Singaraja');
    await sri.field('name').fill('Lapas Kelas IIB Singaraja');
    await sri.choose('Zona waktu', 'Asia/Makassar');
    await sri.save();
    const [toWati, toEko, toKartika] = [
      await sri.invite('Wati', 'wati@lapas.example', 'Penulis'),
      await sri.invite('Eko', 'eko@lapas.example', 'Penyunting'),
      await sri.invite('Kartika', 'kartika@lapas.example', 'Kalapas'),
    ];
    await Promise.all([
      wati.register('Wati', toWati),
      eko.register('Eko', toEko),
      kartika.register('Kartika', toKartika),
    ]);
  });

  it('lets nobody into a unit before the administrator says so there', async () => {
    await wati.page.getByRole('link', { name: 'Pengelola Konten' }).click();
    await wati.openForm('Artikel');
    await wati.field('facility').click();
    await wati.page.getByRole('listbox').waitFor();
    expect(await wati.page.getByRole('option', { name: /^Lapas/ }).count()).toBe(0);
    await wati.page.keyboard.press('Escape');

    await sri.page.getByRole('link', { name: 'Pengelola Konten' }).click();
    await sri.openList('Satuan kerja (UPT)');
    await sri.page.getByText('Lapas Singaraja').first().click();
    for (const name of ['wati', 'eko', 'kartika']) await sri.pick('officers', `${name}@lapas.example`);
    await sri.save();
    await sri.field('officers').scrollIntoViewIfNeeded();
    await sri.picture('officers of the unit');
  });
});

describe('workflow: Wati writes', () => {
  beforeAll(async () => {
    const { article: makeArticle, facility } = makers(panel.strapi);
    const strange = await facility({ shortName: 'Lapas Pati', name: 'Lapas Kelas IIB Pati' });
    await makeArticle(
      { title: 'Rahasia Lapas Pati', facility: strange.documentId, body: [paragraph('Belum terbit.')] },
      { status: 'draft' },
    );
  });

  it("sees her unit's content, and no other unit where she chooses one", async () => {
    await wati.openList('Artikel');
    await wati.page.getByText('Belum ada isi').first().waitFor();
    expect(await wati.page.getByText('Rahasia Lapas Pati').count()).toBe(0);
    await wati.openForm('Foto');
    await wati.field('caption').fill('Petugas berbaris di halaman');
    await wati.field('credit').fill('Humas Lapas Singaraja');
    await wati.save();

    await wati.openForm('Artikel');
    await wati.field('facility').click();
    await wati.page.getByRole('option', { name: 'Lapas Singaraja' }).waitFor();
    expect(await wati.page.getByRole('option', { name: /^Lapas/ }).allInnerTexts()).toEqual(['Lapas Singaraja']);
    await wati.page.getByRole('option', { name: 'Lapas Singaraja' }).click();
  });

  it('is told what is wrong with her text', async () => {
    await wati.field('title').fill(TITLE);
    await wati.unfold('Titimangsa');
    await wati.field('dateline.place').fill('Singaraja');
    await wati.write(BODY.replace('Selasa', 'Senin'));
    await wati.pick('photos', 'Petugas berbaris');
    expect(await wati.side().innerText()).toContain('Simpan naskah ini dahulu');
    await wati.save();
    article = wati.page.url();

    await wati.side().getByText('2 galat menahan penerbitan').waitFor();
    const told = await wati.side().innerText();
    expect(told).toContain('16 Agustus 2022 adalah hari Selasa');
    expect(told).toContain('belum memiliki teks alternatif');
    await look(wati, 'findings');
  });

  it('mends it and submits it, and cannot publish', async () => {
    await wati.write(BODY);
    await wati.side().getByText('Ada perubahan yang belum disimpan.').waitFor();
    expect(await wati.button('Ajukan').isDisabled()).toBe(true);
    await wati.save();
    await wati.openList('Foto');
    await wati.page.getByText('Petugas berbaris di halaman').first().click();
    await wati.field('altText').fill('Tiga puluh petugas berseragam berbaris di halaman');
    await wati.save();
    await wati.reopen(article);
    expect(await wati.side().innerText()).not.toContain('galat');

    await wati.submit();
    await stage(wati, 'Ditelaah');
    expect(await wati.button('Terbitkan').isDisabled()).toBe(true);
    expect(await wati.button('Terbitkan naskah').count()).toBe(0);
    await wati.side().getByText('Tidak ada langkah yang menunggu Anda.').waitFor();
  });
});

describe('workflow: Kartika reviews', () => {
  it('finds the text on her home page and asks for changes', async () => {
    await kartika.open('');
    await tasks(kartika).getByRole('link', { name: TITLE }).waitFor();
    expect(await tasks(kartika).innerText()).toMatch(/Setujui/i);
    await kartika.picture('tasks of the head');
    expect(await kartika.violationsIn(tasks(kartika))).toEqual([]);
    await kartika.onPhone(async () => {
      await tasks(kartika).scrollIntoViewIfNeeded();
      await kartika.picture('tasks of the head, phone');
      await saysAndFits(kartika);
    });

    await openTask(kartika, TITLE);
    await look(kartika, 'review');
    await kartika.stepWith('Minta perbaikan', { note: 'Tambahkan ringkasan.' }, 'Perbaikan diminta.');
    await stage(kartika, 'Perlu perbaikan');
  });

  it('has her note read by Wati, who edits and submits again', async () => {
    await openTask(wati, TITLE);
    expect(await wati.side().innerText()).toContain('Tambahkan ringkasan.');
    await wati.picture('changes requested');
    await wati.field('summary').fill('Tiga puluh petugas mengikuti apel pagi.');
    await wati.save();
    await wati.submit();
    await wati.openHome();
    await wati.page.getByText('Tidak ada naskah yang menunggu Anda.').waitFor();
  });

  it('approves it', async () => {
    await kartika.reopen(article);
    await kartika.approve();
    await stage(kartika, 'Disetujui');
    expect(await publicArticle()).toBeUndefined();
  });

  it('sees it again when an approved text is edited; until then Strapi refuses to publish it and says why', async () => {
    await wati.reopen(article);
    await wati.field('summary').fill('Tiga puluh petugas mengikuti apel pagi di halaman.');
    await wati.save();
    await stage(wati, 'Ditelaah');

    await eko.reopen(article);
    await eko.button('Terbitkan').click();
    await eko.page
      .getByRole('alert')
      .filter({ hasText: 'Naskah ini masih ditelaah. Naskah dapat diterbitkan setelah disetujui.' })
      .waitFor();
    await eko.picture('publishing is refused');
    expect(panel.heard()).toEqual([expect.stringMatching(/^400 POST .*\/actions\/publish$/)]);
    expect(await publicArticle()).toBeUndefined();

    await openTask(kartika, TITLE);
    await kartika.approve();
  });
});

describe('workflow: Eko publishes', () => {
  /** Far enough not to come true while the tests run; the year is Bali's in either zone. */
  const nextYear = new Date().getFullYear() + 1;

  async function plan(publishAt: string, done: string) {
    await eko.button('Ubah jadwal').click();
    const dialog = eko.page.getByRole('dialog', { name: 'Ubah jadwal' });
    await dialog.getByText('Terbitkan pada (WITA)').waitFor();
    await dialog.locator('[name=publishAt]').fill(publishAt);
    await eko.picture(done);
    await eko.act(dialog.getByRole('button', { name: 'Simpan jadwal' }), 'Jadwal disimpan.', '/schedule');
    await dialog.waitFor({ state: 'detached' });
  }

  it("plans the release on the unit's own clock, and takes the plan back", async () => {
    await openTask(eko, TITLE);
    await plan(`${nextYear}-03-01T07:30`, 'dialog of the plan');
    await eko.side().getByText(`1 Mar ${nextYear}, 07.30 WITA`, { exact: true }).waitFor();
    await eko.side().getByText(`Terbit 1 Mar ${nextYear}, 07.30 WITA`).waitFor();
    await look(eko, 'planned');
    await plan('', 'dialog of the plan that is taken back');
    await eko.side().getByText('Belum dijadwalkan.').waitFor();
    await eko.side().getByText('Jadwal dihapus').waitFor();
  });

  it('publishes, and readers have it', async () => {
    await eko.publish();
    await stage(eko, 'Terbit');
    await look(eko, 'published');
    expect(await publicArticle()).toMatchObject({ title: TITLE, isCorrected: false });
  });
});

describe('workflow: two at one draft', () => {
  const MINE = BODY.replace('30 petugas', '40 petugas');

  it('starts with a correction that Wati makes', async () => {
    await wati.reopen(article);
    await wati.stepWith(
      'Ralat',
      { correction: 'Jumlah petugas diperbaiki.', replaces: '30 petugas' },
      'Ralat ditambahkan ke draf.',
    );
    await stage(wati, 'Draf');
    await wati.side().getByText('Versi terbit masih dibaca umum').waitFor();
    expect(await publicArticle()).toMatchObject({ title: TITLE, isCorrected: false });
  });

  it('tells the second one who saved what, and compares', async () => {
    await eko.reopen(article);
    await wati.write(MINE);
    await eko.field('kicker').fill('Apel Pagi');
    await eko.save();

    await wati.button('Simpan').click();
    const notice = wati.side().getByRole('alert');
    await notice.getByText('Naskah ini sudah disimpan orang lain').waitFor();
    expect(panel.heard()).toEqual([expect.stringMatching(/^409 PUT /)]);
    expect(await notice.innerText()).toMatch(/Eko menyimpan versi \d+: Kepala judul/);
    expect(await wati.body().innerText()).toContain('40 petugas');
    await wati.picture('conflict');
    expect(await wati.violationsIn(notice)).toEqual([]);
    await wati.onPhone(async () => {
      await wati.unfoldSide();
      await notice.waitFor();
      await wati.picture('conflict, phone');
      await saysAndFits(wati);
    });
    expect(await wati.body().innerText()).toContain('40 petugas');

    await notice.getByRole('button', { name: 'Bandingkan', exact: true }).click();
    const dialog = wati.page.getByRole('dialog', { name: /^Versi \d+ dibandingkan dengan versi \d+$/ });
    await dialog.getByText('Apel Pagi', { exact: true }).waitFor();
    await wati.picture('conflict, compared');
    expect(await wati.violationsIn(dialog)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tutup', exact: true }).click();
  });

  it('lets the second one go on with her own text, and keeps the first one in the history', async () => {
    await wati.button('Pakai naskah saya').click();
    await wati.note('Naskah Anda dipakai.').waitFor();
    await wati.side().getByRole('alert').waitFor({ state: 'detached' });
    await wati.save();
    expect(await wati.body().innerText()).toContain('40 petugas');

    await wati.button('Buka riwayat').click();
    const history = wati.page.getByRole('dialog', { name: 'Riwayat naskah' });
    const versions = history.getByRole('list', { name: 'Versi yang tersimpan' }).getByRole('listitem');
    await versions.first().waitFor();
    expect(await versions.first().innerText()).toMatch(/Wati\s+Berubah: Kepala judul, Isi/);
    expect(await versions.nth(1).innerText()).toMatch(/Eko\s+Berubah: Kepala judul/);
    expect(await versions.count()).toBe(8);
    await wati.picture('history');
  });

  it('restores a version: Eko has his kicker again, and Wati her numbers', async () => {
    const history = wati.page.getByRole('dialog', { name: 'Riwayat naskah' });
    await history.getByRole('button', { name: 'Bandingkan dengan sekarang: versi 5' }).click();
    await history.getByText('Bunyi ralat: Jumlah petugas diperbaiki.').waitFor();
    await history.getByText('40 petugas').first().waitFor();
    await wati.picture('history, compared');
    expect(await wati.violationsIn(history)).toEqual([]);

    await history.getByRole('button', { name: 'Pulihkan sebagai draf: versi 7' }).click();
    const question = wati.page.getByRole('alertdialog');
    await wati.picture('restoring is asked for');
    await wati.act(question.getByRole('button', { name: 'Ya' }), 'Versi 7 dipulihkan sebagai draf.', '/restore');
    await wati.side().getByText('dipulihkan dari versi 7').waitFor();
    await wati.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=kicker]')?.value === 'Apel Pagi',
    );
    await wati.write(MINE);
    await wati.save();
  });

  it('ends with the corrected article, at the same address', async () => {
    const before = await publicArticle();
    await wati.submit();
    await kartika.reopen(article);
    await kartika.approve();
    await eko.reopen(article);
    await eko.publish();
    expect(await publicArticle()).toMatchObject({
      slug: before?.slug,
      kicker: 'Apel Pagi',
      isCorrected: true,
      corrections: [{ note: 'Jumlah petugas diperbaiki.', replaces: '30 petugas' }],
    });
  });
});

describe('workflow: the trail', () => {
  const rows = (desk: Desk) => desk.page.getByRole('grid').getByRole('row');

  async function openTrail(desk: Desk) {
    await desk.page.getByRole('link', { name: 'Jejak audit', exact: true }).click();
    await rows(desk).first().waitFor();
  }

  async function showUnit(slug: string) {
    await trailPage(sri).locator('[name=facility]').fill(slug);
    await sri.button('Saring').click();
  }

  it('shows a writer the lines of her own unit', async () => {
    await openTrail(wati);
    const shown = await wati.page.getByRole('grid').innerText();
    expect(shown).toContain('Lapas Singaraja');
    expect(shown).not.toContain('Pati');
    expect(shown).toMatch(/Diterbitkan\s+Disetujui → Terbit/);
    await wati.picture('trail of a writer');
    expect(await wati.violationsIn(wati.page.getByRole('grid'))).toEqual([]);
  });

  it('shows the administrator all of it, narrowed to a unit, and on a phone as a list', async () => {
    await openTrail(sri);
    await showUnit('lapas-pati');
    await sri.page.getByRole('link', { name: 'Rahasia Lapas Pati' }).waitFor();
    expect(await rows(sri).count()).toBe(2);
    await showUnit('lapas-singaraja');
    await sri.page.getByRole('link', { name: TITLE }).first().waitFor();
    expect(await sri.page.getByRole('link', { name: 'Rahasia Lapas Pati' }).count()).toBe(0);
    await sri.picture('trail of the administrator');
    await sri.onPhone(async () => {
      const list = sri.page.getByRole('list', { name: 'Jejak audit' });
      await list.getByText('Diterbitkan').first().waitFor();
      await sri.picture('trail, phone');
      await saysAndFits(sri);
      expect(await sri.violationsIn(list)).toEqual([]);
      expect(await sri.violationsIn(trailPage(sri))).toEqual([]);
    });
  });

  it('is a file of what is shown', async () => {
    const [download] = await Promise.all([sri.page.waitForEvent('download'), sri.button('Unduh CSV').click()]);
    expect(download.suggestedFilename()).toBe('jejak-audit.csv');
    const lines = fs
      .readFileSync(await download.path(), 'utf8')
      .split('\r\n')
      .filter(Boolean);
    expect(lines[0]).toMatch(/^\uFEFFwaktu_utc;satuan_kerja;/);
    expect(lines.slice(1).every((line) => line.split(';')[1] === 'Lapas Singaraja')).toBe(true);
    expect(lines).toContainEqual(expect.stringMatching(/;requestChanges;in-review;changes-requested;\d+;Kartika;/));
    expect(lines).toContainEqual(expect.stringMatching(/;publish;approved;published;\d+;Eko;/));
  });

  it('is empty for days on which nothing happened', async () => {
    await trailPage(sri).locator('[name=until]').fill('2020-01-31');
    await sri.button('Saring').click();
    await sri.page.getByText('Tidak ada jejak yang cocok.').waitFor();
    await sri.button('Hapus saringan').click();
    await rows(sri).nth(1).waitFor();
  });
});

describe('workflow: on a phone and in English', () => {
  it('lets the head approve on her phone', async () => {
    await wati.page.getByRole('link', { name: 'Pengelola Konten' }).click();
    await wati.openForm('Artikel');
    await wati.field('title').fill('Layanan Kunjungan Dibuka Kembali');
    await wati.unfold('Titimangsa');
    await wati.field('dateline.place').fill('Singaraja');
    await wati.write('Layanan kunjungan di lapas dibuka kembali untuk keluarga.');
    await wati.save();
    await wati.submit();

    await kartika.page.setViewportSize(PHONE);
    await kartika.open('');
    await tasks(kartika).getByRole('link', { name: 'Layanan Kunjungan' }).click();
    await kartika.unfoldSide();
    await kartika.button('Minta perbaikan').click();
    const dialog = kartika.page.getByRole('dialog', { name: 'Minta perbaikan' });
    await dialog.getByRole('button', { name: 'Minta perbaikan', exact: true }).click();
    await dialog.getByText('Wajib diisi.').waitFor();
    await kartika.picture('dialog, phone');
    await saysAndFits(kartika);
    expect(await kartika.violationsIn(dialog)).toEqual([]);
    await dialog.getByRole('button', { name: 'Batal', exact: true }).click();

    await kartika.button('Buka riwayat').click();
    const history = kartika.page.getByRole('dialog', { name: 'Riwayat naskah' });
    await history.getByRole('listitem').first().waitFor();
    await kartika.picture('history, phone');
    await saysAndFits(kartika);
    await history.getByRole('button', { name: 'Tutup', exact: true }).click();

    await kartika.button('Ubah jadwal').click();
    const plan = kartika.page.getByRole('dialog', { name: 'Ubah jadwal' });
    await kartika.picture('plan, phone');
    await saysAndFits(kartika);
    await plan.getByRole('button', { name: 'Batal', exact: true }).click();
    await kartika.approve();
    await kartika.page.setViewportSize(WIDE);
  });

  it('says everything in English to who chose English', async () => {
    await eko.page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
    await eko.open('');
    const waiting = eko.page.getByRole('list', { name: 'Waiting for you' });
    await waiting.getByRole('link', { name: 'Layanan Kunjungan' }).waitFor();
    await eko.picture('tasks in English');
    await waiting.getByRole('link', { name: 'Layanan Kunjungan' }).click();
    const side = eko.side('Workflow');
    await side.getByRole('heading', { name: 'Next steps' }).waitFor();
    const said = await side.innerText();
    expect(said).toMatch(/Approved \(In review → Approved\)/);
    expect(said).not.toMatch(/Langkah|Naskah|Disetujui|Jadwal|Jejak|Versi \d/);
    await eko.picture('side panel in English');
    await eko.page.getByRole('link', { name: 'Audit trail', exact: true }).click();
    await eko.page.getByRole('grid').waitFor();
    expect(await eko.page.locator('main').innerText()).not.toMatch(/humas\.workflow|Langkah|Dijadwalkan|Versi \d/);
    await eko.picture('trail in English');
    await eko.page.evaluate(() => localStorage.setItem('strapi-admin-language', 'id'));
  });
});

describe('workflow: the withdrawal', () => {
  it('needs a reason, which readers of the old address get', async () => {
    const before = await publicArticle();
    await kartika.reopen(article);
    await kartika.withdraw('Acaranya ternyata ditunda.');
    await stage(kartika, 'Ditarik');
    await look(kartika, 'withdrawn');
    const gone = await panel.ask(`articles/${before?.slug}`);
    const { error } = (await gone.json()) as { error: { details: { reason: string } } };
    expect([gone.status, error.details.reason]).toEqual([410, 'Acaranya ternyata ditunda.']);
    expect(await publicArticle()).toBeUndefined();
  });
});
