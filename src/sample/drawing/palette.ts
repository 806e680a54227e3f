/** Colours of one drawing. Each seed picks one palette, so a page with several drawings does not look stamped. */
export interface Palette {
  skyTop: string;
  skyBottom: string;
  sun: string;
  far: string;
  near: string;
  ground: string;
  path: string;
  wall: string;
  wallShade: string;
  roof: string;
  accent: string;
  accentSoft: string;
  dark: string;
  light: string;
  wood: string;
  woodDark: string;
  leaf: string;
  leafDark: string;
}

const morning: Palette = {
  skyTop: '#8fc7dd',
  skyBottom: '#fdf0d8',
  sun: '#fbd38a',
  far: '#7fa9a6',
  near: '#4f8577',
  ground: '#a9b97a',
  path: '#e6d8b6',
  wall: '#f4ead7',
  wallShade: '#dfcfb3',
  roof: '#b4593b',
  accent: '#0f6a5b',
  accentSoft: '#bfe0d3',
  dark: '#243b43',
  light: '#fffaf0',
  wood: '#b98252',
  woodDark: '#85562f',
  leaf: '#5c9a58',
  leafDark: '#3a7247',
};

const noon: Palette = {
  ...morning,
  skyTop: '#5fb0d6',
  skyBottom: '#dff3f4',
  sun: '#fff1b8',
  far: '#86b7b5',
  near: '#3f8a86',
  ground: '#8dbb72',
  path: '#efe3c4',
  wall: '#f7f4ec',
  wallShade: '#dbe0da',
  roof: '#2f6f86',
  accent: '#c8642b',
  accentSoft: '#f6d7b6',
  dark: '#1f3a4a',
};

const dusk: Palette = {
  ...morning,
  skyTop: '#46587f',
  skyBottom: '#f3b58f',
  sun: '#ffd9a0',
  far: '#6d6a8f',
  near: '#4a5277',
  ground: '#8b8f6a',
  path: '#d9c2a2',
  wall: '#f0d9c2',
  wallShade: '#cfae95',
  roof: '#7d4152',
  accent: '#8c3b4a',
  accentSoft: '#f0c9bf',
  dark: '#2b2d4a',
  light: '#fff4e6',
};

const afterRain: Palette = {
  ...morning,
  skyTop: '#a9bcc4',
  skyBottom: '#eef1e6',
  sun: '#f7f3dc',
  far: '#90a9a1',
  near: '#5c8a78',
  ground: '#7fae7e',
  path: '#d6d8c6',
  wall: '#eef0e4',
  wallShade: '#ced6c8',
  roof: '#50656b',
  accent: '#2f5d8a',
  accentSoft: '#c9dbea',
  dark: '#27363d',
  leaf: '#4f9a6d',
  leafDark: '#2f6f52',
};

const eastern: Palette = {
  ...morning,
  skyTop: '#3f9fb5',
  skyBottom: '#fbe7b9',
  sun: '#ffce6b',
  far: '#5f9c8e',
  near: '#2f7466',
  ground: '#c6b26a',
  path: '#f0dcae',
  wall: '#fbeed3',
  wallShade: '#e5cfa3',
  roof: '#a6462f',
  accent: '#b3771a',
  accentSoft: '#f7dfa6',
  dark: '#1d3d3c',
  leaf: '#4d9a4a',
  leafDark: '#2a6b3c',
};

const PALETTES: readonly Palette[] = [morning, noon, dusk, afterRain, eastern];

/** The palette of a seed; neighbouring seeds differ. */
export function paletteOf(seed: number): Palette {
  return PALETTES[Math.abs(Math.trunc(seed)) % PALETTES.length] ?? morning;
}
