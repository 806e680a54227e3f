import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** The real browser that chromium-up.cjs unpacked, or the one that `HUMAS_CHROMIUM` names. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.HUMAS_CHROMIUM as string,
    // A browser of one process dies with its first closed context.
    args: sparticuz.args.filter((argument) => argument !== '--single-process'),
  });
