/** The markers of a JPEG (ITU T.81, annex B), from the first to the end of the image. Nothing is decoded. */
import type { Bytes } from './bytes';
import { Unfit } from './refusals';

/** Cameras write below twenty; each is a pass over the whole picture, so a thousand of them are an attack. */
const MOST_SCANS = 64;
/** Ten megabytes of XMP (a depth map) are about 160 segments. */
const MOST_SEGMENTS = 1024;

const START_OF_SCAN = 0xda;
const END = 0xd9;

export interface Shape {
  width: number;
  height: number;
  /** How strict the decoder may be: see `failOn` of sharp. */
  failOn: 'warning' | 'error';
}

export async function shapeOfJpeg(bytes: Bytes): Promise<Shape> {
  let size: { width: number; height: number; isBaseline: boolean } | null = null;
  let isOdd = false;
  let scans = 0;
  let segments = 0;
  let at = 2;
  for (;;) {
    const marker = await markerAt(bytes, at);
    at = marker.end;
    if (marker.code === END) break;
    const length = (await bytes.at(at, 2)).readUInt16BE(0);
    if (length < 2) throw new Unfit('damaged');
    if ((segments += 1) > MOST_SEGMENTS) throw new Unfit('overloaded');
    const content = isFrame(marker.code) || marker.code === START_OF_SCAN ? await bytes.at(at + 2, length - 2) : null;
    if (content && isFrame(marker.code)) size ??= sizeIn(content, marker.code);
    at += length;
    if (marker.code !== START_OF_SCAN || !content) continue;
    if (!size || (scans += 1) > MOST_SCANS) throw new Unfit(size ? 'overloaded' : 'damaged');
    isOdd ||= size.isBaseline && hasOddParameters(content);
    at = await endOfScan(bytes, at);
  }
  if (!size || scans === 0) throw new Unfit('damaged');
  // Some phones write scan parameters that mean nothing in a baseline JPEG; libjpeg warns of them and decodes correctly.
  return { width: size.width, height: size.height, failOn: isOdd ? 'error' : 'warning' };
}

/** A marker may be preceded by any number of fill bytes (0xff). */
async function markerAt(bytes: Bytes, start: number): Promise<{ code: number; end: number }> {
  let at = start;
  if ((await bytes.at(at, 1))[0] !== 0xff) throw new Unfit('damaged');
  for (;;) {
    at += 1;
    const [code] = await bytes.at(at, 1);
    if (code === 0 || code === undefined) throw new Unfit('damaged');
    if (code !== 0xff) return { code, end: at + 1 };
    if (at - start > 65_536) throw new Unfit('damaged');
  }
}

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

function sizeIn(frame: Buffer, code: number) {
  if (frame.length < 6) throw new Unfit('damaged');
  const size = { height: frame.readUInt16BE(1), width: frame.readUInt16BE(3), isBaseline: code <= 0xc1 };
  // A height of 0 is told later (DNL); no camera does that.
  if (size.width === 0 || size.height === 0) throw new Unfit('damaged');
  return size;
}

function hasOddParameters(scan: Buffer): boolean {
  const [first, last, approximation] = scan.subarray(-3);
  return first !== 0 || last !== 63 || approximation !== 0;
}

/** In the data of a scan 0xff is followed by 0x00 or a restart marker; any other marker ends it. */
async function endOfScan(bytes: Bytes, start: number): Promise<number> {
  let at = start;
  for (;;) {
    const chunk = await bytes.from(at);
    if (chunk.length < 2) throw new Unfit('truncated');
    let found = chunk.indexOf(0xff);
    while (found !== -1 && found < chunk.length - 1) {
      const next = chunk[found + 1] as number;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + found;
      found = chunk.indexOf(0xff, found + (next === 0xff ? 1 : 2));
    }
    at += found === -1 ? chunk.length : found;
    if (found !== -1 && at + 1 >= bytes.size) throw new Unfit('truncated');
  }
}
