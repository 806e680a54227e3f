/**
 * The limit: one process that does nothing but make the same renditions, from one decode. Told { do: 'make', source, folder, renditions:
 * [{ mime, width, height }] }, it answers with milliseconds and bytes.
 */
import path from 'node:path';
import sharp from 'sharp';

sharp.concurrency(1);
sharp.cache(false);

/** As the plugin's renderer encodes (picture/renderer/render.ts): other settings would be other work. */
const ENCODERS = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 80 }),
  'image/webp': (picture) => picture.webp({ quality: 78, effort: 4 }),
};

process.on('disconnect', () => process.exit(1));
process.on('message', async (message) => {
  if (message.do === 'stop') process.exit(0);
  try {
    process.send({ answer: await make(message) });
  } catch (error) {
    process.send({ failure: error.stack });
  }
});
process.send({ answer: 'ready' });

async function make({ source, folder, renditions }) {
  const startedAt = performance.now();
  const widest = Math.max(...renditions.map(({ width }) => width));
  const { data, info } = await sharp(source)
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  let bytes = 0;
  for (const [index, { mime, width, height }] of renditions.entries()) {
    const picture = sharp(data, { raw }).resize({ width, height, fit: 'cover' });
    bytes += (await ENCODERS[mime](picture).toFile(path.join(folder, `${index}`))).size;
  }
  return { ms: performance.now() - startedAt, bytes };
}
