/** Figures into rows, and rows into what is read: a table on the screen, JSON, and a part of docs/performance.md. */
import fs from 'node:fs';
import * as prettier from 'prettier';
import { median } from './measure.mjs';

const SYSTEMS = {
  product: '(a) plugin',
  cached: '(a) plugin, cache on',
  stock: '(b) stock Strapi',
  floor: '(c) floor',
  bytes: '(d) bare koa',
};

/** `ratio` is the first system's figure of the work divided by this one's; `aim` says what it should be. */
export function rowsOf(work, figures) {
  const [first] = figures;
  return work.sides.map((side, index) => {
    const figure = figures[index];
    const ratio = side.aim ? median(figure.rounds.map((speed, round) => first.rounds[round] / speed)) : null;
    return {
      work: work.title,
      system: nameOf(side),
      rps: figure.rps ?? null,
      p50: figure.p50 ?? null,
      p99: figure.p99 ?? null,
      megabytes: figure.megabytes,
      loadCpu: figure.loadCpu,
      ratio,
      aim: side.aim ? sayAim(side.aim) : null,
      holds: side.aim ? holds(side.aim, ratio) : null,
    };
  });
}

/** A work that could not be measured has missed its aims. */
export function failedRows(work, error) {
  return work.sides
    .filter(({ aim }) => aim)
    .map((side) => ({
      ...{ work: work.title, system: nameOf(side), rps: null, p50: null, p99: null, ratio: null },
      ...{ aim: sayAim(side.aim), holds: false, failure: error.message.split('\n')[0] },
    }));
}

const nameOf = ({ system, label }) => [SYSTEMS[system], label].filter(Boolean).join(', ');
const sayAim = ({ least, most }) => (least ? `≥ ${least}` : `≤ ${most}`);
const holds = ({ least, most }, ratio) => (least ? ratio >= least : ratio <= most);

const HEAD = ['work', 'system', 'req/s', 'p50 ms', 'p99 ms', 'ratio', 'aim', 'holds'];

export function cellsOf(row, isNew) {
  const { work, system, rps, p50, p99, megabytes, ratio, aim, holds: isHeld, failure } = row;
  const speed = megabytes ? `${Math.round(megabytes)} MB` : number(rps);
  return [
    isNew ? work : '',
    system,
    speed,
    ...[p50, p99, ratio].map(number),
    aim ?? '',
    failure ? `not measured: ${failure}` : isHeld === null ? '' : isHeld ? 'yes' : 'NO',
  ];
}

export function number(value) {
  if (value === null || value === undefined) return '';
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}

export const textTable = (rows) => aligned([HEAD, ...linesOf(rows)]);

/** Lines of cells, the first of them the head. */
export function aligned(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const linesOf = (rows) => rows.map((row, index) => cellsOf(row, rows[index - 1]?.work !== row.work));

function markdownTable(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...linesOf(rows).map(line)].join('\n');
}

export function writeJson(file, report) {
  fs.writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

const BEGIN = '<!-- figures: written by npm run bench -- --markdown docs/performance.md -->';
const END = '<!-- end of figures -->';

/** Replaces what stands between the two marks. */
export async function writeMarkdown(file, { machine, versions, commit, measuredAt, options, rows }) {
  const text = fs.readFileSync(file, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${file} lacks the marks between which figures go`);
  const said = [
    `Measured ${measuredAt.slice(0, 10)} at commit \`${commit}\`, ${options}.`,
    `Machine: ${machine}. Versions: ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}.`,
  ];
  const whole = `${before}${BEGIN}\n\n${said.join('\n')}\n\n${markdownTable(rows)}\n\n${END}${after}`;
  const style = await prettier.resolveConfig(file);
  fs.writeFileSync(file, await prettier.format(whole, { ...style, filepath: file }));
}
