/**
 * The reading page as a reader meets it, in a real Chromium, on the sample newsroom.
 * HUMAS_BASE_URL points it at a server that is running already (with the sample loaded).
 */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { REPOSITORY } from '../support/application';
import { launchChromium } from '../support/chromium';
import { startNewsroom, type Newsroom } from '../support/newsroom';
import { pipelinePictures } from '../support/pipeline-pictures';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = path.join(REPOSITORY, '.tmp/reading-page');
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

interface Address {
  slug: string;
}
interface ArticleAddress extends Address {
  title: string;
  alternates: (Address & { locale: string })[];
}

let newsroom: Newsroom | undefined;
let browser: Browser;
let base: string;

beforeAll(async () => {
  base = process.env.HUMAS_BASE_URL ?? (await startSampleNewsroom());
  fs.mkdirSync(PICTURES, { recursive: true });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.close();
});

async function startSampleNewsroom(): Promise<string> {
  newsroom = await startNewsroom();
  const { loadSample } = (await import(
    path.join(newsroom.app.folder, 'src/sample')
  )) as typeof import('../../src/sample');
  await loadSample(newsroom.strapi, () => {});
  await addPhotos(newsroom);
  const server = newsroom.strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const WITH_PHOTOS = 'apel-dengan-foto';
const EVENT_WITH_PHOTOS = 'pekan-foto';
/** More than a gallery shows at once. */
const PHOTOS = 26;

/** Photos as the pipeline makes them, older than everything in the sample so that the front page stays as it is. */
async function addPhotos(into: Newsroom) {
  const { make, strapi } = into;
  const pictures = pipelinePictures(into);
  const [facility] = await strapi.db.query('plugin::humas.facility').findMany({ limit: 1 });
  const event = await make.event({ name: 'Pekan Foto', startsOn: '2019-05-01', facilities: [facility.documentId] });
  const photos: string[] = [];
  const first = await pictures.upload({ hasAvif: true });
  for (let number = 1; number <= PHOTOS; number += 1) {
    const file =
      number === 1
        ? first
        : number < 4
          ? await pictures.upload({ colour: `#${number}${number}8844`.slice(0, 7) })
          : first;
    const said = {
      caption: `Keterangan foto ${number}`,
      altText: `Bukit ${number}`,
      credit: 'Dokpri',
      creditedTo: 'Humas Lapas',
    };
    const day = String(30 - number).padStart(2, '0');
    const made = await make.photo({ ...said, file: file.id, event: event.documentId, takenOn: `2019-04-${day}` });
    photos.push(made.documentId);
  }
  const given = { facility: facility.documentId, events: [event.documentId], releasedAt: '2019-05-01T02:00:00.000Z' };
  await make.article({ ...given, title: 'Apel dengan Foto', photos: photos.slice(0, 3) });
  await make.article({ ...given, title: 'Foto Selebihnya', photos: photos.slice(3) });
}

/** Opens the page and closes it after; anything the browser complains about fails the test. */
async function reading(address: string, look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser notes every 404 and 410 by itself; those are what some tests are about.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text());
  });
  try {
    await page.goto(new URL(address, base).href);
    await settled(page);
    await look(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

const settled = (page: Page) => page.waitForSelector('main:not([aria-busy]) h1', { state: 'attached' });

/** Also makes every picture load, so that what is judged is the finished page. */
async function picturesShown(page: Page) {
  await page.evaluate(async () => {
    for (const image of Array.from(document.images)) image.loading = 'eager';
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
  });
}

async function violationsOf(page: Page): Promise<string[]> {
  // Evaluated, not added as a script element: the page's own Content-Security-Policy would refuse that.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Axe = { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 150)}`);
  });
}

const ask = async <Data>(address: string): Promise<Data> =>
  ((await (await fetch(new URL(`api/humas/${address}`, base))).json()) as { data: Data }).data;

/** A sample article by the beginning of its title: slugs depend on what else the database has seen. */
async function article(beginning: string, locale = 'id'): Promise<ArticleAddress> {
  const cards = await ask<ArticleAddress[]>(`articles?locale=${locale}&pagination[pageSize]=100`);
  const card = cards.find(({ title }) => title.startsWith(beginning));
  if (!card) throw new Error(`No sample article begins with '${beginning}'.`);
  return ask<ArticleAddress>(`articles/${card.slug}?locale=${locale}`);
}

const first = async (collection: string) => (await ask<Address[]>(collection))[0]?.slug ?? '';

it.each([
  { name: 'the latest', address: async () => '?', feed: async () => '/api/humas/feed.atom' },
  {
    name: 'a unit, in English',
    address: async () => `?facility=${await first('facilities')}&locale=en`,
    feed: async () => `/api/humas/facilities/${await first('facilities')}/feed.atom?locale=en`,
  },
])('$name: feed readers find a feed of it', async ({ address, feed }) => {
  await reading(await address(), async (page) => {
    const offered = await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href');
    expect(offered).toBe(await feed());
    expect((await fetch(new URL(offered as string, base))).status).toBe(200);
  });
});

describe('reading page: every view', () => {
  const VIEWS: { name: string; address: () => Promise<string> }[] = [
    { name: 'latest', address: async () => '?' },
    { name: 'an older page', address: async () => '?page=2' },
    { name: 'an article', address: async () => `?article=${(await article('Tiga Puluh Kursi')).slug}` },
    { name: 'a corrected article', address: async () => `?article=${(await article('Cabai Sedang Mahal')).slug}` },
    { name: 'an imported article', address: async () => `?article=${(await article('Catatan Lapas Jember')).slug}` },
    { name: 'an event', address: async () => `?event=${await first('events')}` },
    { name: 'a unit', address: async () => `?facility=${await first('facilities')}` },
    { name: 'a region', address: async () => `?region=${await first('regions')}` },
    { name: 'events', address: async () => '?view=events' },
    { name: 'units', address: async () => '?view=facilities' },
    { name: 'regions', address: async () => '?view=regions' },
    { name: 'an article with photos', address: async () => `?article=${WITH_PHOTOS}` },
    { name: 'an event with a gallery', address: async () => `?event=${EVENT_WITH_PHOTOS}` },
    { name: 'nothing of that name', address: async () => '?article=tidak-ada' },
  ];
  const LOOKS = [
    { look: 'wide, Indonesian', locale: 'id', options: { viewport: WIDE } },
    { look: 'phone, Indonesian', locale: 'id', options: { viewport: PHONE } },
    { look: 'wide, English, dark', locale: 'en', options: { viewport: WIDE, colorScheme: 'dark' as const } },
    { look: 'phone, English, dark', locale: 'en', options: { viewport: PHONE, colorScheme: 'dark' as const } },
  ];

  for (const { name, address } of VIEWS) {
    it.each(LOOKS)(`${name} passes axe and fits: $look`, async ({ look, locale, options }) => {
      const query = new URLSearchParams(await address());
      if (locale !== 'id') query.set('locale', locale);
      await reading(
        `?${query}`,
        async (page) => {
          await picturesShown(page);
          await page.screenshot({ path: path.join(PICTURES, `${name}, ${look}.png`), fullPage: true });
          expect(await violationsOf(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
          expect(await page.locator('h1').count()).toBe(1);
          expect(await page.getAttribute('html', 'lang')).toBe(locale);
        },
        options,
      );
    });
  }
});

describe('reading page: latest', () => {
  it('opens in Indonesian with the newest story and goes on to older ones', async () => {
    await reading('?', async (page) => {
      const [newest] = await ask<ArticleAddress[]>('articles');
      expect(await page.title()).toBe('Ruang Humas');
      expect(await page.textContent('.lead h2')).toBe(newest?.title);
      await page.click('text=Lebih lama');
      await page.waitForSelector('text=Halaman 2 dari');
      expect(await page.locator('.lead').count()).toBe(0);
    });
  });

  it('does not move while it loads', async () => {
    await reading('?', async (page) => {
      await page.addInitScript(() => {
        const seen = window as unknown as { shift: number };
        seen.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.reload();
      await settled(page);
      await picturesShown(page);
      // A screenshot waits for a painted frame, by which the shifts before it have been told.
      await page.screenshot();
      // "Good" ends at 0.1; what is allowed here is the masthead's date.
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
    });
  });

  it('says in words that nothing was published', async () => {
    await reading('?view=regions', async (page) => {
      await page.route('**/api/humas/articles?*', (route) =>
        route.fulfill({ json: { data: [], meta: { pagination: { page: 1, pageSize: 13, pageCount: 0, total: 0 } } } }),
      );
      await page.click('nav >> text=Terbaru');
      await page.waitForSelector('text=Belum ada berita');
    });
  });
});

describe('reading page: one article', () => {
  it('is reached by keyboard-friendly navigation: title, focus and announcement follow', async () => {
    await reading('?', async (page) => {
      const title = (await page.textContent('.lead h2')) ?? '';
      await page.click('.lead h2 a');
      await page.waitForSelector('.article-head');
      expect(await page.title()).toBe(`${title} · Ruang Humas`);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.waitForFunction((words) => document.getElementById('status')?.textContent === words, title);
      await page.goBack();
      await page.waitForSelector('.lead');
    });
  });

  it('comes back to the place in the list that was left', async () => {
    await reading('?', async (page) => {
      await picturesShown(page);
      const story = page.locator('.columns .story h2 a').nth(6);
      await story.scrollIntoViewIfNeeded();
      const left = await page.evaluate(() => window.scrollY);
      expect(left).toBeGreaterThan(100);
      await story.click();
      await page.waitForSelector('.article-head');
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await page.goBack();
      await page.waitForSelector('.lead');
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - left)).toBeLessThan(5);
    });
  });

  it.each([
    { beginning: 'Delapan Belas Pemberi Kerja', time: 'Rabu, 6 Agustus 2025 pukul 17.15 WITA' },
    { beginning: 'Liga Voli Antarblok', time: 'Jumat, 10 November 2023 pukul 16.10 WIT' },
    { beginning: 'Cabai Sedang Mahal', time: 'Rabu, 15 Maret 2023 pukul 08.30 WIB' },
  ])('tells the time of the unit, not of the reader: $time', async ({ beginning, time }) => {
    const { slug } = await article(beginning);
    await reading(`?article=${slug}`, async (page) => expect(await page.textContent('.article-head time')).toBe(time), {
      timezoneId: 'America/New_York',
    });
  });

  it('names the unit as it was called on the day', async () => {
    const { slug } = await article('Sepuluh Hari Menjelang');
    await reading(`?article=${slug}`, async (page) => {
      expect(await page.textContent('.article-meta')).toContain('Rutan Kelas IIB Purwodadi');
    });
  });

  it('puts the correction above the text', async () => {
    const { slug } = await article('Cabai Sedang Mahal');
    await reading(`?article=${slug}`, async (page) => {
      expect(await page.textContent('.correction')).toContain('Yang benar 214 kilogram');
      const [correction, body] = await Promise.all([
        page.locator('.correction').boundingBox(),
        page.locator('.body').boundingBox(),
      ]);
      expect(correction?.y).toBeLessThan(body?.y ?? 0);
    });
  });

  it('shows what other units wrote about the event', async () => {
    const { slug } = await article('Lapas Makassar Serahkan Remisi');
    await reading(`?article=${slug}`, async (page) => {
      const side = await page.textContent('.side');
      expect(side).toContain('Remisi Kemerdekaan di Jember');
      expect(side).toContain('Sehari setelah Remisi');
      expect(side).not.toContain('Lapas Makassar Serahkan Remisi');
    });
  });

  it('says where an imported text comes from and that it may be incomplete', async () => {
    const { slug } = await article('Catatan Lapas Jember');
    await reading(`?article=${slug}`, async (page) => {
      expect(await page.textContent('.after')).toMatch(/Sumber: kumparan.*mungkin tidak lengkap/s);
    });
  });

  it('switches to the other language of the same item', async () => {
    const { slug, alternates } = await article('Tiga Puluh Kursi');
    await reading(`?article=${slug}`, async (page) => {
      await page.click('.languages >> text=English');
      await page.waitForSelector('article[lang=en]');
      expect(new URL(page.url()).searchParams.get('article')).toBe(alternates[0]?.slug);
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(await page.textContent('.sections')).toContain('Latest');
    });
  });

  it('shows an item without a translation in its own language, and says so', async () => {
    const { slug } = await article('Bengkel Las');
    await reading(`?article=${slug}&locale=en`, async (page) => {
      expect(await page.getAttribute('article', 'lang')).toBe('id');
      expect(await page.textContent('.language-note')).toContain('Indonesian only');
    });
  });

  it('renders blocks and never markup, nor a link that could run', async () => {
    const { slug } = await article('Bengkel Las');
    const body = [
      {
        type: 'paragraph',
        children: [{ type: 'text', text: '<img src=x onerror=alert(1)>', bold: true, italic: true }],
      },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'jahat' }] }],
      },
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'https://contoh.example/', children: [{ type: 'text', text: 'baik' }] }],
      },
      { type: 'heading', level: 5, children: [{ type: 'text', text: 'Judul dalam' }] },
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'satu' }] },
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [{ type: 'text', text: 'anak' }] }],
          },
        ],
      },
      { type: 'image', image: { url: 'data:text/html,x', caption: 'Gambar hilang' }, children: [] },
      { type: 'not-yet-known', children: [{ type: 'text', text: 'tetap terbaca' }] },
    ];
    await reading('?', async (page) => {
      await page.route(`**/api/humas/articles/${slug}*`, async (route) => {
        const answer = (await (await route.fetch()).json()) as { data: object };
        await route.fulfill({ json: { ...answer, data: { ...answer.data, body } } });
      });
      await page.goto(new URL(`?article=${slug}`, base).href);
      await settled(page);
      const shown = page.locator('.body');
      expect(await shown.locator('strong em').textContent()).toBe('<img src=x onerror=alert(1)>');
      expect(
        await shown
          .locator('a')
          .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])),
      ).toEqual([['https://contoh.example/', 'noopener']]);
      expect(await shown.locator('h2').textContent()).toBe('Judul dalam');
      expect(await shown.locator('ol > li > ul > li').textContent()).toBe('anak');
      expect(await shown.locator('img').count()).toBe(0);
      expect(await shown.textContent()).toContain('tetap terbaca');
      expect(await violationsOf(page)).toEqual([]);
    });
  });
});

describe('reading page: photos', () => {
  const zoomed = (page: Page) => page.locator('dialog.zoomed');
  const shownFile = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((image) => (image as HTMLImageElement).currentSrc);

  it('come in the newest format that the browser knows, at the size that it needs', async () => {
    await reading(`?article=${WITH_PHOTOS}`, async (page) => {
      await picturesShown(page);
      expect(await shownFile(page, '.photo img')).toMatch(/-avif-\d+\.avif$/);
      const types = await page
        .locator('.photo')
        .first()
        .locator('source')
        .evaluateAll((all) => all.map((one) => one.getAttribute('type')));
      expect(types).toEqual(['image/avif', 'image/webp']);
    });
    await reading(
      `?article=${WITH_PHOTOS}`,
      async (page) => {
        await picturesShown(page);
        expect(await shownFile(page, '.photo img')).toMatch(/-avif-640\.avif$/);
      },
      { viewport: PHONE },
    );
  });

  it('are seen as blurred placeholders in their own shape until they come', async () => {
    await reading(`?article=${WITH_PHOTOS}`, async (page) => {
      let letCome = () => {};
      const held = new Promise<void>((resolve) => (letCome = resolve));
      await page.route('**/uploads/**', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload();
      await settled(page);
      const image = page.locator('.photo img').first();
      await page.waitForFunction(() =>
        document.querySelector<HTMLElement>('.photo img')?.style.backgroundImage.startsWith('url("data:image/png'),
      );
      await page.screenshot({ path: path.join(PICTURES, 'a placeholder.png') });
      const before = await image.boundingBox();
      letCome();
      await picturesShown(page);
      await page.waitForFunction(() => !document.querySelector('.photo img')?.hasAttribute('style'));
      expect(await image.boundingBox()).toEqual(before);
    });
  });

  it('have their caption and credit, small and large', async () => {
    await reading(`?article=${WITH_PHOTOS}`, async (page) => {
      const caption = 'Keterangan foto 1 Foto: Dokpri (Humas Lapas)';
      expect(await page.textContent('.photo figcaption')).toBe(caption);
      await page.click('.photo .zoom >> nth=0');
      expect(await zoomed(page).locator('figcaption').textContent()).toBe(caption);
      await page.screenshot({ path: path.join(PICTURES, 'a photo, large.png') });
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  it('are enlarged, walked through and left by keyboard, and the focus comes back', async () => {
    await reading(`?article=${WITH_PHOTOS}`, async (page) => {
      await page.focus('.photo .zoom >> nth=0');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Tutup');
      await page.keyboard.press('ArrowRight');
      expect(await zoomed(page).locator('img').getAttribute('alt')).toBe('Bukit 2');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(await zoomed(page).locator('img').getAttribute('alt')).toBe('Bukit 3');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('dialog, body')))).toBe(true);
      await page.keyboard.press('Escape');
      await zoomed(page).waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Perbesar foto: Bukit 3',
      );
    });
  });

  it('fit a phone when they are large, and nothing of them stays over the next page', async () => {
    await reading(
      `?article=${WITH_PHOTOS}`,
      async (page) => {
        await page.click('.languages >> text=English');
        await page.waitForSelector('text=Download media kit');
        await page.click('.photo .zoom >> nth=0');
        await page.screenshot({ path: path.join(PICTURES, 'a photo, large, phone.png') });
        const box = await zoomed(page).locator('img').boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= PHONE.width).toBe(true);
        await page.goBack();
        await zoomed(page).waitFor({ state: 'detached' });
      },
      { viewport: PHONE },
    );
  });

  it('of an event stand in a gallery that goes on', async () => {
    await reading(`?event=${EVENT_WITH_PHOTOS}`, async (page) => {
      expect(await page.locator('.gallery .photo').count()).toBe(24);
      await page.click('text=Foto lainnya');
      await page.waitForFunction((count) => document.querySelectorAll('.gallery .photo').length === count, PHOTOS);
      expect(await page.getByText('Foto lainnya').isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Perbesar foto: Bukit 25',
      );
    });
  });

  it.each([
    ['an article', `?article=${WITH_PHOTOS}`, 'paket-media-apel-dengan-foto.zip'],
    ['an event', `?event=${EVENT_WITH_PHOTOS}`, 'paket-media-pekan-foto.zip'],
  ])('of %s can be taken along as a media kit', async (_, address, name) => {
    await reading(address, async (page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Unduh paket media')]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await download.failure()).toBeNull();
    });
  });
});

describe('reading page: when something is in the way', () => {
  it('gives the public reason of a withdrawal', async () => {
    await reading('?', async (page) => {
      const error = {
        status: 410,
        name: 'GoneError',
        message: 'This item was withdrawn',
        details: { reason: 'Narasumber keberatan.' },
      };
      await page.route('**/api/humas/articles/*', (route) =>
        route.fulfill({ status: 410, json: { data: null, error } }),
      );
      await page.goto(new URL('?article=ditarik', base).href);
      await settled(page);
      expect(await page.textContent('main')).toMatch(/telah ditarik.*Narasumber keberatan\./s);
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  it('offers another try after a failure, and succeeds', async () => {
    await reading('?view=regions', async (page) => {
      await page.route('**/api/humas/articles?*', (route) => route.abort(), { times: 1 });
      await page.click('nav >> text=Terbaru');
      await page.waitForSelector('text=Berita tidak dapat dimuat');
      await page.click('button >> text=Coba lagi');
      await page.waitForSelector('.lead');
    });
  });

  it('lets a keyboard skip the navigation without loading anything anew', async () => {
    await reading('?view=events', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });
});
