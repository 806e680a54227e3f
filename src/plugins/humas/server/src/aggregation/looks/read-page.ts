/** The page of an item of which only a summary came. */
import type { ReadPage } from '../../reading';
import type { Source } from '../look';
import { ask, type Means } from './ask';

/** Throws with words for a person what could not be fetched or read. */
export async function readPageOf(
  means: Means,
  source: Pick<Source, 'allowedNetworks'>,
  url: string,
): Promise<ReadPage> {
  const { reading } = await ask(means, source, url, null, 'page');
  return reading as ReadPage;
}
