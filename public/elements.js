/** `h('a', { href }, 'text', element, [more])`: strings become text nodes; null and false leave no trace. */
export function h(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...content.flat(Infinity).filter((part) => part != null && part !== false));
  return element;
}

/** An address that may stand in href or src, made whole; `null` for javascript:, data: and what is no address. */
export function safeAddress(raw, schemes = ['http:', 'https:']) {
  if (!raw || !URL.canParse(raw, location.href)) return null;
  const url = new URL(raw, location.href);
  return schemes.includes(url.protocol) ? url.href : null;
}
