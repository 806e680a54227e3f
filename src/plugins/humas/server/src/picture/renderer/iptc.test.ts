import sharp from 'sharp';
import { withIptc } from './iptc';

const picture = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#555' } })
    .jpeg()
    .toBuffer();

describe('IPTC in a JPEG', () => {
  it('is read by others, and leaves the picture as it is', async () => {
    const jpeg = await picture();
    const said = withIptc(jpeg, { credit: 'Humas', caption: 'Apel pagi', copyright: '© Lapas Jember' });
    const { iptc } = await sharp(said).metadata();
    for (const text of ['Humas', 'Apel pagi', '© Lapas Jember']) expect(iptc?.includes(text)).toBe(true);
    expect(await sharp(said).raw().toBuffer()).toEqual(await sharp(jpeg).raw().toBuffer());
  });

  it('is cut between letters', async () => {
    const said = withIptc(await picture(), { credit: 'é'.repeat(40), caption: null, copyright: null });
    expect(said.includes('é'.repeat(16))).toBe(true);
    expect(said.includes('é'.repeat(17))).toBe(false);
    const odd = withIptc(await picture(), { credit: `a${'é'.repeat(40)}`, caption: null, copyright: null });
    expect(odd.toString('utf8')).toContain(`a${'é'.repeat(15)}`);
    expect(odd.includes(Buffer.from([0xc3, 0xff]))).toBe(false);
  });

  it('is nothing where there is nothing to say', async () => {
    const jpeg = await picture();
    expect(withIptc(jpeg, { credit: null, caption: '', copyright: null })).toBe(jpeg);
  });
});
