/**
 * The reading page: news from the public API, in Indonesian or English, with nothing to build and nothing to install.
 * The address says what is shown (`?article=…&locale=en`), so every view can be linked, shared and reloaded.
 * Text from the API only ever becomes text nodes; there is no way from an article into markup.
 */
import { createClient } from '/api/humas/client.js';
import { h, safeAddress } from './elements.js';
import { closeZoom, photoFigure, picture } from './photos.js';

const STORIES_PER_PAGE = 13;
const UNITS_PER_PAGE = 100;
const PHOTOS_AT_ONCE = 24;
const GALLERY_SIZES = '(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, 100vw';

const TEXTS = {
  id: {
    about:
      'Ruang Humas menayangkan siaran resmi unit hubungan masyarakat pemasyarakatan. Waktu ditulis menurut zona satuan kerja.',
    address: 'Alamat',
    alsoCovered: 'Liputan satuan kerja lain',
    api: 'Data terbuka (JSON)',
    backToLatest: 'Lihat berita terbaru',
    correction: 'Ralat',
    copied: 'Tautan disalin.',
    copyLink: 'Salin tautan',
    close: 'Tutup',
    coverage: 'Liputan',
    date: 'Tanggal',
    dateBasis: { 'origin-published': 'waktu menurut sumber', 'origin-updated': 'waktu pembaruan menurut sumber' },
    email: 'Surat elektronik',
    enlarge: 'Perbesar foto',
    enlarged: 'Foto diperbesar',
    emptyEvents: 'Belum ada kegiatan yang diumumkan.',
    emptyFacilities: 'Belum ada satuan kerja yang terdaftar.',
    emptyRegions: 'Belum ada wilayah yang terdaftar.',
    emptyStories: 'Belum ada berita yang ditayangkan di sini.',
    event: 'Kegiatan',
    events: 'Kegiatan',
    eventsIntro: 'Yang sudah dan akan berlangsung, beserta liputan tiap satuan kerja.',
    facilities: 'Satuan kerja',
    facilitiesIntro: 'Lapas, rutan, LPKA, dan bapas menurut wilayahnya.',
    failed: 'Berita tidak dapat dimuat',
    failedHint: 'Sambungan ke server terputus atau server sedang sibuk. Coba lagi sebentar lagi.',
    gone: 'Berita ini telah ditarik',
    goneNoReason: 'Satuan kerja yang menerbitkannya menarik berita ini.',
    goneReason: 'Alasan yang diumumkan:',
    hours: 'Jam',
    incomplete: 'Naskah di sini mungkin tidak lengkap; bacalah selengkapnya di sumbernya.',
    kinds: { news: 'Berita', 'press-release': 'Siaran pers', announcement: 'Pengumuman' },
    lang: 'id',
    languages: 'Bahasa',
    latest: 'Terbaru',
    loading: 'Memuat…',
    mediaKit: 'Unduh paket media (ZIP)',
    minutes: (count) => `${count} menit baca`,
    missing: 'Halaman tidak ditemukan',
    morePhotos: 'Foto lainnya',
    missingHint: 'Tautannya mungkin salah ketik, atau berita ini belum ditayangkan.',
    mode: 'Pelaksanaan',
    modes: { onsite: 'Tatap muka', online: 'Daring', hybrid: 'Tatap muka dan daring' },
    names: 'Nama dari waktu ke waktu',
    newer: 'Lebih baru',
    newsOf: (name) => `Berita ${name}`,
    nextPhoto: 'Foto berikutnya',
    noPhoto: 'Foto belum tersedia',
    officialName: 'Nama resmi',
    older: 'Lebih lama',
    onlyIn: {
      id: 'Artikel ini hanya tersedia dalam bahasa Indonesia.',
      en: 'Artikel ini hanya tersedia dalam bahasa Inggris.',
    },
    organiser: 'Penyelenggara',
    pageOf: (page, count) => `Halaman ${page} dari ${count}`,
    pagesLabel: 'Halaman berita',
    participants: 'Satuan kerja yang ikut',
    photo: 'Foto',
    photos: 'Foto',
    previousPhoto: 'Foto sebelumnya',
    readInstead: { id: 'Baca dalam bahasa Indonesia', en: 'Read in English' },
    preview: 'PRATINJAU – belum terbit.',
    previewOver: 'Tautan pratinjau tidak berlaku',
    previewOverHint: 'Masa berlakunya habis, atau tautannya terpotong. Mintalah tautan baru kepada satuan kerjanya.',
    previewSame: 'PRATINJAU – sama dengan yang terbit.',
    previewUntil: (time) => `Draf ini tampil sampai ${time}; jangan disebarkan.`,
    region: 'Wilayah',
    regions: 'Wilayah',
    regionsIntro: 'Kantor wilayah dan satuan kerja di bawahnya.',
    replaces: 'Semula:',
    retry: 'Coba lagi',
    sections: 'Bagian',
    services: 'Layanan',
    shareOn: 'Bagikan lewat WhatsApp',
    site: 'Ruang Humas',
    skip: 'Langsung ke isi',
    source: 'Sumber:',
    subjects: 'Yang dibicarakan',
    tagline: 'Kabar dari balik tembok, ditulis oleh yang bekerja di sana.',
    telephone: 'Telepon',
    time: 'Waktu',
    unitsIn: (count) => `${count} satuan kerja`,
    unitsOf: (name) => `Satuan kerja ${name}`,
    until: (from, until) =>
      from && until ? `${from} sampai ${until}` : until ? `sampai ${until}` : from ? `sejak ${from}` : '',
    venue: 'Tempat',
    website: 'Laman',
  },
  en: {
    about:
      'Ruang Humas carries official releases of the public relations units of Indonesian corrections. Times are those of the unit.',
    address: 'Address',
    alsoCovered: 'Coverage by other units',
    api: 'Open data (JSON)',
    backToLatest: 'See the latest news',
    correction: 'Correction',
    copied: 'Link copied.',
    copyLink: 'Copy link',
    close: 'Close',
    coverage: 'Coverage',
    date: 'Date',
    dateBasis: {
      'origin-published': 'time as the source states it',
      'origin-updated': 'time of the source’s last update',
    },
    email: 'E-mail',
    enlarge: 'Enlarge photo',
    enlarged: 'Enlarged photo',
    emptyEvents: 'No events have been announced yet.',
    emptyFacilities: 'No units are listed yet.',
    emptyRegions: 'No regions are listed yet.',
    emptyStories: 'Nothing has been published here in English yet.',
    event: 'Event',
    events: 'Events',
    eventsIntro: 'What has happened and what will, with the coverage of each unit.',
    facilities: 'Units',
    facilitiesIntro: 'Prisons, remand houses, juvenile centres and probation offices by region.',
    failed: 'The news could not be loaded',
    failedHint: 'The connection failed or the server is busy. Please try again in a moment.',
    gone: 'This item has been withdrawn',
    goneNoReason: 'The unit that published this item has withdrawn it.',
    goneReason: 'The stated reason:',
    hours: 'Hours',
    incomplete: 'The text here may be incomplete; read all of it at its source.',
    kinds: { news: 'News', 'press-release': 'Press release', announcement: 'Notice' },
    lang: 'en',
    languages: 'Language',
    latest: 'Latest',
    loading: 'Loading…',
    mediaKit: 'Download media kit (ZIP)',
    minutes: (count) => `${count} min read`,
    missing: 'Page not found',
    morePhotos: 'More photos',
    missingHint: 'The link may be mistyped, or this item has not been published yet.',
    mode: 'Format',
    modes: { onsite: 'In person', online: 'Online', hybrid: 'In person and online' },
    names: 'Names over time',
    newer: 'Newer',
    newsOf: (name) => `News from ${name}`,
    nextPhoto: 'Next photo',
    noPhoto: 'Photo not available yet',
    officialName: 'Official name',
    older: 'Older',
    onlyIn: { id: 'This item is available in Indonesian only.', en: 'This item is available in English only.' },
    organiser: 'Organiser',
    pageOf: (page, count) => `Page ${page} of ${count}`,
    pagesLabel: 'Pages of news',
    participants: 'Units taking part',
    photo: 'Photo',
    photos: 'Photos',
    previousPhoto: 'Previous photo',
    readInstead: { id: 'Baca dalam bahasa Indonesia', en: 'Read in English' },
    preview: 'PREVIEW – not published.',
    previewOver: 'This preview link does not work',
    previewOverHint: 'It is over, or was cut when it was copied. Ask the unit for a new one.',
    previewSame: 'PREVIEW – the same as published.',
    previewUntil: (time) => `This draft is shown until ${time}; please do not pass it on.`,
    region: 'Region',
    regions: 'Regions',
    regionsIntro: 'Regional offices and the units below them.',
    replaces: 'Before:',
    retry: 'Try again',
    sections: 'Sections',
    services: 'Services',
    shareOn: 'Share on WhatsApp',
    site: 'Ruang Humas',
    skip: 'Skip to content',
    source: 'Source:',
    subjects: 'What it was about',
    tagline: 'News from inside the walls, by those who work there.',
    telephone: 'Telephone',
    time: 'Time',
    unitsIn: (count) => (count === 1 ? '1 unit' : `${count} units`),
    unitsOf: (name) => `Units of ${name}`,
    until: (from, until) =>
      from && until ? `${from} to ${until}` : until ? `until ${until}` : from ? `since ${from}` : '',
    venue: 'Venue',
    website: 'Website',
  },
};
const LANGUAGE_NAMES = { id: 'Indonesia', en: 'English' };

/** Set from the address at every navigation. */
let language = 'id';
let texts = TEXTS.id;

// ——— Navigation ———

const main = document.getElementById('main');
const status = document.getElementById('status');
let underWay = new AbortController();
let shownSearch = null;

history.scrollRestoration = 'manual';
document.addEventListener('click', followInPlace);
window.addEventListener('popstate', (event) => {
  // The skip link changes the hash, which is no other page.
  if (location.search !== shownSearch) show({ scrollY: event.state?.scrollY ?? 0 });
});

/** Shows what the address asks for; a later call takes over from an earlier one that still waits. */
async function show({ isFirst = false, scrollY = 0 } = {}) {
  underWay.abort();
  underWay = new AbortController();
  const { signal } = underWay;
  shownSearch = location.search;
  const query = new URLSearchParams(location.search);
  language = query.get('locale') === 'en' ? 'en' : 'id';
  texts = TEXTS[language];
  main.setAttribute('aria-busy', 'true');
  for (const child of main.children) child.classList.add('is-old');
  const waiting = setTimeout(() => announce(texts.loading), 400);
  const view = await viewOf(query, signal).catch((error) => failureView(error));
  clearTimeout(waiting);
  if (signal.aborted) return;
  dressFrame(query, view);
  closeZoom();
  main.replaceChildren(...view.content);
  main.removeAttribute('aria-busy');
  window.scrollTo(0, scrollY);
  if (!isFirst) {
    main.querySelector('h1')?.focus({ preventScroll: true });
    announce(view.title);
  }
}

function viewOf(query, signal) {
  const humas = newsroom(signal);
  const page = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  for (const [key, view] of Object.entries({
    preview: previewView,
    article: articleView,
    event: eventView,
    facility: facilityView,
    region: regionView,
  })) {
    const slug = query.get(key);
    if (slug) return view(humas, slug, page);
  }
  const lists = { events: eventsView, facilities: facilitiesView, regions: regionsView };
  return (lists[query.get('view')] ?? latestView)(humas, page);
}

/** Everything around the content: language, title, navigation. */
function dressFrame(query, view) {
  document.documentElement.lang = language;
  hideFromRobots(view.isHidden);
  offerFeeds(query);
  document.title = view.title === texts.latest ? texts.site : `${view.title} · ${texts.site}`;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = texts[element.dataset.text];
  for (const element of document.querySelectorAll('[data-label]'))
    element.setAttribute('aria-label', texts[element.dataset.label]);
  document.getElementById('today').textContent = new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'full' }).format(
    new Date(),
  );
  for (const link of document.querySelectorAll('[data-route]')) {
    const route = new URLSearchParams(link.dataset.route);
    link.href = address(Object.fromEntries(route));
    const isHere = link.closest('.sections') && view.section === (route.get('view') ?? 'latest');
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const here = Object.fromEntries([...query].filter(([key]) => key !== 'locale'));
  document.getElementById('languages').replaceChildren(
    ...Object.entries(LANGUAGE_NAMES).map(([locale, name]) =>
      h(
        'a',
        {
          href: address(view.inLanguage?.[locale] ?? here, locale),
          lang: locale,
          hreflang: locale,
          'aria-current': locale === language && 'true',
        },
        name,
      ),
    ),
  );
}

const PLACES_WITH_FEEDS = { facility: 'facilities', region: 'regions', event: 'events' };

/** What feed readers find when they are given the address of the page. */
function offerFeeds(query) {
  const key = Object.keys(PLACES_WITH_FEEDS).find((each) => query.get(each));
  const place = key ? `/${PLACES_WITH_FEEDS[key]}/${encodeURIComponent(query.get(key))}` : '';
  const spoken = language === 'id' ? '' : `?locale=${language}`;
  for (const element of document.querySelectorAll('link[data-feed]'))
    element.href = `/api/humas${place}/feed.${element.dataset.feed}${spoken}`;
}

function hideFromRobots(isHidden) {
  document.querySelector('meta[name="robots"]')?.remove();
  if (isHidden) document.head.append(h('meta', { name: 'robots', content: 'noindex' }));
}

/** Links inside the page change the address without loading it anew; everything else is left to the browser. */
function followInPlace(event) {
  const link = event.target.closest?.('a[href]');
  const isPlainClick = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlainClick || event.defaultPrevented || link.target) return;
  const target = new URL(link.href);
  if (target.origin !== location.origin || target.pathname !== location.pathname || target.hash) return;
  event.preventDefault();
  history.replaceState({ scrollY: window.scrollY }, '');
  history.pushState({}, '', target);
  show();
}

/** `{ article: 'slug' }` → `?article=slug`, keeping the language. */
function address(parameters, locale = language) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value != null && value !== ''));
  if (locale !== 'id') query.set('locale', locale);
  return `${location.pathname}${query.size ? `?${query}` : ''}`;
}

/** Cleared first: the same words twice in a row would not be read out twice. */
function announce(words) {
  status.textContent = '';
  requestAnimationFrame(() => (status.textContent = words));
}

// ——— The API ———

/** A reader who waits too long goes: who comes too often is told at once, with a button to try again. */
const newsroom = (signal) =>
  createClient({ retries: 0, fetch: (address, init) => fetch(address, { ...init, signal }) });

const stories = (page, filters = {}) => ({ filters, locale: language, page, pageSize: STORIES_PER_PAGE });

/** A side column is worth less than the page: when it fails, the page stands without it. */
const orElse = (fallback, answer) => answer.catch(() => fallback);
const cards = ({ data }) => data;

/** An address may name an item that has no version in the reader's language; then the other one is better than none. */
const inEitherLanguage = () => ({ locale: language, fallback: language === 'id' ? 'en' : 'id' });

// ——— Views: each answers { title, section, content } ———

async function latestView(humas, page) {
  const [list, events, regions] = await Promise.all([
    humas.articles.list(stories(page)),
    orElse([], humas.events.list({ pageSize: 4 }).then(cards)),
    orElse([], humas.regions.list({ pageSize: 100 }).then(cards)),
  ]);
  const [lead, ...others] = page === 1 ? list.data : [null, ...list.data];
  return {
    title: texts.latest,
    section: 'latest',
    content: [
      h('h1', { class: 'visually-hidden', tabindex: -1 }, texts.latest),
      lead && storyCard(lead, { isLead: true }),
      h(
        'div',
        { class: 'columns' },
        h(
          'div',
          {},
          storyList(lead ? others : list.data, { isEmpty: !list.data.length }),
          pageLinks(list.pagination, {}),
        ),
        h(
          'aside',
          { class: 'side', 'aria-label': `${texts.events}, ${texts.regions}` },
          sideEvents(events),
          sideRegions(regions),
        ),
      ),
    ].filter(Boolean),
  };
}

async function articleView(humas, slug) {
  const article = await humas.articles.get(slug, inEitherLanguage());
  if (article.slug !== slug && article.id !== slug)
    history.replaceState(history.state, '', address({ article: article.slug }));
  return articlePage(article, await eventsOf(humas, article), share(article, humas));
}

/** A draft, for whoever was given the link. Nothing to share: the link ends, and is not for everybody. */
async function previewView(humas, token) {
  const answer = await humas.preview(token).catch((error) => {
    if (error.status === 404 || error.status === 410) return null;
    throw error;
  });
  if (!answer)
    return {
      title: texts.previewOver,
      section: 'none',
      isHidden: true,
      content: [pageHead(texts.previewOver), empty(texts.previewOverHint)],
    };
  const { data: article, meta } = answer;
  const until = fullTime(meta.expiresAt, article.timeZone);
  const banner = h(
    'p',
    { class: 'preview', role: 'note', lang: language },
    h('strong', {}, meta.stage === 'published' ? texts.previewSame : texts.preview),
    ` ${texts.previewUntil(until)}`,
  );
  const { content, ...page } = articlePage(article, await eventsOf(humas, article));
  return { ...page, isHidden: true, inLanguage: undefined, content: [banner, ...content] };
}

const eventsOf = (humas, article) =>
  Promise.all(article.events.map((event) => orElse(null, humas.events.get(event.slug))));

function articlePage(article, events, sharing = null) {
  const [first, ...others] = article.photos;
  const isForeign = article.locale !== language;
  return {
    title: article.title,
    section: 'article',
    inLanguage: Object.fromEntries(article.alternates.map(({ locale, slug: other }) => [locale, { article: other }])),
    content: [
      h(
        'article',
        { lang: article.locale },
        articleHead(article),
        isForeign && h('p', { class: 'language-note', lang: language }, texts.onlyIn[article.locale]),
        corrections(article),
        h(
          'div',
          { class: 'columns' },
          h(
            'div',
            {},
            first && photoFigure(first, texts, { isFirst: true }),
            h('div', { class: 'body' }, withDateline(article, bodyElements(article.body))),
            others.length > 0 &&
              h(
                'div',
                { class: 'gallery' },
                others.map((photo) => photoFigure(photo, texts, { sizes: GALLERY_SIZES })),
              ),
            sharing,
            afterword(article),
          ),
          h(
            'aside',
            { class: 'side', lang: language, 'aria-label': texts.event },
            article.events.map((event, i) => eventBox(event, events[i], article)),
            unitBox(article),
          ),
        ),
      ),
    ],
  };
}

async function eventView(humas, slug) {
  const event = await humas.events.get(slug);
  const photosAfter = (cursor) =>
    humas.events.photos(event.slug, { pageSize: PHOTOS_AT_ONCE, withCount: false, cursor });
  const photos = await orElse(null, photosAfter(null));
  const place = [event.venue?.name, event.venue?.locality].filter(Boolean).join(', ');
  return {
    title: eventName(event),
    section: 'events',
    content: [
      pageHead(h('span', { lang: eventNameLanguage(event) }, eventName(event))),
      h(
        'div',
        { class: 'columns' },
        h(
          'div',
          {},
          facts([
            [texts.date, dateRange(event)],
            [texts.time, eventHours(event)],
            [texts.venue, place, 'id'],
            [texts.mode, texts.modes[event.mode]],
            [texts.organiser, event.organiser, 'id'],
          ]),
          event.description && h('p', { class: 'prose', lang: 'id' }, event.description),
          h('section', {}, h('h2', { class: 'label' }, texts.coverage), coverageList(oneLanguageEach(event.coverage))),
          photos?.data.length > 0 && gallery(photos, photosAfter),
          h('p', { class: 'share' }, kitLink(humas.events.mediaKit(event.slug, { locale: language }))),
        ),
        h(
          'aside',
          { class: 'side', 'aria-label': texts.participants },
          h(
            'section',
            {},
            h('h2', { class: 'label' }, texts.participants),
            h(
              'ul',
              { class: 'plain rows' },
              event.facilities.map((facility) =>
                h(
                  'li',
                  {},
                  link({ facility: facility.slug }, facility.name),
                  facility.region && h('span', {}, facility.region.name),
                ),
              ),
            ),
          ),
          event.subjects.length > 0 &&
            h(
              'section',
              { lang: 'id' },
              h('h2', { class: 'label', lang: language }, texts.subjects),
              h(
                'ul',
                { class: 'plain rows' },
                event.subjects.map((subject) => h('li', {}, subject)),
              ),
            ),
        ),
      ),
    ],
  };
}

async function facilityView(humas, slug, page) {
  // One after the other: a filter takes only the present slug, and the unit's own answer is the better 404.
  const facility = await humas.facilities.get(slug);
  const list = await humas.articles.list(stories(page, { facility: facility.slug }));
  return {
    title: facility.name,
    section: 'facilities',
    content: [
      pageHead(facility.name),
      page === 1 &&
        h(
          'div',
          { class: 'two' },
          facilityFacts(facility),
          h('div', {}, facilityServices(facility), namesOverTime(facility.names)),
        ),
      page === 1 && facility.boilerplate && h('p', { class: 'prose', lang: 'id' }, facility.boilerplate),
      h('h2', { class: 'label' }, texts.newsOf(facility.shortName)),
      storyList(list.data, { heading: 'h3' }),
      pageLinks(list.pagination, { facility: slug }),
    ].filter(Boolean),
  };
}

async function regionView(humas, slug, page) {
  // One after the other: a filter takes only the present slug, and the region's own answer is the better 404.
  const region = await humas.regions.get(slug);
  const list = await humas.articles.list(stories(page, { region: region.slug }));
  return {
    title: region.name,
    section: 'regions',
    content: [
      pageHead(region.name, region.ministry),
      h(
        'div',
        { class: 'columns' },
        h(
          'section',
          {},
          h('h2', { class: 'label' }, texts.newsOf(region.name)),
          storyList(list.data, { heading: 'h3' }),
          pageLinks(list.pagination, { region: slug }),
        ),
        h(
          'aside',
          { class: 'side', 'aria-label': texts.facilities },
          h(
            'section',
            {},
            h('h2', { class: 'label' }, texts.facilities),
            h(
              'ul',
              { class: 'plain rows' },
              region.facilities.map((facility) => h('li', {}, link({ facility: facility.slug }, facility.name))),
            ),
          ),
          namesOverTime(region.names),
        ),
      ),
    ],
  };
}

async function eventsView(humas, page) {
  const list = await humas.events.list({ page, pageSize: 20 });
  const rows = list.data.map((event) =>
    h(
      'li',
      { class: 'story' },
      h(
        'div',
        {},
        h('h2', { lang: eventNameLanguage(event) }, link({ event: event.slug }, eventName(event))),
        h(
          'p',
          { class: 'meta' },
          h('span', {}, dateRange(event)),
          event.venue?.locality && h('span', { lang: 'id' }, event.venue.locality),
          event.mode && h('span', {}, texts.modes[event.mode]),
        ),
      ),
    ),
  );
  return {
    title: texts.events,
    section: 'events',
    content: [
      pageHead(texts.events, texts.eventsIntro),
      rows.length ? h('ul', { class: 'plain' }, rows) : empty(texts.emptyEvents),
      pageLinks(list.pagination, { view: 'events' }),
    ].filter(Boolean),
  };
}

async function facilitiesView(humas, page) {
  const list = await humas.facilities.list({ page, pageSize: UNITS_PER_PAGE });
  const byRegion = groupBy(list.data, regionNameOf);
  const sections = [...byRegion]
    .sort(([a], [b]) => a.localeCompare(b, 'id'))
    .map(([name, units]) =>
      h(
        'section',
        {},
        h('h2', { class: 'label' }, name),
        h(
          'ul',
          { class: 'plain rows' },
          units
            .sort((a, b) => a.name.localeCompare(b.name, 'id'))
            .map((unit) =>
              h(
                'li',
                {},
                link({ facility: unit.slug }, unit.name),
                h('span', {}, [unit.place, ZONE_NAMES[unit.timeZone]].filter(Boolean).join(' · ')),
              ),
            ),
        ),
      ),
    );
  return {
    title: texts.facilities,
    section: 'facilities',
    content: [
      pageHead(texts.facilities, texts.facilitiesIntro),
      sections.length ? h('div', { class: 'index' }, sections) : empty(texts.emptyFacilities),
      pageLinks(list.pagination, { view: 'facilities' }),
    ].filter(Boolean),
  };
}

async function regionsView(humas, page) {
  const list = await humas.regions.list({ page, pageSize: UNITS_PER_PAGE });
  const rows = [...list.data]
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
    .map((region) =>
      h('li', {}, link({ region: region.slug }, region.name), h('span', {}, texts.unitsIn(region.facilityCount))),
    );
  return {
    title: texts.regions,
    section: 'regions',
    content: [
      pageHead(texts.regions, texts.regionsIntro),
      rows.length ? h('ul', { class: 'plain rows index' }, rows) : empty(texts.emptyRegions),
      pageLinks(list.pagination, { view: 'regions' }),
    ].filter(Boolean),
  };
}

/** What went wrong, in words, and a way on. An aborted view is thrown away by its caller. */
function failureView(error) {
  const latest = h('p', {}, h('a', { href: address({}) }, texts.backToLatest));
  const saying = (title, ...content) => ({
    title,
    section: 'none',
    content: [pageHead(title), ...content.flat(), latest],
  });
  if (error.status === 404) return saying(texts.missing, empty(texts.missingHint));
  if (error.status === 410) {
    return saying(
      texts.gone,
      error.reason
        ? [h('p', { class: 'notice' }, texts.goneReason), h('blockquote', { class: 'prose', lang: 'id' }, error.reason)]
        : empty(texts.goneNoReason),
    );
  }
  return saying(
    texts.failed,
    empty(texts.failedHint),
    h('p', { class: 'share' }, h('button', { class: 'button', type: 'button', onclick: () => show() }, texts.retry)),
  );
}

// ——— Pieces ———

const pageHead = (title, introduction) =>
  h('header', { class: 'page-head' }, h('h1', { tabindex: -1 }, title), introduction && h('p', {}, introduction));

const empty = (words) => h('p', { class: 'notice' }, words);

const link = (parameters, ...content) => h('a', { href: address(parameters) }, ...content);

/** A kicker when the officer wrote one, else what kind of item it is, else what it is about. */
const kickerOf = (article) =>
  article.kicker ?? (article.kind === 'news' ? article.topic?.name : texts.kinds[article.kind]);

function storyCard(article, { isLead = false, heading = 'h2' } = {}) {
  const { cover, facility } = article;
  const hasPhoto = Boolean(cover?.url);
  const kicker = kickerOf(article);
  return h(
    isLead ? 'article' : 'li',
    { class: ['story', isLead && 'lead', hasPhoto && 'has-photo'].filter(Boolean).join(' ') },
    h(
      'div',
      { lang: article.locale },
      kicker && h('p', { class: 'kicker' }, kicker),
      h(heading, {}, link({ article: article.slug }, article.title)),
      h('p', { class: 'summary' }, article.summary),
      h(
        'p',
        { class: 'meta', lang: language },
        facility && link({ facility: facility.slug }, facility.shortName),
        time(article.releasedAt, shortDate(article)),
        article.isCorrected && h('span', {}, texts.correction),
      ),
    ),
    hasPhoto &&
      picture(cover, {
        sizes: isLead ? '(min-width: 60rem) 42rem, 100vw' : '(min-width: 36rem) 13rem, 100vw',
        isFirst: isLead,
      }),
  );
}

function storyList(articles, { heading = 'h2', isEmpty = !articles.length } = {}) {
  if (isEmpty) return empty(texts.emptyStories);
  return (
    articles.length > 0 &&
    h(
      'ul',
      { class: 'plain' },
      articles.map((article) => storyCard(article, { heading })),
    )
  );
}

function pageLinks({ page, pageCount }, parameters) {
  if (pageCount <= 1) return null;
  const to = (number, words, rel) =>
    h('a', { href: address({ ...parameters, page: number > 1 ? number : null }), rel }, words);
  return h(
    'nav',
    { class: 'pages', 'aria-label': texts.pagesLabel },
    page > 1 ? to(page - 1, `← ${texts.newer}`, 'prev') : h('span', {}),
    h('span', {}, texts.pageOf(page, pageCount)),
    page < pageCount ? to(page + 1, `${texts.older} →`, 'next') : h('span', {}),
  );
}

const sideEvents = (events) =>
  events.length > 0 &&
  h(
    'section',
    {},
    h('h2', { class: 'label' }, texts.events),
    h(
      'ul',
      { class: 'plain rows' },
      events.map((event) =>
        h(
          'li',
          {},
          h('a', { href: address({ event: event.slug }), lang: eventNameLanguage(event) }, eventName(event)),
          h('span', {}, dateRange(event)),
        ),
      ),
    ),
  );

const sideRegions = (regions) =>
  regions.length > 0 &&
  h(
    'section',
    {},
    h('h2', { class: 'label' }, texts.regions),
    h(
      'ul',
      { class: 'plain rows' },
      regions.map((region) =>
        h('li', {}, link({ region: region.slug }, region.name), h('span', {}, texts.unitsIn(region.facilityCount))),
      ),
    ),
  );

function articleHead(article) {
  const { facility, byline } = article;
  const kicker = kickerOf(article);
  const basis = texts.dateBasis[article.releasedAtBasis];
  return h(
    'header',
    { class: 'article-head' },
    kicker && h('p', { class: 'kicker' }, kicker),
    h('h1', { tabindex: -1 }, article.title),
    h('p', { class: 'summary' }, article.summary),
    h(
      'p',
      { class: 'meta article-meta', lang: language },
      byline && h('span', { class: 'byline' }, byline.initials ? `${byline.name} (${byline.initials})` : byline.name),
      facility && link({ facility: facility.slug }, facility.name),
      h('span', {}, time(article.releasedAt, fullTime(article.releasedAt, article.timeZone)), basis && ` (${basis})`),
      h('span', {}, texts.minutes(article.readingTimeMinutes)),
      article.alternates.map(({ locale, slug }) =>
        h('a', { href: address({ article: slug }, locale), hreflang: locale, lang: locale }, texts.readInstead[locale]),
      ),
    ),
  );
}

const corrections = (article) =>
  article.corrections.length > 0 &&
  h(
    'section',
    { class: 'correction' },
    h('h2', { lang: language }, texts.correction),
    h(
      'ul',
      { class: 'plain' },
      article.corrections.map(({ note, correctedAt, replaces }) =>
        h(
          'li',
          {},
          note,
          replaces && h('span', { class: 'replaces' }, `${texts.replaces} “${replaces}”`),
          time(correctedAt, fullTime(correctedAt, article.timeZone), { lang: language }),
        ),
      ),
    ),
  );

/** The place stands at the head of the first paragraph, as in print. */
function withDateline({ dateline, byline }, elements) {
  const [first] = elements;
  const agency = dateline?.agency !== byline?.name && dateline?.agency;
  const place = [dateline?.place, agency].filter(Boolean).join(', ');
  if (place && first?.tagName === 'P') first.prepend(h('span', { class: 'dateline' }, place), ' — ');
  return elements;
}

/** More of them come below, without leaving the page. */
function gallery(first, photosAfter) {
  const list = h('div', { class: 'gallery many' });
  const more = h('button', { class: 'button', type: 'button', onclick: goOn }, texts.morePhotos);
  let cursor;
  add(first);

  function add({ data, pagination }) {
    list.append(...data.map((photo) => photoFigure(photo, texts, { sizes: '(min-width: 60rem) 16rem, 50vw' })));
    cursor = pagination.nextCursor;
    more.hidden = !cursor;
  }

  async function goOn() {
    more.disabled = true;
    const shown = list.children.length;
    const page = await orElse(null, photosAfter(cursor));
    more.disabled = false;
    if (!page) return announce(texts.failed);
    add(page);
    list.children[shown]?.querySelector('button')?.focus();
  }

  return h('section', { lang: 'id' }, h('h2', { class: 'label', lang: language }, texts.photos), list, more);
}

function eventBox(label, event, article) {
  const others = oneLanguageEach(event?.coverage ?? []).filter(
    ({ id, facility }) => id !== article.id && facility?.id !== article.facility?.id,
  );
  return h(
    'section',
    {},
    h('h2', { class: 'label' }, texts.event),
    h(
      'p',
      { class: 'event-name' },
      h(
        'a',
        { href: address({ event: label.slug }), lang: eventNameLanguage(event ?? label) },
        eventName(event ?? label),
      ),
    ),
    h('p', { class: 'meta' }, dateRange(label)),
    others.length > 0 && [h('h3', { class: 'sub' }, texts.alsoCovered), coverageList(others)],
  );
}

const unitBox = ({ facility, boilerplate }) =>
  facility &&
  h(
    'section',
    {},
    h('h2', { class: 'label' }, facility.name),
    boilerplate && h('p', { lang: 'id' }, boilerplate),
    h(
      'p',
      { class: 'meta' },
      link({ facility: facility.slug }, texts.newsOf(facility.shortName)),
      facility.region && link({ region: facility.region.slug }, facility.region.name),
    ),
  );

const coverageList = (coverage) =>
  coverage.length
    ? h(
        'ul',
        { class: 'plain rows' },
        coverage.map((item) =>
          h(
            'li',
            {},
            h('a', { href: address({ article: item.slug }), lang: item.locale }, item.title),
            h(
              'span',
              {},
              [item.facility?.shortName, shortDate({ releasedAt: item.releasedAt, timeZone: item.facility?.timeZone })]
                .filter(Boolean)
                .join(' · '),
            ),
          ),
        ),
      )
    : empty(texts.emptyStories);

/** Coverage lists every language of an article; the reader's own is enough. */
function oneLanguageEach(coverage) {
  const byArticle = groupBy(coverage, ({ id }) => id);
  return [...byArticle.values()].map((versions) => versions.find(({ locale }) => locale === language) ?? versions[0]);
}

function share(article, humas) {
  const here = new URL(address({ article: article.slug }, article.locale), location.href).href;
  const copy = async ({ currentTarget }) => {
    try {
      await navigator.clipboard.writeText(here);
      announce(texts.copied);
      currentTarget.textContent = texts.copied;
    } catch {
      // No clipboard without HTTPS: show the address to be copied by hand.
      const field = h('input', { readonly: true, value: here, 'aria-label': texts.copyLink });
      currentTarget.replaceWith(field);
      field.select();
    }
  };
  return h(
    'p',
    { class: 'share', lang: language },
    h('button', { class: 'button', type: 'button', onclick: copy }, texts.copyLink),
    h(
      'a',
      {
        class: 'button',
        href: `https://wa.me/?text=${encodeURIComponent(`${article.title} ${here}`)}`,
        rel: 'noopener',
        target: '_blank',
      },
      texts.shareOn,
    ),
    kitLink(humas.articles.mediaKit(article.slug, { locale: article.locale })),
  );
}

const kitLink = (href) => h('a', { class: 'button', href, download: true }, texts.mediaKit);

function afterword({ origin, disclaimer, byline }) {
  const address = safeAddress(origin?.url);
  const lines = [
    byline?.bio && h('p', {}, byline.bio),
    origin?.platform &&
      h(
        'p',
        { lang: language },
        `${texts.source} `,
        address ? h('a', { href: address, rel: 'noopener external' }, origin.platform) : origin.platform,
      ),
    origin && !origin.isComplete && h('p', { lang: language }, texts.incomplete),
    disclaimer && h('p', { lang: 'id' }, disclaimer),
  ].filter(Boolean);
  return lines.length > 0 && h('footer', { class: 'after' }, lines);
}

/** `[label, content, language of the content]`; what is not known is left out. */
const facts = (rows) =>
  h(
    'dl',
    { class: 'facts' },
    rows
      .filter(([, content]) => content)
      .flatMap(([label, content, lang]) => [
        h('dt', {}, label),
        h('dd', { lang: lang && lang !== language && lang }, content),
      ]),
  );

function facilityFacts(facility) {
  const { region, telephone, email, website } = facility;
  const site = safeAddress(website);
  return facts([
    [texts.officialName, facility.officialName, 'id'],
    [texts.region, region && link({ region: region.slug }, region.name)],
    [texts.address, facility.address, 'id'],
    [texts.telephone, telephone && h('a', { href: `tel:${telephone.replace(/[^\d+]/g, '')}` }, telephone)],
    [texts.email, email && h('a', { href: `mailto:${email}` }, email)],
    [
      texts.website,
      site ? h('a', { href: site, rel: 'noopener external' }, site.replace(/^https?:\/\/|\/$/g, '')) : website,
    ],
  ]);
}

const facilityServices = ({ services }) =>
  services.length > 0 &&
  h(
    'table',
    { class: 'services', lang: 'id' },
    h('caption', { class: 'label', lang: language }, texts.services),
    h(
      'tbody',
      {},
      services.map(({ name, description, hours }) =>
        h('tr', {}, h('th', { scope: 'row' }, name, description && h('span', {}, description)), h('td', {}, hours)),
      ),
    ),
  );

const namesOverTime = (names) =>
  names.length > 1 &&
  h(
    'details',
    { class: 'names' },
    h('summary', {}, texts.names),
    h(
      'ul',
      { class: 'plain' },
      names.map(({ name, ministry, from, until }) =>
        h(
          'li',
          {},
          h('strong', {}, name),
          h('br'),
          [ministry, texts.until(from && localDate(from), until && localDate(until))].filter(Boolean).join(', '),
        ),
      ),
    ),
  );

const regionNameOf = ({ region }) => region?.name ?? texts.facilities;

// ——— Body: Strapi's blocks ———

/** Heads inside a body start at h2, because the title is the page's h1, and go down one step at a time. */
function bodyElements(blocks) {
  let depth = 1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return blockElement(block);
    depth = Math.min(6, depth + 1, Math.max(2, block.level ?? 2));
    return h(`h${depth}`, {}, inline(block.children));
  });
}

function blockElement(block) {
  switch (block.type) {
    case 'list':
      return listElement(block);
    case 'quote':
      return h('blockquote', {}, h('p', {}, inline(block.children)));
    case 'code':
      return h('pre', { tabindex: 0 }, h('code', {}, inline(block.children)));
    case 'image':
      return imageElement(block.image ?? {});
    default:
      return h('p', {}, inline(block.children));
  }
}

/** A list inside a list comes from the editor as a sibling of the items; in HTML it belongs into the item before it. */
function listElement({ format, children = [] }) {
  const list = h(format === 'ordered' ? 'ol' : 'ul', {});
  for (const child of children) {
    if (child.type !== 'list') list.append(h('li', {}, inline(child.children)));
    else (list.lastElementChild ?? list.appendChild(h('li', {}))).append(listElement(child));
  }
  return list;
}

const imageElement = ({ alternativeText, caption, ...image }) =>
  safeAddress(image.url)
    ? photoFigure({ ...image, altText: alternativeText, caption }, texts, { sizes: '(min-width: 41rem) 41rem, 100vw' })
    : h('p', {}, caption ?? alternativeText);

const MARKS = { code: 'code', strikethrough: 's', underline: 'u', italic: 'em', bold: 'strong' };

function inline(children = []) {
  return children.map((child) => {
    if (child.type === 'link') {
      const href = safeAddress(child.url, ['http:', 'https:', 'mailto:']);
      return href ? h('a', { href, rel: 'noopener' }, inline(child.children)) : inline(child.children);
    }
    const lines = (child.text ?? '').split('\n').flatMap((line, i) => (i ? [h('br'), line] : [line]));
    return Object.entries(MARKS).reduce((content, [mark, tag]) => (child[mark] ? h(tag, {}, content) : content), lines);
  });
}

// ——— Times ———

const ZONE_NAMES = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

const formatLocale = () => (language === 'id' ? 'id-ID' : 'en-GB');
const DAY = { day: 'numeric', month: 'long', year: 'numeric' };

/** "Rabu, 6 Agustus 2025 pukul 17.15 WITA": the hour of the unit, whatever the reader's own is. */
const fullTime = (instant, timeZone) =>
  `${new Intl.DateTimeFormat(formatLocale(), { weekday: 'long', ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant))} ${ZONE_NAMES[timeZone] ?? ''}`.trim();

const shortDate = ({ releasedAt, timeZone }) =>
  new Intl.DateTimeFormat(formatLocale(), { ...DAY, month: 'short', timeZone: timeZone ?? 'Asia/Jakarta' }).format(
    new Date(releasedAt),
  );

/** A local date is no instant: read and written in UTC, it stays the day that it is. */
const localDate = (day) =>
  new Intl.DateTimeFormat(formatLocale(), { ...DAY, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

function dateRange({ startsOn, endsOn }) {
  if (!startsOn) return '';
  const [from, until] = [startsOn, endsOn ?? startsOn].map((day) => new Date(`${day}T00:00:00Z`));
  return new Intl.DateTimeFormat(formatLocale(), {
    weekday: from < until ? undefined : 'long',
    ...DAY,
    timeZone: 'UTC',
  }).formatRange(from, until);
}

function eventHours({ isAllDay, startTime, endTime, timeZone }) {
  if (isAllDay || !startTime) return '';
  const hours = [startTime, endTime].filter(Boolean).join('–');
  return `${language === 'id' ? hours.replaceAll(':', '.') : hours} ${ZONE_NAMES[timeZone] ?? ''}`.trim();
}

const eventName = ({ name, englishName }) => (language === 'en' && englishName) || name;
const eventNameLanguage = ({ englishName }) => (language === 'en' && !englishName ? 'id' : null);

const time = (instant, words, attributes = {}) => h('time', { datetime: instant, ...attributes }, words);

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

show({ isFirst: true });
