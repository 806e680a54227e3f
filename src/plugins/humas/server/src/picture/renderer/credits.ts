/**
 * What every public file says of itself: IPTC Photo Metadata (credit, caption, copyright) as XMP.
 * https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
import type { Treatment } from '../treatment';

type Said = Pick<Treatment, 'credit' | 'caption' | 'copyright'>;

/** Null where there is nothing to say. */
export function xmpOf({ credit, caption, copyright }: Said): string | null {
  const parts = [
    caption && `<dc:description>${inAnyLanguage(caption)}</dc:description>`,
    copyright && `<dc:rights>${inAnyLanguage(copyright)}</dc:rights><xmpRights:Marked>True</xmpRights:Marked>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"` +
    ` xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>` +
    `<?xpacket end="r"?>`
  );
}

const inAnyLanguage = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XML 1.0 has no place for control characters, not even as entities. */
const escaped = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>]/g, (each) => ENTITIES[each] as string);
