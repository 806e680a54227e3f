import type { Palette } from './palette';
import type { Random } from './random';

export const WIDTH = 1600;
export const HEIGHT = 1067;

const n = (value: number) => String(Math.round(value * 10) / 10);

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0, extra = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${fill}" ${extra}/>`;

export const circle = (x: number, y: number, radius: number, fill: string, opacity = 1) =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" opacity="${opacity}"/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, opacity = 1) =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" opacity="${opacity}"/>`;

export const path = (d: string, fill: string, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`;

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, width: number, opacity = 1) =>
  `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" opacity="${opacity}"/>`;

/** The same shape `count` times, `draw` told which one it is. */
export const repeat = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

export function sky(p: Palette, r: Random, horizon: number): string {
  const sunX = r.between(220, 1380);
  const gradient = `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${p.skyTop}"/><stop offset="1" stop-color="${p.skyBottom}"/></linearGradient></defs>`;
  const sun = circle(sunX, horizon * 0.42, 150, p.sun, 0.25) + circle(sunX, horizon * 0.42, 88, p.sun, 0.9);
  const clouds = repeat(r.whole(2, 4), () =>
    cloud(r.between(60, 1450), r.between(60, horizon * 0.4), r.between(0.7, 1.4)),
  );
  return gradient + rect(0, 0, WIDTH, horizon + 4, 'url(#sky)') + sun + clouds;
}

const cloud = (x: number, y: number, scale: number) =>
  `<g opacity="0.75">${rect(x, y, 210 * scale, 34 * scale, '#ffffff', 17 * scale)}${rect(x + 46 * scale, y - 24 * scale, 120 * scale, 46 * scale, '#ffffff', 23 * scale)}</g>`;

/** Two ranges of hills; in Java a cone stands among them. */
export function hills(p: Palette, r: Random, horizon: number): string {
  const peak = r.between(300, 1300);
  const height = r.between(150, 290);
  const cone = path(
    `M${n(peak - 460)} ${horizon} Q${n(peak - 130)} ${n(horizon - height * 0.5)} ${n(peak - 36)} ${n(horizon - height)} L${n(peak + 40)} ${n(horizon - height + 6)} Q${n(peak + 150)} ${n(horizon - height * 0.45)} ${n(peak + 500)} ${horizon} Z`,
    p.far,
    'opacity="0.75"',
  );
  const swell = r.between(40, 90);
  const range = path(
    `M0 ${horizon + 4} V${n(horizon - swell)} C260 ${n(horizon - swell - 70)} 420 ${n(horizon + 10)} 700 ${n(horizon - swell)} S1240 ${n(horizon - swell - 60)} 1600 ${n(horizon - swell * 0.5)} V${horizon + 4} Z`,
    p.near,
  );
  return cone + range;
}

export function tree(x: number, y: number, height: number, p: Palette): string {
  const crown = height * 0.34;
  return (
    rect(x - height * 0.035, y - height * 0.5, height * 0.07, height * 0.5, p.woodDark) +
    circle(x, y - height * 0.68, crown, p.leafDark) +
    circle(x - crown * 0.6, y - height * 0.54, crown * 0.66, p.leaf) +
    circle(x + crown * 0.55, y - height * 0.58, crown * 0.6, p.leaf)
  );
}

export function palm(x: number, y: number, height: number, p: Palette): string {
  const topX = x + height * 0.1;
  const topY = y - height;
  const frond = (dx: number, dy: number) =>
    path(
      `M${n(topX)} ${n(topY)} Q${n(topX + dx * 0.5)} ${n(topY + dy - height * 0.16)} ${n(topX + dx)} ${n(topY + dy)} Q${n(topX + dx * 0.5)} ${n(topY + dy * 0.5 - height * 0.02)} ${n(topX)} ${n(topY)} Z`,
      p.leafDark,
    );
  const spread = height * 0.36;
  return (
    path(
      `M${n(x - height * 0.03)} ${n(y)} Q${n(x)} ${n(y - height * 0.5)} ${n(topX - height * 0.015)} ${n(topY)} h${n(height * 0.035)} Q${n(x + height * 0.06)} ${n(y - height * 0.5)} ${n(x + height * 0.035)} ${n(y)} Z`,
      p.woodDark,
    ) +
    frond(-spread, spread * 0.35) +
    frond(-spread * 0.75, -spread * 0.1) +
    frond(spread, spread * 0.35) +
    frond(spread * 0.75, -spread * 0.12) +
    frond(spread * 0.15, spread * 0.55)
  );
}

/** The national flag on its pole, `y` the foot of the pole. */
export const flag = (x: number, y: number, height: number) =>
  rect(x - 5, y - height, 10, height, '#d8d8d2', 5) +
  circle(x, y - height, 11, '#c9a74a') +
  path(wave(x + 5, y - height + 14, height * 0.42, height * 0.13), '#c8202f') +
  path(wave(x + 5, y - height + 14 + height * 0.13, height * 0.42, height * 0.13), '#ffffff');

const wave = (x: number, y: number, width: number, height: number) =>
  `M${n(x)} ${n(y)} q${n(width * 0.25)} ${n(-height * 0.25)} ${n(width * 0.5)} 0 t${n(width * 0.5)} 0 v${n(height)} q${n(-width * 0.25)} ${n(height * 0.25)} ${n(-width * 0.5)} 0 t${n(-width * 0.5)} 0 Z`;

interface Figure {
  x: number;
  /** Where the feet stand, or the seat is. */
  y: number;
  height: number;
  shirt: string;
  trousers?: string;
  cap?: string;
  veil?: string;
  seated?: boolean;
  /** Seen from behind: hair instead of a face. */
  back?: boolean;
}

const HAIR = '#231c1a';
const SKINS = ['#8a5a3c', '#a4704a', '#6f452f', '#c08a5e'] as const;

/**
 * A person without a face, as seen from behind or far away: nobody can be recognised, which is the rule of the house
 * for inmates and children and costs nothing here for everybody else.
 */
export function person({
  x,
  y,
  height,
  shirt,
  trousers = '#2c3440',
  cap,
  veil,
  seated = false,
  back = false,
}: Figure): string {
  const head = height * 0.095;
  const top = y - (seated ? height * 0.62 : height);
  const shoulders = top + head * 2.25;
  const half = height * 0.145;
  const hips = seated ? y : y - height * 0.42;
  const skin = SKINS[Math.abs(Math.round(x)) % SKINS.length] ?? SKINS[0];
  const legs = seated
    ? ''
    : rect(x - half * 0.72, hips - 6, half * 0.64, y - hips + 6, trousers, 8) +
      rect(x + half * 0.08, hips - 6, half * 0.64, y - hips + 6, trousers, 8);
  const torso = path(
    `M${n(x - half)} ${n(shoulders + half * 0.7)} Q${n(x - half)} ${n(shoulders)} ${n(x - half * 0.35)} ${n(shoulders)} H${n(x + half * 0.35)} Q${n(x + half)} ${n(shoulders)} ${n(x + half)} ${n(shoulders + half * 0.7)} L${n(x + half * 0.9)} ${n(hips)} H${n(x - half * 0.9)} Z`,
    shirt,
  );
  const arms =
    line(x - half * 0.95, shoulders + half * 0.7, x - half * 1.12, hips - height * 0.04, shirt, height * 0.06) +
    line(x + half * 0.95, shoulders + half * 0.7, x + half * 1.12, hips - height * 0.04, shirt, height * 0.06);
  const neck = rect(x - head * 0.4, top + head * 1.5, head * 0.8, head, skin);
  const hair = back
    ? circle(x, top + head, head, HAIR)
    : path(
        `M${n(x - head)} ${n(top + head * 0.95)} a${n(head)} ${n(head)} 0 0 1 ${n(head * 2)} 0 q${n(-head * 0.5)} ${n(-head * 0.42)} ${n(-head)} ${n(-head * 0.36)} t${n(-head)} ${n(head * 0.36)} Z`,
        HAIR,
      );
  const covering = veil
    ? path(
        `M${n(x - head * 1.15)} ${n(top + head)} a${n(head * 1.15)} ${n(head * 1.15)} 0 0 1 ${n(head * 2.3)} 0 L${n(x + head * 1.5)} ${n(shoulders + head)} H${n(x - head * 1.5)} Z`,
        veil,
      ) + (back ? '' : ellipse(x, top + head * 1.08, head * 0.66, head * 0.78, skin))
    : hair;
  const brim = cap
    ? rect(x - head * 0.95, top - head * 0.16, head * 1.9, head * 0.6, cap, head * 0.3) +
      rect(x - head * 1.1, top + head * 0.34, head * 2.2, head * 0.2, cap, head * 0.1)
    : '';
  return legs + arms + neck + torso + circle(x, top + head, head, skin) + covering + brim;
}

/** A room: back wall, floor, and a soft window or two. */
export function room(p: Palette, r: Random, floorY = 760): string {
  const windows = r.pick<readonly number[]>([[180], [1180], [180, 1180]]);
  return (
    rect(0, 0, WIDTH, HEIGHT, p.wall) +
    rect(0, floorY - 130, WIDTH, 130, p.wallShade, 0, 'opacity="0.55"') +
    rect(0, floorY, WIDTH, HEIGHT - floorY, p.path) +
    rect(0, floorY - 8, WIDTH, 14, p.wallShade) +
    repeat(7, (i) =>
      line(WIDTH / 2 + (i - 3) * 170, floorY + 8, WIDTH / 2 + (i - 3) * 420, HEIGHT, p.wallShade, 3, 0.7),
    ) +
    windows.map((x) => window(x, 130, 250, 250, p)).join('')
  );
}

export const window = (x: number, y: number, width: number, height: number, p: Palette) =>
  rect(x - 12, y - 12, width + 24, height + 24, p.light, 6) +
  rect(x, y, width, height, p.skyTop, 2) +
  path(
    `M${n(x)} ${n(y + height)} v${n(-height * 0.3)} q${n(width * 0.3)} ${n(-height * 0.25)} ${n(width * 0.55)} ${n(-height * 0.05)} t${n(width * 0.45)} ${n(-height * 0.05)} v${n(height * 0.4)} Z`,
    p.leaf,
  ) +
  rect(x + width / 2 - 5, y, 10, height, p.light) +
  rect(x, y + height / 2 - 5, width, 10, p.light);

export const table = (x: number, y: number, width: number, height: number, p: Palette) =>
  rect(x + 20, y, 22, height, p.woodDark) +
  rect(x + width - 42, y, 22, height, p.woodDark) +
  rect(x, y - 24, width, 34, p.wood, 8);

export const pot = (x: number, y: number, size: number, p: Palette) =>
  repeat(5, (i) =>
    path(
      `M${n(x)} ${n(y - size * 0.5)} q${n((i - 2) * size * 0.22)} ${n(-size * 0.7)} ${n((i - 2) * size * 0.42)} ${n(-size * 0.75 + Math.abs(i - 2) * size * 0.14)} q${n(-(i - 2) * size * 0.1)} ${n(size * 0.4)} ${n(-(i - 2) * size * 0.36)} ${n(size * 0.8)} Z`,
      i % 2 ? p.leaf : p.leafDark,
      `stroke="${i % 2 ? p.leaf : p.leafDark}" stroke-width="6"`,
    ),
  ) +
  path(
    `M${n(x - size * 0.3)} ${n(y - size * 0.5)} h${n(size * 0.6)} l${n(-size * 0.1)} ${n(size * 0.5)} h${n(-size * 0.4)} Z`,
    p.roof,
  );
