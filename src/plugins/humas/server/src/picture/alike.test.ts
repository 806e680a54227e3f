import sharp, { type Sharp } from 'sharp';
import { bandsOf, distance, NEAR } from './alike';
import { lookOf } from './renderer/look';

/** A drill ground: waves of light, a row of people, and one who walks through the picture (0–1). */
function frame(walker: number, size = { width: 1600, height: 1067 }): Sharp {
  const people = Array.from(
    { length: 9 },
    (_, at) => `<rect x="${100 + at * 160}" y="480" width="70" height="230" rx="30" fill="#1d3a5f"/>
      <circle cx="${135 + at * 160}" cy="440" r="42" fill="#c68a63"/>`,
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1067" width="${size.width}" height="${size.height}">
    <rect width="1600" height="1067" fill="#9cc4e4"/><rect y="400" width="1600" height="667" fill="#8a8f6a"/>
    <path d="M0 400 L500 180 L900 400 Z" fill="#58724f"/><rect x="1100" y="140" width="420" height="280" fill="#e8e2d2"/>
    ${people}<rect x="${walker * 1300}" y="560" width="190" height="470" rx="60" fill="#5b1f24"/>
    <circle cx="${walker * 1300 + 95}" cy="500" r="80" fill="#b57a55"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#ffffff' });
}

describe('the same picture', () => {
  const versions: [string, (picture: Sharp) => Sharp][] = [
    ['compressed to quality 60', (picture) => picture.jpeg({ quality: 60 })],
    ['compressed to quality 10', (picture) => picture.jpeg({ quality: 10 })],
    ['as WebP', (picture) => picture.webp({ quality: 50 })],
    ['1280 wide, as messengers send it', (picture) => picture.resize(1280).jpeg({ quality: 70 })],
    ['320 wide', (picture) => picture.resize(320).jpeg({ quality: 60 })],
    ['a little brighter', (picture) => picture.modulate({ brightness: 1.08 }).jpeg()],
    ['in black and white', (picture) => picture.greyscale().jpeg()],
  ];
  it.each(versions)('%s is near', async (_, change) => {
    const original = await frame(0.2).png().toBuffer();
    const changed = await change(sharp(original)).toBuffer();
    expect(distance(await lookOf(sharp(original)), await lookOf(sharp(changed)))).toBeLessThanOrEqual(NEAR);
  });
});

describe('another frame of the same scene', () => {
  const steps = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
  it.each(steps)('where somebody has walked from 0.2 to %f of the width is not near', async (walker) => {
    const [one, other] = [await frame(0.2).png().toBuffer(), await frame(walker).png().toBuffer()];
    expect(distance(await lookOf(sharp(one)), await lookOf(sharp(other)))).toBeGreaterThan(NEAR);
  });
});

describe('the index', () => {
  it('finds whatever is near: three bits cannot touch all four parts', () => {
    const look = 'c3a59f00ff1278e4';
    const near = 'c3a59f01ff1378e5';
    expect(distance(look, near)).toBe(3);
    const [one, other] = [bandsOf(look), bandsOf(near)];
    expect(Object.entries(one).some(([band, value]) => other[band as keyof typeof other] === value)).toBe(true);
    expect(Object.values(one).join('')).toBe(look);
  });

  it('counts bits', () => {
    expect(distance('0000000000000000', 'ffffffffffffffff')).toBe(64);
    expect(distance('00000000000000f0', '0000000000000000')).toBe(4);
  });
});
