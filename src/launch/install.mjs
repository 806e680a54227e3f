// What must be there before anything else: the right Node, and node_modules as package-lock.json says.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Refusal, root, run, step } from './steps.mjs';

/** Strapi 5.54 runs on Node 20 to 24; `util.parseEnv` and the ES module loading used here need 20.19. */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major >= 20 && major <= 24 && !(major === 20 && minor < 19)) return;
  throw new Refusal(
    `Node ${version} tidak didukung; pasang Node 20.19 sampai 24. (Node ${version} is not supported; install 20.19 to 24.)`,
  );
}

export async function installMissing() {
  if (isInstalled()) return;
  await step('Memasang paket (installing packages)', async () => {
    // Build tools are dev dependencies: a NODE_ENV=production from outside must not leave them out.
    const flags = ['--include=dev', '--no-audit', '--no-fund'];
    let result = await npm(['ci', ...flags]);
    // A registry may lack the optional packages of other platforms (this project's own did). A lock file that was written there
    // has no entry for them, which `npm ci` refuses; `npm install` takes the same versions out of it and leaves it as it is.
    if (result.output.includes('are in sync')) {
      rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
      result = await npm(['install', '--no-save', ...flags]);
    }
    if (result.code !== 0)
      throw new Refusal('Pemasangan paket gagal. (npm could not install; see above.)', result.output);
  });
}

/**
 * True when node_modules holds what the lock file names. npm writes its own lock (`node_modules/.package-lock.json`) as the last
 * act of an installation, so a broken-off one has none, and an installation made by hand is recognised too.
 */
export function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = present[folder];
    if (!found) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && existsSync(path.join(root, folder, 'package.json'));
  });
}

function packagesIn(lockFile) {
  const file = path.join(root, lockFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** npm names its own program to the scripts it starts; without npm around us it is looked for on the PATH. */
function npm(args) {
  const program = process.env.npm_execpath;
  return program?.endsWith('.js') ? run(process.execPath, [program, ...args]) : run('npm', args);
}
