/** What a spreadsheet reads: UTF-8 with a mark, semicolons as in an Indonesian Excel, no cell that is a formula. */
export type Cell = string | number | null | undefined;

/** Tells Excel that it is UTF-8; stands before the first row. */
export const CSV_MARK = '\uFEFF';

export const csvRow = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** A cell that begins like a formula is run by Excel: an apostrophe makes it text (OWASP, CSV injection). */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function csvCell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
