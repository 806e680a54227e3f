/** Writes a feed again as it should have been written, for the parser behind: well-formed, in one version, links absolute, HTML sanitised. */
import { escapeMarkup } from './entities';
import { clean } from './plain-text';
import type { Attributes } from './markup';

export function tag(name: string, content: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes)
    .map(([attribute, value]) => ` ${attribute}="${escapeMarkup(clean(value))}"`)
    .join('');
  return `<${name}${written}>${content}</${name}>`;
}

export const textTag = (name: string, text: string | null | undefined, attributes: Attributes = {}): string =>
  text ? tag(name, escapeMarkup(clean(text)), attributes) : '';
