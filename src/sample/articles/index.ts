import type { SampleArticle } from '../records';
import { BAPAS_MAKASSAR } from './bapas-makassar';
import { LAPAS_ABEPURA } from './lapas-abepura';
import { LAPAS_JEMBER } from './lapas-jember';
import { LAPAS_MAKASSAR } from './lapas-makassar';
import { LAPAS_NARKOTIKA_JAYAPURA } from './lapas-narkotika-jayapura';
import { LAPAS_PEREMPUAN_SEMARANG } from './lapas-perempuan-semarang';
import { LAPAS_PURWODADI } from './lapas-purwodadi';
import { LPKA_BLITAR } from './lpka-blitar';

/** Oldest first, as a newsroom would have released them. */
export const ARTICLES: SampleArticle[] = [
  ...LAPAS_PURWODADI,
  ...LAPAS_PEREMPUAN_SEMARANG,
  ...LAPAS_JEMBER,
  ...LPKA_BLITAR,
  ...LAPAS_MAKASSAR,
  ...BAPAS_MAKASSAR,
  ...LAPAS_ABEPURA,
  ...LAPAS_NARKOTIKA_JAYAPURA,
].sort((a, b) => Date.parse(a.releasedAt) - Date.parse(b.releasedAt));
