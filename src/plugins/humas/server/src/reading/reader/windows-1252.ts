/** Node from 20.18.3, 22.13 and 24.0 on decodes Windows-1252 as ISO 8859-1 (nodejs/node#56542), which loses its quotation marks and the euro. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const asWindows1252 = (latin1: string): string =>
  latin1.replace(/[\u0080-\u009f]/g, (sign) => FROM_80[sign.charCodeAt(0) - 0x80] ?? sign);
