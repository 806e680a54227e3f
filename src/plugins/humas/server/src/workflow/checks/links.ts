/** What readers follow or load from the body: pages of the web, and pictures of the web or of this server. */
import type { Block, Finding, Manuscript } from '../../../../contracts/workflow';
import { paragraphsOf } from '../../core';
import { error, shortened, type Rule } from './finding';
import { imagesOf, placesOfBlocks } from './passages';

type Body = Manuscript['body'];

export const checkLinks: Rule = ({ body }) => [...checkFollowed(body), ...checkLoaded(body)];

const checkFollowed = (body: Body): Finding[] =>
  placesOfBlocks(body).flatMap(({ block, where }) =>
    linksOf(block)
      .filter(({ url }) => !isWebAddress(url))
      .map((link) => {
        const words = paragraphsOf([link]).join(' ');
        const name = `"${shortened(words)}" (${shortened(spelled(link.url))})`;
        return error(
          { code: 'link', field: 'body', text: words },
          {
            id: `Tautan ${name} ${where.id} tidak mengarah ke halaman web. Tulis alamat lengkap yang dimulai dengan https://, atau lepaskan tautannya.`,
            en: `The link ${name} ${where.en} leads to no web page. Write the whole address, beginning with https://, or remove the link.`,
          },
        );
      }),
  );

const checkLoaded = (body: Body): Finding[] =>
  imagesOf(body).flatMap((image, index) =>
    addressesOf(image)
      .filter((url) => !isWebAddress(url) && !isPath(url))
      .slice(0, 1)
      .map((url) =>
        error(
          { code: 'picture-address', field: 'body', text: spelled(url) },
          {
            id: `Gambar ke-${index + 1} dalam isi berita memakai alamat yang tidak dikenal (${shortened(spelled(url))}). Hapus gambar itu dan sisipkan lagi dari pustaka media.`,
            en: `Picture ${index + 1} in the text has an address of no use (${shortened(spelled(url))}). Remove it and insert it again from the media library.`,
          },
        ),
      ),
  );

const linksOf = (block: Block): Block[] => [
  ...(block.type === 'link' ? [block] : []),
  ...(block.children ?? []).flatMap(linksOf),
];

/** Of the picture itself and of its sizes, which are what is shown. */
function addressesOf({ url, formats }: Record<string, unknown>): unknown[] {
  const sizes = typeof formats === 'object' && formats !== null ? Object.values(formats) : [];
  return [
    url,
    ...sizes.flatMap((size) => (typeof size === 'object' && size !== null ? [(size as { url?: unknown }).url] : [])),
  ];
}

const isWebAddress = (url: unknown) => typeof url === 'string' && /^https?:\/\//iu.test(url) && URL.canParse(url);

/** A browser reads "//", "/\" and "/" with a tab behind it as the name of another server. */
const isPath = (url: unknown) => typeof url === 'string' && /^\/(?![/\\\p{Cc}])/u.test(url);

const spelled = (url: unknown) => (typeof url === 'string' && url !== '' ? url : '–');
