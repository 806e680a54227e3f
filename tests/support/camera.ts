/** Photos as a phone writes them, with everything in them that nobody may read afterwards. */
import sharp, { type Sharp } from 'sharp';

/** Words that stand in the places a phone writes to. None of them may be in any public file. */
export const SECRETS = {
  maker: 'RahasiaMakerNote',
  serial: 'RahasiaNomorSeri',
  owner: 'RahasiaPemilik',
  gps: 'RahasiaLokasi',
  thumbnail: 'RahasiaMiniatur',
  xmp: 'RahasiaKotaXmp',
  iptc: 'RahasiaKotaIptc',
};

/** A picture in which no two places look the same: soft waves of colour, different for each seed. Pixels. */
export function scene(seed: number, width = 2000, height = 1500): Sharp {
  const data = Buffer.alloc(width * height * 3);
  const [a, b, c] = [1, 2, 3].map((each) => ((seed * 7919 * each) % 97) / 97 + 0.4) as [number, number, number];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x / width) * Math.PI * 4, (y / height) * Math.PI * 4];
      const at = (y * width + x) * 3;
      data[at] = 128 + 90 * Math.sin(u * a + v * b);
      data[at + 1] = 128 + 90 * Math.sin(v * c - u * b + seed);
      data[at + 2] = 128 + 90 * Math.cos(u * c + v * a * 1.3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** Adds what a phone adds to a JPEG. `orientation` 1–8 says how the pixels lie. */
export function asFromPhone(jpeg: Buffer, orientation = 1): Buffer {
  const segments = [
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(orientation)])),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp)])),
    segment(0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0'), iptc()])),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
    photoshop:City="${SECRETS.xmp}" exif:GPSLatitude="7,5.1S"/></rdf:RDF></x:xmpmeta>`;

/** IPTC-IIM 2:90, the city. */
function iptc(): Buffer {
  const city = Buffer.from(SECRETS.iptc);
  const record = Buffer.concat([Buffer.from([0x1c, 2, 90, 0, city.length]), city]);
  const padded = record.length % 2 ? Buffer.concat([record, Buffer.from([0])]) : record;
  const head = Buffer.from([0x38, 0x42, 0x49, 0x4d, 0x04, 0x04, 0, 0, 0, 0, 0, record.length]);
  return Buffer.concat([head, padded]);
}

type Entry = { tag: number; type: number; count: number; value: Buffer };

const ascii = (tag: number, text: string): Entry => ({
  tag,
  type: 2,
  count: text.length + 1,
  value: Buffer.from(`${text}\0`),
});
const blob = (tag: number, text: string): Entry => ({ tag, type: 7, count: text.length, value: Buffer.from(text) });
const short = (tag: number, value: number): Entry => ({ tag, type: 3, count: 1, value: Buffer.from([value, 0, 0, 0]) });
const long = (tag: number, value: number): Entry => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return { tag, type: 4, count: 1, value: bytes };
};

/** TIFF, little-endian: main directory, Exif and GPS directories, and a second picture (the thumbnail). */
function exif(orientation: number): Buffer {
  const sized = (entries: Entry[]) =>
    2 + entries.length * 12 + 4 + entries.reduce((sum, { value }) => sum + (value.length > 4 ? value.length : 0), 0);
  const camera = [blob(0x927c, SECRETS.maker), ascii(0xa430, SECRETS.owner), ascii(0xa431, SECRETS.serial)];
  const position = [ascii(1, 'S'), blob(0x1b, SECRETS.gps)];
  const main = (cameraAt: number, positionAt: number) => [
    ascii(0x010f, 'Ponsel'),
    short(0x0112, orientation),
    long(0x8769, cameraAt),
    long(0x8825, positionAt),
  ];
  const cameraAt = 8 + sized(main(0, 0));
  const positionAt = cameraAt + sized(camera);
  const thumbnailAt = positionAt + sized(position);
  const small = Buffer.from(SECRETS.thumbnail);
  const thumbnail = (at: number) => [long(0x0201, at), long(0x0202, small.length)];
  const smallAt = thumbnailAt + sized(thumbnail(0));
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]);
  return Buffer.concat([
    head,
    directory(main(cameraAt, positionAt), 8, thumbnailAt),
    directory(camera, cameraAt, 0),
    directory(position, positionAt, 0),
    directory(thumbnail(smallAt), thumbnailAt, 0),
    small,
  ]);
}

function directory(entries: Entry[], at: number, next: number): Buffer {
  const table = Buffer.alloc(2 + entries.length * 12 + 4);
  const values: Buffer[] = [];
  let valuesAt = at + table.length;
  table.writeUInt16LE(entries.length);
  entries.forEach(({ tag, type, count, value }, index) => {
    const entry = 2 + index * 12;
    table.writeUInt16LE(tag, entry);
    table.writeUInt16LE(type, entry + 2);
    table.writeUInt32LE(count, entry + 4);
    if (value.length <= 4) return value.copy(table, entry + 8);
    table.writeUInt32LE(valuesAt, entry + 8);
    valuesAt += value.length;
    values.push(value);
  });
  table.writeUInt32LE(next, table.length - 4);
  return Buffer.concat([table, ...values]);
}
