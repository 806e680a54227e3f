/** Files that are meant to do harm, or are simply broken: made here, so that the repository holds none of them. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export type Kind = 'jpeg' | 'png' | 'webp' | 'avif';
export const KINDS: Kind[] = ['jpeg', 'png', 'webp', 'avif'];

/** A small picture in which every pixel counts: two gradients and a pattern. */
export function pixels(width: number, height: number): Buffer {
  const raw = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    raw[at * 3] = (x * 255) / width;
    raw[at * 3 + 1] = (y * 255) / height;
    raw[at * 3 + 2] = ((x * 31) ^ (y * 17)) & 0xff;
  }
  return raw;
}

export const picture = (kind: Kind, width = 320, height = 200, options: object = {}): Promise<Buffer> =>
  sharp(pixels(width, height), { raw: { width, height, channels: 3 } })
    .toFormat(kind, options)
    .toBuffer();

/** A CMYK picture, as printers' programs save it. */
export const cmyk = () => inSpace('cmyk').jpeg().toBuffer();
export const sixteenBit = () => inSpace('rgb16').png().toBuffer();
const inSpace = (space: string) =>
  sharp(pixels(320, 200), { raw: { width: 320, height: 200, channels: 3 } }).toColourspace(space);

/** All at one byte fewer than whole, and so many places spread over the file. */
export const truncations = (whole: Buffer, count: number): Buffer[] =>
  [...Array(count).keys(), count - 1e-9].map((part) => whole.subarray(0, Math.floor((whole.length * part) / count)));

/** A stretch in the middle that is noise. */
export function corrupted(whole: Buffer, seed = 1): Buffer {
  const broken = Buffer.from(whole);
  const start = Math.floor(whole.length / 2);
  for (let at = start; at < start + whole.length / 4; at += 1) broken[at] = (at * 2_654_435_761 * seed) >>> 11;
  return broken;
}

/** A segment of a JPEG, without the limit of cameras on how many there are. */
export function segment(code: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, code, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export const withSegments = (jpeg: Buffer, segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);

/** A JPEG whose header says another size than its data. */
export function jpegOfSize(jpeg: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(jpeg);
  const frame = lying.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(lying[at + 1] as number));
  lying.writeUInt16BE(height, frame + 5);
  lying.writeUInt16BE(width, frame + 7);
  return lying;
}

/** Really so large, and black: each block of 8 × 8 is two bits, "no change" and "nothing more". */
export function jpegBomb(width: number, height: number): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, frame),
    segment(0xc4, oneBitCode(0x00)),
    segment(0xc4, oneBitCode(0x10)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(Math.ceil(blocks / 4)),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A progressive JPEG that is passed over again and again: every scan of one bit a block is legal. */
export function scanBomb(width: number, height: number, scans: number): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const bomb = jpegBomb(width, height);
  bomb[bomb.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc2;
  const start = bomb.indexOf(Buffer.from([0xff, 0xda]));
  const first = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 0, 0x0d])), Buffer.alloc(Math.ceil(blocks / 8))]);
  const again = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 0, 0xdc])), Buffer.alloc(Math.ceil(blocks / 8))]);
  const all = Array.from({ length: scans - 1 }, () => again);
  return Buffer.concat([bomb.subarray(0, start), first, ...all, Buffer.from([0xff, 0xd9])]);
}

/** A Huffman table with the one code "0" for the symbol 0. */
const oneBitCode = (table: number) => Buffer.from([table, 1, ...Array(15).fill(0), 0]);

export function pngChunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), content.length + 8);
  return chunk;
}

/** Black and white, one bit a pixel, so deflate packs it a thousand to one. */
export function pngBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const data = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 });
  const chunks = [pngChunk('IHDR', head), pngChunk('IDAT', data), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

/** Chunks after the head of a PNG. */
export const withChunks = (png: Buffer, chunks: Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

/** A colour profile or a text of so many megabytes, packed into a small chunk. */
export const packed = (type: 'iCCP' | 'zTXt', megabytes: number): Buffer =>
  pngChunk(type, Buffer.concat([Buffer.from('a\0\0', 'latin1'), deflateSync(Buffer.alloc(megabytes * 2 ** 20))]));

export const movingPng = (png: Buffer, frames: number): Buffer => {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(frames, 0);
  return withChunks(png, [pngChunk('acTL', control)]);
};

export function movingGif(frames: number): Buffer {
  const head = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  const frame = Buffer.from('2c00000000010001000002024401' + '00', 'hex');
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
}

/** The frames are the picture itself, again and again. */
export function movingWebp(still: Buffer, frames: number): Buffer {
  const frame = Buffer.concat([Buffer.alloc(16), still.subarray(12)]);
  frame[12] = 10;
  const chunks = [
    riffChunk('VP8X', Buffer.from([2, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riffChunk('ANIM', Buffer.alloc(6)),
    ...Array.from({ length: frames }, () => riffChunk('ANMF', frame)),
  ];
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/** A WebP whose head says that it is as large as its format allows: 16,384 × 16,384. */
export function hugeWebp(still: Buffer): Buffer {
  const canvas = riffChunk('VP8X', Buffer.from([0, 0, 0, 0, 0xff, 0x3f, 0, 0xff, 0x3f, 0]));
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), canvas, still.subarray(12)]));
}

function riffChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

export function avifOfSize(avif: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(avif);
  const at = lying.indexOf('ispe');
  lying.writeUInt32BE(width, at + 8);
  lying.writeUInt32BE(height, at + 12);
  return lying;
}

/** As iPhones write it: the brands are all that is looked at. */
export const heic = Buffer.concat([box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')), box('mdat', Buffer.alloc(4096))]);
export const film = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41')),
  box('mdat', Buffer.alloc(4096)),
]);

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

export const SCRIPT = '<script>alert(document.domain)</script>';
export const svg = Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`);
export const page = Buffer.from(`<!doctype html><html><body>${SCRIPT}</body></html>`);

/** One stored file, as `zip -0` writes it; a JAR is the same. */
export function zip(name = 'META-INF/MANIFEST.MF', content = Buffer.from(SCRIPT)): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(10, 0);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), content]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

/** EXIF that is read in circles: a directory whose next one is itself. */
export function circularExif(): Buffer {
  const tiff = Buffer.alloc(14);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt32LE(8, 10);
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** A directory that is as full as a segment can be, each entry pointing at the largest value there can be. */
export function fullExif(): Buffer {
  const entries = 5000;
  const tiff = Buffer.alloc(10 + entries * 12 + 4);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries, 8);
  for (let at = 10; at < 10 + entries * 12; at += 12) {
    tiff.writeUInt16LE(0x927c, at);
    tiff.writeUInt16LE(7, at + 2);
    tiff.writeUInt32LE(0xfffffff0, at + 4);
    tiff.writeUInt32LE(0xfffffff0, at + 8);
  }
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** A colour profile in as many parts as there can be: 16 MB. */
export const hugeProfile = (): Buffer[] =>
  Array.from({ length: 255 }, (_, index) =>
    segment(
      0xe2,
      Buffer.concat([Buffer.from(`ICC_PROFILE\0`), Buffer.from([index + 1, 255]), Buffer.alloc(65_000, 7)]),
    ),
  );

export const hugeXmp = (megabytes: number): Buffer[] =>
  Array.from({ length: megabytes * 16 }, () =>
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xmp/extension/\0'), Buffer.alloc(65_000, 0x20)])),
  );

export const manySegments = (count: number): Buffer[] =>
  Array.from({ length: count }, () => segment(0xe1, Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0', 'latin1')));
