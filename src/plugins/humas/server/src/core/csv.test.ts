import { csvRow } from './csv';

it.each([
  { name: 'a quotation mark is doubled', cells: ['Kata "siap"'], row: '"Kata ""siap"""' },
  { name: 'a semicolon stays within its cell', cells: ['Satu; dua', 3], row: '"Satu; dua";3' },
  { name: 'a line break stays within its cell', cells: ['baris\nbaru'], row: '"baris\nbaru"' },
  { name: 'nothing is an empty cell', cells: [null, undefined, ''], row: ';;' },
  ...['=1+1', '+62', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠A'].map((text) => ({
    name: `${JSON.stringify(text)} is no formula`,
    cells: [text],
    row: `"'${text}"`,
  })),
])('$name', ({ cells, row }) => expect(csvRow(cells)).toBe(`${row}\r\n`));
