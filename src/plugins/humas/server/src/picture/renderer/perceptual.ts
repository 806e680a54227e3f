/**
 * What a picture looks like, in 64 bits: pHash. The lowest 8 × 8 frequencies of a 32 × 32 grey copy, each bit saying whether it is
 * above the median. Compression, size and small changes of light leave the low frequencies in their order. Pure.
 */
export const SAMPLE = 32;
const LOW = 8;

/** cos(π/32 · (x + ½) · u), the cosine transform's own table; the first row and column (mean brightness) are left out. */
const COSINES = Array.from({ length: LOW }, (_, u) =>
  Array.from({ length: SAMPLE }, (_unused, x) => Math.cos((Math.PI / SAMPLE) * (x + 0.5) * (u + 1))),
);

/** @param grey 32 × 32 bytes, row by row. @returns 16 hex digits. */
export function perceptualOf(grey: Uint8Array): string {
  const frequencies = COSINES.flatMap((down) => COSINES.map((across) => frequency(grey, across, down)));
  const middle = medianOf(frequencies);
  const bits = frequencies.map((each) => (each > middle ? '1' : '0')).join('');
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

function frequency(grey: Uint8Array, across: number[], down: number[]): number {
  let sum = 0;
  for (let y = 0; y < SAMPLE; y++) {
    let row = 0;
    for (let x = 0; x < SAMPLE; x++) row += (grey[y * SAMPLE + x] as number) * (across[x] as number);
    sum += row * (down[y] as number);
  }
  return sum;
}

function medianOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}
