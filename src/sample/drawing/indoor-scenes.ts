import type { Palette } from './palette';
import type { Random } from './random';
import {
  circle,
  ellipse,
  flag,
  HEIGHT,
  line,
  path,
  person,
  pot,
  rect,
  repeat,
  room,
  table,
  WIDTH,
  window,
} from './shapes';

const UNIFORM = '#2f4358';

export function workshop(p: Palette, r: Random): string {
  const chairs = r.whole(2, 3);
  return (
    room(p, r) +
    rect(520, 150, 560, 300, p.woodDark, 8) +
    repeat(6, (i) => tool(570 + i * 86, 200, i, p)) +
    line(800, 0, 800, 90, p.dark, 6) +
    path('M730 140 Q800 40 870 140 Z', p.accent) +
    person({ x: 520, y: 860, height: 400, shirt: p.accent, trousers: p.dark }) +
    person({ x: 1010, y: 850, height: 390, shirt: UNIFORM, cap: p.dark }) +
    table(360, 800, 880, 220, p) +
    repeat(3, (i) => rect(430 + i * 60, 752 - i * 16, 420, 16, i % 2 ? '#d8aa74' : '#e6c190', 3)) +
    rect(1020, 720, 130, 56, p.roof, 8) +
    repeat(chairs, (i) => chair(90 + i * 1240 - (i > 1 ? 1170 : 0), 960, p)) +
    repeat(
      16,
      () =>
        `<path d="M${r.between(300, 1300)} ${r.between(1015, 1050)} q14 -20 28 0" fill="none" stroke="#e6c190" stroke-width="7"/>`,
    )
  );
}

const tool = (x: number, y: number, i: number, p: Palette) =>
  [
    rect(x, y, 18, 150, p.wood, 6) + rect(x - 24, y, 66, 36, p.wallShade, 6),
    path(`M${x - 20} ${y} h44 v150 l-44 -30 Z`, p.wallShade) + rect(x - 24, y - 20, 52, 46, p.wood, 8),
    circle(x, y + 60, 46, p.wallShade) + circle(x, y + 60, 26, p.woodDark),
  ][i % 3] ?? '';

const chair = (x: number, y: number, p: Palette) =>
  rect(x, y - 260, 20, 270, p.wood, 6) +
  rect(x + 140, y - 130, 20, 140, p.wood, 6) +
  rect(x, y - 136, 164, 24, p.woodDark, 8) +
  repeat(3, (i) => rect(x + 4, y - 250 + i * 34, 26, 18, p.woodDark, 4));

export function batik(p: Palette, r: Random): string {
  const colours = [p.accent, p.roof, '#46587f', '#7d4152'];
  return (
    room(p, r) +
    line(120, 150, 1480, 150, p.woodDark, 14) +
    repeat(4, (i) =>
      cloth(170 + i * 330, 150, 270, 400 + (i % 2) * 70, colours[(i + r.whole(0, 3)) % 4] ?? p.accent, i, p),
    ) +
    repeat(3, (i) =>
      person({
        x: 330 + i * 470,
        y: 900,
        height: 420,
        shirt: i === 1 ? UNIFORM : p.accentSoft,
        veil: colours[i] ?? p.accent,
        seated: true,
      }),
    ) +
    repeat(
      3,
      (i) =>
        path(`M${200 + i * 470} 850 h260 l-24 130 h-212 Z`, p.light) +
        motif(330 + i * 470, 915, 34, colours[i] ?? p.accent),
    ) +
    repeat(2, (i) => ellipse(560 + i * 470, 985, 62, 20, p.dark) + ellipse(560 + i * 470, 978, 48, 13, '#c9a74a'))
  );
}

const cloth = (x: number, y: number, width: number, height: number, fill: string, kind: number, p: Palette) =>
  path(`M${x} ${y} h${width} v${height} q${-width / 4} 26 ${-width / 2} 0 t${-width / 2} 0 Z`, fill) +
  repeat(4, (column) =>
    repeat(Math.floor(height / 78), (row) => {
      const cx = x + 38 + column * 65;
      const cy = y + 50 + row * 74;
      return kind % 2
        ? motif(cx, cy, 18, p.accentSoft)
        : line(cx - 22, cy + 26, cx + 22, cy - 26, p.accentSoft, 9) + circle(cx + 16, cy + 18, 7, p.light);
    }),
  ) +
  rect(x, y, width, 18, p.light, 0, 'opacity="0.35"');

const motif = (x: number, y: number, size: number, fill: string) =>
  repeat(
    4,
    (i) =>
      `<ellipse cx="${x}" cy="${y - size * 0.7}" rx="${size * 0.34}" ry="${size * 0.7}" fill="${fill}" transform="rotate(${i * 90 + 45} ${x} ${y})"/>`,
  ) + circle(x, y, size * 0.24, '#ffffff');

export function visitRoom(p: Palette, r: Random): string {
  const shirts = [p.accent, p.roof, '#46587f', '#c9a74a'] as const;
  return (
    room(p, r) +
    rect(560, 130, 420, 230, p.light, 10) +
    repeat(4, (i) => rect(600, 170 + i * 42, 340 - (i % 3) * 70, 18, i ? p.wallShade : p.accent, 9)) +
    pot(90, 800, 180, p) +
    pot(1520, 800, 180, p) +
    repeat(3, (i) => {
      const x = 200 + i * 430;
      const y = 880 + (i % 2) * 60;
      return (
        person({ x: x + 40, y: y + 20, height: 400, shirt: shirts[r.whole(0, 3)] ?? p.accent, seated: true }) +
        person({
          x: x + 300,
          y: y + 20,
          height: 400,
          shirt: p.accentSoft,
          veil: shirts[(i + 1) % 4] ?? p.accent,
          seated: true,
        }) +
        table(x - 10, y, 360, 150, p) +
        rect(x + 130, y - 62, 34, 40, p.light, 4) +
        rect(x + 190, y - 52, 30, 30, p.roof, 4)
      );
    }) +
    person({ x: 1460, y: 1010, height: 470, shirt: UNIFORM, cap: p.dark })
  );
}

export function library(p: Palette, r: Random): string {
  const spines = [p.accent, p.roof, p.leaf, '#46587f', '#c9a74a', p.accentSoft, '#7d4152'];
  const shelf = (x: number, y: number, width: number) => {
    let at = x + 8;
    let books = '';
    while (at < x + width - 40) {
      const thick = r.between(16, 38);
      const tall = r.between(90, 138);
      books +=
        rect(at, y - tall, thick, tall, spines[r.whole(0, spines.length - 1)] ?? p.accent, 3) +
        rect(at, y - tall + 18, thick, 7, p.light, 0, 'opacity="0.6"');
      at += thick + 3;
    }
    return books + rect(x - 10, y, width + 20, 16, p.woodDark);
  };
  return (
    room(p, r, 790) +
    repeat(
      2,
      (column) =>
        rect(90 + column * 740, 70, 680, 730, p.wood, 8) +
        rect(110 + column * 740, 90, 640, 690, '#6b4426') +
        repeat(4, (row) => shelf(120 + column * 740, 240 + row * 175, 610)),
    ) +
    person({ x: r.between(300, 420), y: 980, height: 520, shirt: p.accentSoft, trousers: p.dark, back: true }) +
    person({ x: 860, y: 1000, height: 430, shirt: UNIFORM, seated: true }) +
    person({ x: 1180, y: 1000, height: 430, shirt: p.roof, seated: true }) +
    table(700, 960, 660, 140, p) +
    repeat(2, (i) => openBook(860 + i * 320, 936, p)) +
    pot(1520, 960, 200, p)
  );
}

const openBook = (x: number, y: number, p: Palette) =>
  path(`M${x} ${y} q-40 -26 -84 -8 v-34 q44 -18 84 8 q40 -26 84 -8 v34 q-44 -18 -84 8 Z`, p.light) +
  line(x, y - 34, x, y, p.wallShade, 4);

export function clinic(p: Palette, r: Random): string {
  return (
    room(p, r) +
    rect(560, 170, 300, 400, p.light, 10) +
    rect(580, 190, 260, 170, p.accentSoft, 6) +
    rect(580, 380, 260, 170, p.accentSoft, 6) +
    repeat(5, (i) =>
      rect(600 + i * 46, 300 - (i % 2) * 24, 32, 60 + (i % 2) * 24, [p.accent, p.roof, p.leaf][i % 3] ?? p.accent, 6),
    ) +
    path('M950 250 c-34 -54 -106 -10 -76 48 l76 78 l76 -78 c30 -58 -42 -102 -76 -48 Z', p.accent) +
    line(890, 300, 930, 300, p.light, 8) +
    `<path d="M890 300 h34 l14 -30 l22 62 l16 -32 h34" fill="none" stroke="${p.light}" stroke-width="9" stroke-linejoin="round"/>` +
    rect(1000, 760, 460, 60, p.light, 14) +
    rect(1000, 810, 470, 34, p.accent, 8) +
    repeat(2, (i) => rect(1020 + i * 400, 840, 22, 140, p.dark)) +
    rect(1010, 720, 120, 56, p.accentSoft, 22) +
    person({ x: 470, y: 930, height: 450, shirt: p.light, trousers: p.accent, veil: p.accentSoft }) +
    person({ x: 760, y: 930, height: 420, shirt: p.roof, seated: true, back: true }) +
    rect(690, 925, 150, 26, p.woodDark, 8) +
    repeat(2, (i) => rect(700 + i * 110, 945, 18, 80, p.woodDark)) +
    table(180, 860, 220, 160, p) +
    rect(220, 776, 120, 60, p.dark, 8) +
    `<path d="M340 806 q60 30 110 -60" fill="none" stroke="${p.dark}" stroke-width="8"/>` +
    pot(1530, 900, r.between(160, 210), p)
  );
}

export function meeting(p: Palette, r: Random): string {
  const tiles = [p.accent, p.roof, '#46587f', p.leafDark, '#c9a74a', p.dark];
  const shift = r.whole(0, 5);
  return (
    room(p, r, 720) +
    rect(410, 90, 780, 450, p.dark, 14) +
    repeat(6, (i) => {
      const x = 436 + (i % 3) * 246;
      const y = 116 + Math.floor(i / 3) * 206;
      return (
        rect(x, y, 232, 192, tiles[(i + shift) % 6] ?? p.accent, 6) +
        circle(x + 116, y + 84, 36, '#f2d3b3') +
        path(`M${x + 46} ${y + 192} q0 -64 70 -64 t70 64 Z`, p.light, 'opacity="0.85"')
      );
    }) +
    rect(780, 540, 40, 90, p.dark) +
    rect(690, 620, 220, 16, p.dark, 8) +
    flag(1360, 780, 520) +
    path('M120 740 H1480 L1600 850 H0 Z', p.wood) +
    repeat(5, (i) => rect(240 + i * 260, 730, 90, 56, p.dark, 5) + rect(230 + i * 260, 784, 110, 10, p.wallShade, 5)) +
    repeat(5, (i) =>
      person({
        x: 230 + i * 285,
        y: 1090,
        height: 520,
        shirt: i % 2 ? UNIFORM : p.accentSoft,
        seated: true,
        back: true,
        ...(i % 3 === 1 ? { veil: p.accent } : {}),
      }),
    )
  );
}

export function kitchen(p: Palette, r: Random): string {
  const loaves = r.whole(6, 8);
  return (
    room(p, r) +
    repeat(22, (i) => repeat(3, (row) => rect(i * 74, 470 + row * 74, 70, 70, p.light, 2, 'opacity="0.5"'))) +
    rect(1060, 320, 400, 450, '#8c949a', 10) +
    repeat(
      2,
      (i) =>
        rect(1090, 350 + i * 210, 340, 170, p.dark, 8) +
        rect(1110, 372 + i * 210, 300, 126, '#f0a04b', 6) +
        repeat(4, (k) => ellipse(1150 + k * 74, 470 + i * 210, 30, 18, '#8a4f23')),
    ) +
    person({ x: 420, y: 900, height: 440, shirt: p.light, cap: p.light }) +
    person({ x: 830, y: 890, height: 430, shirt: p.accentSoft, cap: p.light, trousers: p.dark }) +
    table(160, 830, 1000, 220, p) +
    repeat(
      loaves,
      (i) =>
        ellipse(230 + i * 118, 788, 50, 30, '#c9803f') +
        `<path d="M${204 + i * 118} 780 q26 -16 52 0" fill="none" stroke="#f0c68a" stroke-width="6"/>`,
    ) +
    rect(560, 640, 130, 20, p.woodDark, 8) +
    repeat(2, (i) => ellipse(1270 + i * 130, 310, 54, 16, p.dark) + rect(1216 + i * 130, 250, 108, 60, p.roof, 12))
  );
}

export function signing(p: Palette, r: Random): string {
  return (
    room(p, r, 800) +
    rect(330, 110, 940, 330, p.accent, 10) +
    rect(350, 130, 900, 290, p.light, 6, 'opacity="0.14"') +
    repeat(3, (i) => rect(560 + (i % 2) * 50, 200 + i * 62, 480 - (i % 2) * 100, 26, p.light, 13)) +
    flag(220, 860, 600) +
    person({ x: 400, y: 920, height: 460, shirt: p.light, trousers: p.dark }) +
    person({ x: 1200, y: 920, height: 450, shirt: UNIFORM, cap: p.dark }) +
    person({ x: 660, y: 940, height: 500, shirt: UNIFORM, seated: true }) +
    person({ x: 940, y: 940, height: 500, shirt: p.roof, veil: p.accentSoft, seated: true }) +
    rect(430, 830, 740, 190, p.accentSoft, 8) +
    rect(410, 812, 780, 34, p.light, 8) +
    repeat(2, (i) => rect(590 + i * 280, 786, 140, 30, p.dark, 4) + rect(600 + i * 280, 782, 120, 26, p.light, 3)) +
    repeat(9, (i) => circle(470 + i * 82, 1010, 26, [p.roof, p.leaf, '#c9a74a'][(i + r.whole(0, 2)) % 3] ?? p.roof)) +
    pot(1480, 930, 230, p)
  );
}

export function classroom(p: Palette, r: Random): string {
  return (
    room(p, r, 740) +
    rect(470, 120, 700, 380, p.woodDark, 8) +
    rect(488, 138, 664, 344, '#2f5a4c', 4) +
    repeat(4, (i) => line(540, 200 + i * 62, r.between(800, 1090), 200 + i * 62, '#e9f2ea', 8, 0.85)) +
    circle(1060, 250, 44, 'none') +
    `<path d="M1000 400 l50 -90 l50 90 Z" fill="none" stroke="#e9f2ea" stroke-width="8"/>` +
    person({ x: 400, y: 820, height: 470, shirt: p.accent, trousers: p.dark, veil: p.accentSoft }) +
    repeat(4, (i) =>
      person({
        x: 300 + i * 340,
        y: 1000,
        height: 420,
        shirt: [p.roof, UNIFORM, '#c9a74a', '#46587f'][i] ?? UNIFORM,
        seated: true,
        back: true,
      }),
    ) +
    repeat(4, (i) => table(200 + i * 340, 985, 210, 120, p)) +
    repeat(4, (i) => rect(260 + i * 340, 945, 80, 16, p.light, 3))
  );
}

export function sewing(p: Palette, r: Random): string {
  const cloths = [p.accent, p.roof, '#c9a74a', '#46587f'];
  return (
    room(p, r) +
    window(620, 110, 360, 280, p) +
    repeat(4, (i) => rect(60 + i * 46, 430, 34, 320, cloths[i] ?? p.accent, 16)) +
    repeat(3, (i) => {
      const x = 250 + i * 440;
      const y = 870 + (i % 2) * 40;
      return (
        person({
          x: x + 130,
          y: y + 10,
          height: 430,
          shirt: i % 2 ? UNIFORM : p.accentSoft,
          veil: cloths[(i + r.whole(0, 3)) % 4] ?? p.accent,
          seated: true,
        }) +
        table(x - 20, y, 360, 170, p) +
        path(`M${x + 180} ${y - 24} v-110 h130 v40 h-70 v70 Z`, p.dark) +
        circle(x + 300, y - 110, 22, '#c9a74a') +
        path(`M${x - 20} ${y - 24} q80 -40 190 0 v60 q-90 40 -190 0 Z`, cloths[i] ?? p.roof)
      );
    }) +
    rect(0, HEIGHT - 20, WIDTH, 20, p.wallShade)
  );
}
