/**
 * Photos: the format and size that the browser likes best, the blurred placeholder until they are there, caption and credit, and
 * a larger view in a dialog. Everything is known before the first byte of a picture comes, so nothing moves.
 */
import { h, safeAddress } from './elements.js';

/** Newest first: the browser takes the first that it knows. JPEG stands in the img itself. */
const FORMATS = ['avif', 'webp'];

/** Without the decoder there is still the colour. */
const decoder = import('/api/humas/thumbhash.js').catch(() => null);

/** `sizes` as in HTML: how wide it is shown. `isFirst`: it is seen at once. */
export function picture(photo, { sizes, isFirst = false } = {}) {
  const { url, width, height, renditions = {}, altText, caption } = photo;
  const image = h('img', {
    src: safeAddress(url),
    srcset: srcset(renditions.jpeg),
    sizes: renditions.jpeg?.length ? sizes : null,
    width,
    height,
    alt: altText ?? caption ?? '',
    loading: isFirst ? 'eager' : 'lazy',
    fetchpriority: isFirst && 'high',
    decoding: 'async',
  });
  showPlaceholder(image, photo);
  const sources = FORMATS.filter((format) => renditions[format]?.length).map((format) =>
    h('source', { type: `image/${format}`, srcset: srcset(renditions[format]), sizes }),
  );
  return h('picture', {}, sources, image);
}

const srcset = (files = []) => files.map(({ url, width }) => `${safeAddress(url)} ${width}w`).join(', ') || null;

async function showPlaceholder(image, { placeholder, colour }) {
  const clear = () => image.removeAttribute('style');
  image.addEventListener('load', clear, { once: true });
  if (/^#[0-9a-f]{6}$/i.test(colour ?? '')) image.style.backgroundColor = colour;
  if (!placeholder) return;
  const known = await decoder;
  if (!known || (image.complete && image.naturalWidth > 0)) return;
  try {
    const bytes = Uint8Array.from(atob(placeholder), (letter) => letter.charCodeAt(0));
    image.style.background = `center / cover no-repeat url(${known.thumbHashToDataURL(bytes)})`;
  } catch {
    // a placeholder that cannot be read is none
  }
}

/** With what must be said of it; a click or Enter shows it large. */
export function photoFigure(photo, texts, { isFirst = false, sizes = '(min-width: 60rem) 48rem, 100vw' } = {}) {
  return h(
    'figure',
    { class: 'photo' },
    photo.url
      ? zoomButton(photo, texts, { sizes, isFirst })
      : h('div', { class: 'missing', lang: texts.lang }, texts.noPhoto),
    captionOf(photo, texts),
  );
}

function captionOf(photo, texts) {
  const credit = creditOf(photo);
  const parts = [photo.caption, credit && h('span', { class: 'credit' }, `${texts.photo}: ${credit}`)].filter(Boolean);
  return (
    parts.length > 0 &&
    h(
      'figcaption',
      {},
      parts.flatMap((part, i) => (i ? [' ', part] : [part])),
    )
  );
}

/** "Dokpri (Humas Lapas Purwodadi)": as printed, and whose it is where that says more. */
function creditOf({ credit, creditedTo }) {
  if (!credit || !creditedTo || credit === creditedTo) return credit ?? creditedTo;
  return `${credit} (${creditedTo})`;
}

// ——— The larger view ———

/** What each button on the page shows. */
const shownBy = new WeakMap();

function zoomButton(photo, texts, options) {
  const said = photo.altText ?? photo.caption;
  const button = h(
    'button',
    {
      class: 'zoom',
      type: 'button',
      'aria-haspopup': 'dialog',
      'aria-label': said ? `${texts.enlarge}: ${said}` : texts.enlarge,
      onclick: () => openZoom(button),
    },
    picture(photo, options),
  );
  shownBy.set(button, { photo, texts });
  return button;
}

/** A dialog of the browser's own: it keeps the focus, ends with Escape, and gives the focus back. */
function openZoom(opener) {
  const buttons = [...document.querySelectorAll('main .zoom')];
  let place = buttons.indexOf(opener);
  const { texts } = shownBy.get(opener);
  const stage = h('figure', { 'aria-live': 'polite', lang: opener.closest('[lang]')?.lang });
  const step = (by) => show((place + by + buttons.length) % buttons.length);
  const control = (name, sign, label, onclick) =>
    h('button', { class: `zoom-control ${name}`, type: 'button', 'aria-label': label, onclick }, sign);
  const hasOthers = buttons.length > 1;
  const dialog = h(
    'dialog',
    { class: 'zoomed', 'aria-label': texts.enlarged },
    stage,
    hasOthers && control('previous', '‹', texts.previousPhoto, () => step(-1)),
    hasOthers && control('next', '›', texts.nextPhoto, () => step(1)),
    control('close', '×', texts.close, () => dialog.close()),
  );

  function show(next) {
    place = next;
    const { photo, texts: words } = shownBy.get(buttons[place]);
    stage.replaceChildren(picture(photo, { sizes: '100vw', isFirst: true }), captionOf(photo, words) || '');
  }

  dialog.addEventListener('keydown', ({ key }) => {
    if (hasOthers && key === 'ArrowLeft') step(-1);
    if (hasOthers && key === 'ArrowRight') step(1);
  });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    buttons[place].focus();
  });
  show(place);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('.close').focus();
}

/** Another view takes the page: nothing of the one before stays in front of it. */
export function closeZoom() {
  document.querySelector('dialog.zoomed')?.close();
}
