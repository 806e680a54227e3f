/** What goes into a kit, in which order and under which names. */
import type { Readable } from 'node:stream';
import type { Locale, PhotoLabel } from '../../../../contracts/public';
import { slugOf } from '../../core';
import { captionsCsv, captionsText, labelOf, type KitPhoto, type ListedPhoto } from './captions';
import { plainText } from './release-text';
import { WORDS, type Words } from './words';
import type { ZipEntry } from './zip';

export interface Kit {
  type: 'article' | 'event';
  slug: string;
  /** The time of every file in it. */
  changedAt: Date;
  locale: Locale;
  title: string;
  /** Unit and time, where there are any. */
  subtitle: string;
  /** The page of the item. */
  url: string;
  texts: () => AsyncGenerator<KitText>;
  photos: KitPhoto[];
  /** So many photos and texts are not in it. */
  leftOut: number;
}
export interface KitText {
  name: string;
  text: string;
}

/** Null where the storage lacks the file, or it is not ours to hand out. */
export type OpenFile = (photo: PhotoLabel) => Promise<Readable | null>;

/** Photos come before what is said of them: only then is it known which of them are there. */
export async function* entriesOf(kit: Kit, open: OpenFile): AsyncGenerator<ZipEntry> {
  const words = WORDS[kit.locale];
  const names: string[] = [];
  for await (const { name, text } of kit.texts()) {
    names.push(name);
    yield { name, content: plainText(text) };
  }
  const listed: ListedPhoto[] = [];
  for (const each of kit.photos) {
    const content = await open(each.photo);
    const file = content && `${words.photos}/${fileNameOf(each.photo, listed.length + 1)}`;
    listed.push({ ...each, file });
    if (content && file) yield { name: file, content };
  }
  if (listed.length > 0) {
    yield { name: `${words.captions}.txt`, content: plainText(captionsText(listed, words)) };
    yield { name: `${words.captions}.csv`, content: Buffer.from(captionsCsv(listed, words)) };
  }
  yield { name: words.readme, content: plainText(readme(kit, names, listed, words)) };
}

const ENDING = /\.(jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;
const LONGEST_NAME = 80;

/** "01-suasana-apel-pagi.jpg": nothing in it but letters, digits and hyphens, whatever the caption says. */
function fileNameOf({ caption, slug, url }: PhotoLabel, number: number): string {
  const words = slugOf(caption ?? slug, 'foto')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  const ending = ENDING.exec(url ?? '')?.[1]?.toLowerCase() ?? 'jpg';
  return `${String(number).padStart(2, '0')}-${words}.${ending}`;
}

function readme({ title, subtitle, url, leftOut }: Kit, texts: string[], photos: ListedPhoto[], words: Words): string {
  const there = photos.filter(({ file }) => file);
  const missing = photos.filter(({ file }) => !file).map(({ photo }) => words.isMissing(labelOf(photo)));
  const problems = [...missing, ...(leftOut > 0 ? [words.leftOut(leftOut)] : [])];
  const contents = [
    ...textLines(texts, words),
    ...(photos.length > 0
      ? [
          `- ${words.photos}/: ${words.photosAre(there.length)}`,
          `- ${words.captions}.txt, ${words.captions}.csv: ${words.captionsAre}`,
        ]
      : []),
  ];
  return [
    [`${words.kit}: ${title}`, subtitle, url].filter(Boolean).join('\n'),
    problems.length > 0 && [`${words.incomplete}:`, ...problems.map((each) => `- ${each}`)].join('\n'),
    [`${words.contents}:`, ...contents].join('\n'),
    there.length > 0 && words.creditAsked,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function textLines(names: string[], words: Words): string[] {
  const meanings = [
    [words.release, words.releaseIs],
    [words.event, words.eventIs],
  ];
  const single = meanings.flatMap(([name, meaning]) => (names.includes(name as string) ? `- ${name}: ${meaning}` : []));
  const folder = `${words.releases}/`;
  return names.some((name) => name.startsWith(folder)) ? [...single, `- ${folder}: ${words.releasesAre}`] : single;
}
