const LONGEST = 2_000;

/** Absolute, http or https; null for everything else. */
export function webAddress(written: string | null | undefined, base: string): string | null {
  const address = written?.trim().replace(/[\t\r\n]/g, '');
  if (!address || address.length > LONGEST || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.href.length <= LONGEST && url.hostname !== '' ? url.href : null;
}
