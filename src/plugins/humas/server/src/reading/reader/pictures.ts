/** The pictures of an entry: in its text, in Media RSS, as enclosures. */
import type { MediaNs } from 'feedsmith';
import { cutTo, fold } from '../../core/plain';
import type { Picture } from '../shapes';
import { scanMarkup } from './markup';
import { clean, plainTextOf } from './plain-text';

const LONGEST_WORDS = 2_000;

export function pictureOf(url: string, facts: Partial<Record<keyof Picture, unknown>> = {}): Picture {
  return {
    url,
    alt: words(facts.alt),
    caption: words(facts.caption),
    credit: words(facts.credit),
    width: size(facts.width),
    height: size(facts.height),
  };
}

const words = (value: unknown) => (typeof value === 'string' ? cutTo(plainTextOf(value), LONGEST_WORDS) || null : null);

function size(value: unknown): number | null {
  const points = Number(value);
  return Number.isInteger(points) && points > 0 && points < 100_000 ? points : null;
}

/** Of sanitised HTML: `<img>`, with the `<figcaption>` of its figure. */
export function picturesIn(html: string): Picture[] {
  if (!html.includes('<img')) return [];
  const pictures: Picture[] = [];
  let inFigure: Picture[] = [];
  let caption: string | null = null;
  scanMarkup(
    html,
    {
      open(name, { src, alt, width, height }) {
        if (name === 'figure') inFigure = [];
        if (name === 'figcaption') caption = '';
        if (name !== 'img' || !src) return;
        const picture = pictureOf(src, { width, height });
        picture.alt = alt ? clean(fold(alt)) || null : null;
        pictures.push(picture);
        inFigure.push(picture);
      },
      close(name) {
        if (name !== 'figcaption' || caption === null) return;
        for (const picture of inFigure) picture.caption ??= cutTo(clean(fold(caption)), LONGEST_WORDS) || null;
        caption = null;
      },
      text(text) {
        if (caption !== null) caption += text;
      },
    },
    true,
  );
  return pictures;
}

/** A picture in several sizes is one: the widest stands for it. */
export function picturesOfMedia(media: MediaNs.ItemOrFeed | undefined): Picture[] {
  if (!media) return [];
  const groups = (media.groups ?? []).flatMap((group) =>
    widest((group.contents ?? []).filter(isPicture).map(ofContent(group))),
  );
  const single = (media.contents ?? []).filter(isPicture).map(ofContent(media));
  const found = [...groups, ...single];
  if (found.length > 0) return found;
  const thumbnails = [media, ...(media.groups ?? []), ...(media.contents ?? [])].flatMap(
    ({ thumbnails = [] }) => thumbnails,
  );
  return widest(thumbnails.flatMap(({ url, width, height }) => (url ? [pictureOf(url, { width, height })] : [])));
}

type Described = Pick<MediaNs.ItemOrFeed, 'title' | 'description' | 'credits' | 'texts'>;

const ofContent =
  (around: Described) =>
  ({ url = '', width, height, title, description, credits }: MediaNs.Content): Picture =>
    pictureOf(url, {
      alt: title?.value ?? around.title?.value,
      caption: description?.value ?? around.description?.value,
      credit: (credits ?? around.credits)?.map(({ value }) => value).join(', '),
      width,
      height,
    });

function isPicture({ url, type, medium }: MediaNs.Content): boolean {
  if (!url) return false;
  if (medium || type) return medium === 'image' || Boolean(type?.startsWith('image/'));
  return looksLikePicture(url);
}

export const looksLikePicture = (url: string) => /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(url);

const widest = (pictures: Picture[]): Picture[] =>
  [...pictures].sort((a, b) => (b.width ?? 0) - (a.width ?? 0)).slice(0, 1);
