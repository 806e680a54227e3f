import fs from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../..');

/** npm puts what two packages want in different versions into the folder of the one that is alone. */
const OF_THE_PLUGIN = 'src/plugins/humas/node_modules';

/**
 * A node_modules of its own for a throw-away application: 90,000 files in four seconds and no space, as hard links. A symbolic
 * link to the folder would not do: Strapi looks for plugins from the real place of its own files and would find ours.
 *
 * What tools write in place must not be shared, or they would write into the original: npm's own lock, caches.
 */
export function linkPackages(target: string) {
  const source = path.join(REPOSITORY, 'node_modules');
  linkTree(source, target, (name) => !name.startsWith('.') || name === '.bin');
  fs.copyFileSync(path.join(source, '.package-lock.json'), path.join(target, '.package-lock.json'));
}

/** The same for the application with its workspace. */
export function linkAllPackages(folder: string) {
  linkPackages(path.join(folder, 'node_modules'));
  const nested = path.join(REPOSITORY, OF_THE_PLUGIN);
  if (fs.existsSync(nested)) linkTree(nested, path.join(folder, OF_THE_PLUGIN));
}

function linkTree(from: string, to: string, isWanted: (name: string) => boolean = () => true) {
  fs.mkdirSync(to, { recursive: true });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    if (!isWanted(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

/** The folder for temporary files may be on another disk. */
function linkOrCopy(source: string, target: string) {
  try {
    fs.linkSync(source, target);
  } catch {
    fs.copyFileSync(source, target);
  }
}
