import type { Palette } from './palette';
import type { Random } from './random';
import {
  circle,
  ellipse,
  flag,
  HEIGHT,
  hills,
  line,
  palm,
  path,
  person,
  rect,
  repeat,
  sky,
  table,
  tree,
  WIDTH,
} from './shapes';

const UNIFORM = '#2f4358';

export function gate(p: Palette, r: Random): string {
  const horizon = 640;
  const left = r.between(430, 560);
  const width = 620;
  const plant = r.pick([tree, palm]);
  return (
    sky(p, r, horizon) +
    hills(p, r, horizon) +
    rect(0, horizon, WIDTH, HEIGHT - horizon, p.ground) +
    rect(0, 520, WIDTH, 190, p.wall) +
    rect(0, 690, WIDTH, 20, p.wallShade) +
    repeat(14, (i) => rect(i * 122 - 20, 500, 34, 210, p.wallShade)) +
    plant(150, 720, 330, p) +
    plant(1440, 720, 380, p) +
    path(`M${left + 120} 700 L${left - 220} ${HEIGHT} H${left + width + 220} L${left + width - 120} 700 Z`, p.path) +
    rect(left, 390, width, 320, p.wall) +
    path(`M${left - 60} 400 L${left + width / 2} 250 L${left + width + 60} 400 Z`, p.roof) +
    path(`M${left + width / 2 - 90} 320 L${left + width / 2} 275 L${left + width / 2 + 90} 320 Z`, p.accentSoft) +
    rect(left + 60, 420, width - 120, 52, p.accent, 6) +
    repeat(6, (i) => rect(left + 100 + i * 72, 440, 48, 12, p.light, 6)) +
    path(`M${left + 180} 710 V580 a130 92 0 0 1 260 0 V710 Z`, p.dark) +
    repeat(6, (i) => rect(left + 200 + i * 42, 540, 8, 170, p.far)) +
    repeat(2, (i) => rect(left + 50 + i * 450, 540, 70, 96, p.accentSoft, 6)) +
    flag(left + width + 130, 760, 520) +
    person({ x: left + 130, y: 800, height: 210, shirt: UNIFORM, cap: p.dark }) +
    person({ x: left + 520, y: 830, height: 220, shirt: p.accent, trousers: p.dark }) +
    repeat(9, (i) => circle(60 + i * 60, 985 + (i % 3) * 18, 34, i % 2 ? p.leaf : p.leafDark)) +
    repeat(8, (i) => circle(1170 + i * 62, 990 + (i % 2) * 22, 34, i % 2 ? p.leafDark : p.leaf))
  );
}

export function garden(p: Palette, r: Random): string {
  const horizon = 470;
  const rows = r.whole(4, 6);
  return (
    sky(p, r, horizon) +
    hills(p, r, horizon) +
    rect(0, horizon, WIDTH, HEIGHT - horizon, p.ground) +
    rect(0, horizon - 40, WIDTH, 76, p.wall) +
    rect(0, horizon + 26, WIDTH, 12, p.wallShade) +
    palm(r.between(80, 300), 560, 380, p) +
    tree(r.between(1280, 1500), 550, 300, p) +
    repeat(rows, (row) => bed(row, rows, p, r)) +
    person({ x: r.between(420, 560), y: 760, height: 280, shirt: p.accent, cap: '#d9b765' }) +
    person({ x: r.between(1000, 1120), y: 860, height: 320, shirt: UNIFORM, cap: '#d9b765' }) +
    wateringCan(1230, 850, p)
  );
}

function bed(row: number, rows: number, p: Palette, r: Random): string {
  const y = 600 + row * (430 / rows);
  const size = 22 + row * 9;
  const offset = r.between(0, 40);
  return (
    rect(-20, y, WIDTH + 40, size * 1.5, '#7a5a3c', 12) +
    repeat(Math.floor(1640 / (size * 2.6)), (i) => {
      const x = offset + i * size * 2.6;
      const fill = (i + row) % 2 ? p.leaf : p.leafDark;
      return (
        ellipse(x, y, size * 0.55, size * 0.95, fill) +
        ellipse(x + size * 0.6, y + 6, size * 0.5, size * 0.75, p.leaf) +
        (row % 2 ? circle(x + 6, y - size * 0.3, size * 0.22, p.roof) : '')
      );
    })
  );
}

const wateringCan = (x: number, y: number, p: Palette) =>
  rect(x, y - 70, 90, 80, p.roof, 10) +
  line(x + 86, y - 20, x + 160, y - 76, p.roof, 16) +
  `<path d="M${x + 8} ${y - 70} q36 -60 74 0" fill="none" stroke="${p.roof}" stroke-width="12"/>`;

export function ceremony(p: Palette, r: Random): string {
  const horizon = 560;
  const shirt = r.pick([UNIFORM, '#4d5f3c', p.light]);
  return (
    sky(p, r, horizon) +
    hills(p, r, horizon) +
    rect(0, horizon, WIDTH, HEIGHT - horizon, p.path) +
    rect(0, horizon - 60, WIDTH, 90, p.wall) +
    rect(240, 380, 460, 200, p.wall) +
    path('M200 388 L470 270 L740 388 Z', p.roof) +
    repeat(4, (i) => rect(280 + i * 105, 430, 62, 90, p.accentSoft, 4)) +
    tree(1330, 600, 300, p) +
    tree(90, 600, 260, p) +
    flag(960, 720, 600) +
    rect(900, 700, 120, 40, p.wallShade, 6) +
    rect(820, 640, 60, 100, p.accent, 6) +
    person({ x: 850, y: 640, height: 190, shirt: p.light, cap: p.dark }) +
    repeat(3, (row) =>
      repeat(9 - row, (i) =>
        person({
          x: 130 + row * 70 + i * (165 + row * 10),
          y: 840 + row * 105,
          height: 230 + row * 50,
          shirt,
          cap: p.dark,
          back: true,
        }),
      ),
    ) +
    bunting(p)
  );
}

const bunting = (p: Palette) =>
  `<path d="M0 120 Q800 260 1600 110" fill="none" stroke="${p.dark}" stroke-width="4"/>` +
  repeat(16, (i) => {
    const x = 40 + i * 100;
    const y = 120 + Math.sin((x / WIDTH) * Math.PI) * 68;
    return path(`M${x} ${y} h44 l-22 54 Z`, i % 2 ? '#c8202f' : '#ffffff');
  });

export function field(p: Palette, r: Random): string {
  const horizon = 480;
  const ballX = r.between(600, 1000);
  const team = (first: number, shirt: string) =>
    repeat(3, (i) => person({ x: first + i * 175, y: 800 + (i % 2) * 90, height: 250, shirt, trousers: p.light }));
  return (
    sky(p, r, horizon) +
    hills(p, r, horizon) +
    rect(0, horizon, WIDTH, HEIGHT - horizon, p.ground) +
    rect(0, horizon - 50, WIDTH, 110, p.wall) +
    repeat(10, (i) => rect(i * 170 + 20, horizon - 20, 70, 50, p.accentSoft, 4)) +
    path(`M160 650 H1440 L1600 ${HEIGHT - 20} H0 Z`, p.roof, 'opacity="0.85"') +
    path(`M200 668 H1400 L1530 ${HEIGHT - 50} H70 Z`, 'none', `stroke="${p.light}" stroke-width="8"`) +
    team(220, p.accent) +
    rect(792, 420, 16, 480, p.dark, 6) +
    rect(745, 470, 110, 130, p.light, 4, 'opacity="0.55"') +
    repeat(5, (i) => line(745 + i * 27, 470, 745 + i * 27, 600, p.dark, 3, 0.6)) +
    repeat(4, (i) => line(745, 480 + i * 38, 855, 480 + i * 38, p.dark, 3, 0.6)) +
    team(1010, UNIFORM) +
    circle(ballX, 350, 38, p.light) +
    `<path d="M${ballX - 36} 340 q36 24 72 0 M${ballX} 312 q-24 38 0 76" fill="none" stroke="${p.accent}" stroke-width="6"/>` +
    palm(1520, 600, 360, p)
  );
}

export function watch(p: Palette, r: Random): string {
  const horizon = 650;
  const tower = r.pick([330, 1130] as const);
  return (
    sky(p, r, horizon) +
    hills(p, r, horizon) +
    rect(0, horizon, WIDTH, HEIGHT - horizon, p.ground) +
    rect(0, 500, WIDTH, 230, p.wall) +
    repeat(27, (i) => rect(i * 62, 540, 3, 190, p.wallShade)) +
    rect(0, 490, WIDTH, 24, p.wallShade) +
    rect(tower, 330, 170, 400, p.wallShade) +
    rect(tower - 50, 200, 270, 150, p.wall, 6) +
    rect(tower - 25, 222, 220, 84, p.dark, 6) +
    person({ x: tower + 86, y: 318, height: 150, shirt: UNIFORM, cap: p.roof, seated: true }) +
    path(`M${tower - 90} 206 L${tower + 85} 100 L${tower + 260} 206 Z`, p.roof) +
    path(`M0 ${HEIGHT} V860 Q800 760 1600 880 V${HEIGHT} Z`, p.path) +
    repeat(3, (i) => person({ x: 640 + i * 150, y: 930, height: 300, shirt: UNIFORM, cap: p.dark, back: true })) +
    tree(tower > 800 ? 160 : 1420, 800, 340, p)
  );
}

export function market(p: Palette, r: Random): string {
  const horizon = 460;
  const stripes = r.pick([p.accent, p.roof, '#2f5d8a']);
  return (
    sky(p, r, horizon) +
    hills(p, r, horizon) +
    rect(0, horizon, WIDTH, HEIGHT - horizon, p.path) +
    palm(120, 640, 420, p) +
    tree(1500, 620, 340, p) +
    repeat(2, (stall) => stand(170 + stall * 660, stripes, p, stall)) +
    person({ x: 250, y: 960, height: 340, shirt: p.accentSoft, veil: p.accent, back: true }) +
    person({ x: 820, y: 985, height: 360, shirt: '#7d4152', trousers: p.dark, back: true }) +
    person({ x: 1420, y: 960, height: 340, shirt: p.light, veil: '#46587f', back: true })
  );
}

const stand = (x: number, stripes: string, p: Palette, index: number) =>
  rect(x + 14, 430, 18, 400, p.woodDark) +
  rect(x + 540, 430, 18, 400, p.woodDark) +
  repeat(8, (i) => path(`M${x + i * 72} 360 h72 v70 a36 30 0 0 1 -72 0 Z`, i % 2 ? p.light : stripes)) +
  person({ x: x + 290, y: 700, height: 300, shirt: UNIFORM, seated: true }) +
  rect(x + 10, 700, 555, 160, p.wood, 6) +
  rect(x, 690, 575, 26, p.woodDark, 6) +
  repeat(6, (i) => (index ? basket(x + 60 + i * 90, 690, p) : bag(x + 50 + i * 90, 690, i, p)));

const basket = (x: number, y: number, p: Palette) =>
  ellipse(x, y - 40, 36, 12, p.woodDark) + path(`M${x - 36} ${y - 40} h72 l-12 40 h-48 Z`, '#d9b765');

const bag = (x: number, y: number, i: number, p: Palette) =>
  rect(x - 26, y - 64, 56, 64, [p.accent, p.roof, p.leaf][i % 3] ?? p.accent, 8) +
  `<path d="M${x - 12} ${y - 62} q14 -40 28 0" fill="none" stroke="${p.dark}" stroke-width="6"/>`;

export function stage(p: Palette, r: Random): string {
  const table1 = table(1080, 850, 330, 130, p);
  return (
    rect(0, 0, WIDTH, HEIGHT, p.dark) +
    path('M0 0 H1600 V90 Q800 210 0 90 Z', p.roof) +
    repeat(2, (i) => path(i ? 'M1600 0 V820 Q1440 640 1400 90 Z' : 'M0 0 V820 Q160 640 200 90 Z', p.roof)) +
    rect(0, 820, WIDTH, 250, p.woodDark) +
    repeat(12, (i) => line(i * 145, 830, i * 150 - 80, HEIGHT, p.wood, 3, 0.6)) +
    ellipse(800, 850, 640, 60, p.sun, 0.25) +
    path('M620 0 L300 850 H1240 L960 0 Z', p.sun, 'opacity="0.12"') +
    repeat(6, (i) =>
      person({
        x: 370 + i * 150,
        y: 880 + (i % 2) * 30,
        height: 330,
        shirt: r.pick([p.accent, p.accentSoft, '#c9a74a']),
        cap: i % 2 ? p.roof : p.dark,
      }),
    ) +
    repeat(6, (i) => angklung(370 + i * 150, 690 + (i % 2) * 30, p)) +
    table1 +
    repeat(3, (i) => circle(1150 + i * 95, 820, 44, '#c9a74a') + circle(1150 + i * 95, 808, 14, '#8f7024'))
  );
}

const angklung = (x: number, y: number, p: Palette) =>
  rect(x + 40, y - 60, 8, 120, p.wood) +
  rect(x + 92, y - 60, 8, 120, p.wood) +
  rect(x + 36, y + 50, 70, 10, p.wood, 5) +
  rect(x + 54, y - 40, 12, 94, '#e0c37a', 5) +
  rect(x + 74, y - 10, 12, 64, '#e0c37a', 5);
