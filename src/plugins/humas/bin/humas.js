#!/usr/bin/env node
'use strict';

/**
 * The newsroom's commands. They start the application of the current folder without its web server and ask the same
 * services as the panel does, so the rules are the same. The server may keep running.
 */
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');
const { parseArgs } = require('node:util');

const USAGE = `Pemakaian (usage):
  humas import BERKAS… [--facility SLUG] [--publish]   impor halaman tempelan; "-" membaca masukan standar (import pasted pages)
  humas rebuild                                        buat ulang semua edisi dari dokumennya (render all editions again)
  humas export --since N [--out BERKAS]                yang terbit sesudah nomor N, sebagai berkas bertanda tangan (a signed file of changes)
  humas apply BERKAS [--source NAMA] [--trust-key]     terima berkas dari ruang berita lain (take in such a file)`;

const COMMANDS = { import: importFiles, rebuild, export: exportFile, apply: applyFile };

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`humas: ${error.message}\n`);
    process.exit(1);
  },
);

async function main([name, ...parameters]) {
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  return command(parameters);
}

async function importFiles(parameters) {
  const { values, positionals } = readParameters(parameters, {
    facility: { type: 'string' },
    publish: { type: 'boolean' },
  });
  if (!values || positionals.length === 0) return misused();
  const texts = positionals.map((file) => ({ file, text: fs.readFileSync(file === '-' ? 0 : file, 'utf8') }));
  return withNewsroom(async (humas) => {
    let refused = 0;
    for (const { file, text } of texts) {
      const request = { text, facility: values.facility, publish: values.publish, commit: true };
      const outcomes = await humas
        .service('scope')
        .asSystem('humas import', () => humas.service('importer').importText(request));
      process.stdout.write(`${file}\n${outcomes.map(sayOutcome).join('\n')}\n`);
      refused += outcomes.filter(({ state }) => state === 'refused').length;
    }
    return refused > 0 ? 1 : 0;
  });
}

const STATES = { created: 'dibuat', exists: 'sudah ada', refused: 'DITOLAK' };

function sayOutcome({ state, page, article, event, photoCount }) {
  const rows = [
    [
      'artikel',
      `${STATES[state]}${article ? ` · ${article.isPublished ? 'terbit' : 'draf'} · ${article.slug} (${article.documentId})` : ''}`,
    ],
    ['judul', page.title || '-'],
    ['satuan kerja', page.facilitySlug ?? '-'],
    ['kegiatan', event ? `${event.isNew ? 'baru' : 'sudah ada'} · ${event.title} (${event.slug})` : '-'],
    ['foto', String(photoCount)],
    ['kutipan', String(page.quotes.length)],
    ['lengkap', page.isComplete ? 'ya' : `tidak: ${page.continuationMarker}`],
  ];
  const table = rows.map(([label, value]) => `  ${label.padEnd(13)} ${value}`);
  const warnings = page.warnings.map(
    ({ code, message, text }) => `  ! ${code}: ${message}${text ? ` — “${text}”` : ''}`,
  );
  return [...table, ...warnings].join('\n');
}

async function rebuild(parameters) {
  const { values, positionals } = readParameters(parameters, {});
  if (!values || positionals.length > 0) return misused();
  return withNewsroom(async (humas) => {
    const { documents, changed } = await humas.service('edition').rebuild(progressBar());
    const checksum = await humas.service('edition').checksum();
    process.stdout.write(`${documents} dokumen, ${changed} edisi berubah, checksum ${checksum}\n`);
    return 0;
  });
}

/** Without --out the file goes to standard output, and everything that is said to the other one. */
async function exportFile(parameters) {
  const { values, positionals } = readParameters(parameters, { since: { type: 'string' }, out: { type: 'string' } });
  if (!values || positionals.length > 0 || !/^\d{1,15}$/.test(values.since ?? '')) return misused();
  const since = Number(values.since);
  const to = values.out ? path.resolve(values.out) : process.stdout;
  return withNewsroom(async (humas) => {
    const bar = progressBar();
    const onProgress = (done, newest) => bar(done - since, Math.max(1, newest - since));
    const header = await humas.service('federation').exportFile({ since, to, onProgress });
    const key = await humas.service('federation').publicKey();
    const said = [
      `${header.count} perubahan, nomor ${header.since}–${header.next}${values.out ? `, ${values.out}` : ''}`,
      `berikutnya: humas export --since ${header.next}`,
      `kunci publik (public key): ${key.text}`,
      `sidik jari (fingerprint):  ${key.fingerprint}`,
    ];
    process.stderr.write(`${said.join('\n')}\n`);
    return 0;
  });
}

const APPLIED = {
  applied: ({ items, changed, header }) =>
    `${header.count} perubahan: ${items} artikel dan kegiatan, ${changed} baru atau berubah; kini sampai nomor ${header.next}`,
  already: ({ header }) => `sudah diterapkan sampai nomor ${header.next}; tidak ada yang diubah (nothing new in it)`,
  older: ({ header }) =>
    `berkas ini (${header.createdAt}) lebih tua daripada yang sudah diketahui; tidak ada yang diubah (older than what is known)`,
};

async function applyFile(parameters) {
  const { values, positionals } = readParameters(parameters, {
    source: { type: 'string' },
    'trust-key': { type: 'boolean' },
  });
  if (!values || positionals.length !== 1) return misused();
  return withNewsroom(async (humas) => {
    const bars = { check: progressBar(), take: progressBar() };
    const applied = await humas.service('federation').applyFile({
      file: path.resolve(positionals[0]),
      source: values.source,
      trustKey: values['trust-key'] ?? false,
      onTrust: ({ text, fingerprint }) =>
        process.stdout.write(`kunci dipercaya dan disimpan (trusted and kept): ${text}\nsidik jari: ${fingerprint}\n`),
      onProgress: (step, done, total) => bars[step](done, Math.max(1, total)),
    });
    process.stdout.write(`${applied.source}: ${APPLIED[applied.outcome](applied)}\n`);
    // Also what an earlier call, which was interrupted, has left.
    const { making } = humas.service('following');
    await making.idle();
    process.stdout.write(`${sayMade(making.tally)}\n`);
    return 0;
  });
}

const sayMade = ({ done, withdrawn, refused, pending }) =>
  [
    `${done} menjadi artikel atau kegiatan, ${withdrawn} ditarik (made into articles or events, withdrawn)`,
    ...(refused > 0 ? [`${refused} menunggu keputusan di panel Sumber (wait for a person's decision)`] : []),
    ...(pending > 0 ? [`${pending} dicoba lagi nanti oleh peladen (tried again by the server)`] : []),
  ].join('; ');

/** A bar on a terminal; elsewhere a line for each tenth. */
function progressBar() {
  let last = -1;
  return (done, total) => {
    const tenth = Math.floor((done * 10) / total);
    if (process.stderr.isTTY)
      process.stderr.write(`\r[${'#'.repeat(tenth * 2).padEnd(20)}] ${done}/${total}${done === total ? '\n' : ''}`);
    else if (tenth !== last) process.stderr.write(`${tenth * 10} % (${done}/${total})\n`);
    last = tenth;
  };
}

async function withNewsroom(work) {
  const appDir = process.cwd();
  const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  // A TypeScript application runs from its build, as `strapi start` does.
  const distDir = fs.existsSync(path.join(appDir, 'tsconfig.json')) ? path.join(appDir, 'dist') : appDir;
  if (!fs.existsSync(path.join(distDir, 'config')))
    throw new Error(`tidak ada konfigurasi di ${distDir}; jalankan \`npm start\` sekali (run \`npm start\` once)`);
  process.env.LOG_LEVEL ??= 'error';
  const strapi = await createStrapi({ appDir, distDir, serveAdminPanel: false }).load();
  const humas = strapi.plugin('humas');
  if (!humas) throw new Error('plugin humas tidak termuat; jalankan `npm start` (the humas plugin is not built)');
  try {
    return await work(humas);
  } finally {
    await strapi.destroy();
  }
}

function readParameters(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    process.stderr.write(`humas: ${error.message}\n`);
    return { values: null, positionals: [] };
  }
}

function misused() {
  process.stderr.write(`${USAGE}\n`);
  return 2;
}
