/**
 * An officer masks people in a photo: with the mouse, with keys and with a finger, then with proposals of faces. The tests are
 * one story and run in this order. What is drawn must be what the public file hides.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import type { FocalPoint, Mask } from '../../src/plugins/humas/contracts/people';
import { makers } from '../support/make';
import { startPanel, TALL, WIDE, type Desk, type Panel } from '../support/panel';
import { seenPictures } from '../support/seen-pictures';

const PHOTO = 'plugin::humas.photo';
/** Of its own width and height. */
type Place = [x: number, y: number];

let panel: Panel;
let sri: Desk;
let pictures: ReturnType<typeof seenPictures>;
let file: { id: number };
let address: string;

beforeAll(async () => {
  panel = await startPanel('masks');
  pictures = seenPictures(panel.strapi);
  sri = await panel.sit();
  await sri.openFirstAccount('Sri', 'sri@lapas.example');
  const make = makers(panel.strapi);
  const unit = await make.facility({ shortName: 'Lapas Purwodadi' });
  file = await pictures.bring(await people(), unit.documentId);
  const photo = await make.photo({ file: file.id, facility: unit.documentId });
  address = `content-manager/collection-types/${PHOTO}/${photo.documentId}`;
});
afterAll(() => panel?.close());
afterEach(() => expect(panel.heard()).toEqual([]));

/** Three people at a table; comes with the detector's package (MIT). */
const people = () => {
  const folder = path.dirname(require.resolve('@vladmandic/face-api/package.json'));
  return sharp(fs.readFileSync(path.join(folder, 'demo/sample1.jpg')))
    .resize(1200)
    .jpeg()
    .toBuffer();
};

const stage = () => sri.page.getByTestId('stage');
const masksOnStage = () => stage().locator('button[data-mask]');
const tool = (name: string) => sri.page.getByRole('toolbar').getByRole('button', { name, exact: true });
const measure = (label: string) => sri.page.getByRole('listitem').getByLabel(label);
const saved = async () =>
  (await panel.strapi.db.query(PHOTO).findOne({ where: { file: { id: file.id } } })) as unknown as {
    masks: Mask[];
    focalPoint: FocalPoint | null;
  };

async function open() {
  await sri.open(address);
  await stage().locator('img').waitFor();
  await sri.page.waitForFunction(() => {
    const picture = document.querySelector<HTMLImageElement>('[data-testid=stage] img');
    return picture?.complete && picture.naturalWidth > 0;
  });
}

async function at(place: Place) {
  await stage().scrollIntoViewIfNeeded();
  const box = await stage().boundingBox();
  if (!box) throw new Error('The stage is not shown');
  return { x: box.x + place[0] * box.width, y: box.y + place[1] * box.height };
}

async function drag(from: Place, to: Place) {
  const [start, end] = [await at(from), await at(to)];
  await sri.page.mouse.move(start.x, start.y);
  await sri.page.mouse.down();
  await sri.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await sri.page.mouse.move(end.x, end.y);
  await sri.page.mouse.up();
}

async function dragWithFinger(from: Place, to: Place) {
  const [start, end] = [await at(from), await at(to)];
  const finger = await sri.page.context().newCDPSession(sri.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [start]);
  await touch('touchMove', [{ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }]);
  await touch('touchMove', [end]);
  await touch('touchEnd', []);
  await finger.detach();
}

/** In percent, as the list shows it. */
const numbers = async () =>
  Promise.all(
    ['Dari kiri (%)', 'Dari atas (%)', 'Lebar (%)', 'Tinggi (%)'].map(async (label) =>
      Number(await measure(label).inputValue()),
    ),
  );

function expectNear(seen: number[], wanted: number[], by = 0.6) {
  expect(seen.map((value, index) => Math.abs(value - (wanted[index] as number)) <= by)).toEqual(wanted.map(() => true));
}
/** The head on the left, where the first mask is drawn. */
const isHeadHidden = () => pictures.isHidden(file.id, { x: 0.2, y: 0.2, width: 0.13, height: 0.3 });
const group = (): Locator => sri.page.getByRole('group', { name: 'Samaran dan titik fokus' });

describe('masks on a photo', () => {
  it('are drawn with the mouse on the photo without masks', async () => {
    await open();
    await drag([0.2, 0.2], [0.33, 0.5]);
    await masksOnStage().first().waitFor();
    expect(await masksOnStage().count()).toBe(1);
    expectNear(await numbers(), [20, 20, 13, 30]);
    await tool('Gambar persegi').click();
    await drag([0.95, 0.9], [0.8, 0.7]);
    expect(await masksOnStage().count()).toBe(2);
    expectNear(await numbers(), [80, 70, 15, 20]);
    await sri.picture('drawn');
  });

  it('are moved, and made larger by a corner', async () => {
    await tool('Geser').click();
    await drag([0.85, 0.8], [0.65, 0.7]);
    expectNear(await numbers(), [60, 60, 15, 20]);
    await drag([0.75, 0.8], [0.85, 0.95]);
    expectNear(await numbers(), [60, 60, 25, 35]);
    expect(await masksOnStage().count()).toBe(2);
  });

  it('are drawn and moved with a finger', async () => {
    await tool('Gambar elips').click();
    await dragWithFinger([0.05, 0.6], [0.15, 0.8]);
    expect(await masksOnStage().count()).toBe(3);
    expectNear(await numbers(), [5, 60, 10, 20]);
    await tool('Geser').click();
    await dragWithFinger([0.1, 0.7], [0.3, 0.8]);
    expectNear(await numbers(), [25, 70, 10, 20]);
  });

  it('are moved, resized, deleted and added with keys alone', async () => {
    await masksOnStage().nth(2).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await sri.page.keyboard.press(key);
    expectNear(await numbers(), [27, 69, 11, 21], 0.7);
    await sri.page.keyboard.press('Delete');
    expect(await masksOnStage().count()).toBe(2);
    await sri.note('Samaran 3 dihapus.').waitFor({ state: 'attached' });
    await tool('Gambar persegi').focus();
    await sri.page.keyboard.press('Enter');
    await tool('Tambah di tengah').focus();
    await sri.page.keyboard.press('Enter');
    expectNear(await numbers(), [40, 40, 20, 20], 0);
    await measure('Dari kiri (%)').fill('90');
    await measure('Lebar (%)').fill('5');
    await sri.page.keyboard.press('Tab');
    expectNear(await numbers(), [80, 40, 5, 20], 0);
    await sri.page.getByRole('button', { name: 'Hapus samaran 3' }).press('Enter');
    expect(await masksOnStage().count()).toBe(2);
  });

  it('are shown as the public will see them', async () => {
    await tool('Pratinjau samaran').click();
    const seen = await sri.page.waitForFunction(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-testid=stage] canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return null;
      const opaque = (x: number, y: number) =>
        context.getImageData(Math.round(x * canvas.width), Math.round(y * canvas.height), 1, 1).data[3] === 255;
      return opaque(0.26, 0.35) ? { inside: true, between: opaque(0.5, 0.5) } : null;
    });
    expect(await seen.jsonValue()).toEqual({ inside: true, between: false });
    await sri.picture('preview');
    await tool('Pratinjau samaran').click();
  });

  it('go with a focal point that is set on the photo or in numbers', async () => {
    await tool('Titik fokus').click();
    const point = await at([0.48, 0.42]);
    await sri.page.mouse.click(point.x, point.y);
    const marker = stage().getByRole('button', { name: /^Titik fokus/ });
    await marker.focus();
    await sri.page.keyboard.press('ArrowLeft');
    const focus = sri.page.getByRole('group', { name: 'Titik fokus', exact: true });
    expectNear([Number(await focus.getByLabel('Dari kiri (%)').inputValue())], [47]);
    await focus.getByLabel('Dari atas (%)').fill('30');
  });

  it('are usable for who does not see them', async () => {
    expect(await sri.violationsIn(group())).toEqual([]);
    expect(await sri.violationsIn(sri.page.getByRole('group', { name: 'Titik fokus', exact: true }))).toEqual([]);
    expect(await masksOnStage().first().getAttribute('aria-label')).toBe('Samaran 1: elips');
  });

  it('are burnt in when the photo is saved, and are there when it is opened again', async () => {
    expect(await isHeadHidden()).toBe(false);
    await sri.save();
    await pictures.settled();
    expect(await isHeadHidden()).toBe(true);
    const { masks, focalPoint } = await saved();
    expect(masks.map(({ shape }) => shape)).toEqual(['ellipse', 'rectangle']);
    expectNear([(focalPoint?.x ?? 0) * 100, (focalPoint?.y ?? 0) * 100], [47, 30]);
    await open();
    expect(await masksOnStage().count()).toBe(2);
    await masksOnStage().nth(1).focus();
    expectNear(await numbers(), [60, 60, 25, 35]);
    await sri.picture('saved');
  });
});

describe('faces', () => {
  it('are proposed where no mask is yet, and masked one by one', async () => {
    await tool('Cari wajah').click();
    await sri.note('2 wajah diusulkan').waitFor();
    await sri.picture('proposed');
    expect(await sri.violationsIn(group())).toEqual([]);
    await sri.page.getByRole('button', { name: 'Samarkan wajah 1' }).click();
    expect(await masksOnStage().count()).toBe(3);
    await sri.page.getByRole('button', { name: 'Bukan: wajah 1 tidak disamarkan' }).click();
    expect(await sri.page.getByRole('button', { name: /^Samarkan wajah/ }).count()).toBe(0);
    await sri.save();
    expect((await saved()).masks).toHaveLength(3);
  });
});

describe('the drawing of masks', () => {
  it('speaks English too', async () => {
    await sri.page.evaluate(() => localStorage.setItem('strapi-admin-language', 'en'));
    await open();
    await sri.page.getByRole('group', { name: 'Masks and focal point' }).waitFor();
    await tool('Find faces').waitFor();
    await sri.picture('in English');
    await sri.page.evaluate(() => localStorage.setItem('strapi-admin-language', 'id'));
  });

  it('fits on a phone', async () => {
    await open();
    await sri.onPhone(async () => {
      await stage().scrollIntoViewIfNeeded();
      expect(await sri.fits()).toBe(true);
      const box = await stage().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
      await sri.picture('on a phone');
    });
  });

  it('waits for a file', async () => {
    await sri.openForm('Foto');
    await sri.page.getByText('Pilih berkas gambar dahulu').waitFor();
    await sri.page.setViewportSize(TALL);
    await sri.picture('without a file');
    await sri.page.setViewportSize(WIDE);
  });
});
