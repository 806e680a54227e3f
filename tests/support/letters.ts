import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Application } from './application';

export interface Letter {
  from: string;
  to: string;
  subject: string;
  text: string;
}

/** A post office of the test's own, for every instance of the application that is started from now on. */
export function addLetterbox(app: Application) {
  // Strapi looks a provider's path up in small letters.
  const provider = path.join(os.tmpdir().toLowerCase(), `humas-letterbox-${process.pid}-${Date.now()}.cjs`);
  const file = path.join(app.folder, 'letters');
  fs.copyFileSync(path.join(__dirname, 'letterbox.cjs'), provider);
  Object.assign(app.env, {
    EMAIL_PROVIDER: provider,
    EMAIL_PROVIDER_OPTIONS: JSON.stringify({ file }),
    EMAIL_FROM: 'Humas <humas@example.go.id>',
    PUBLIC_URL: 'https://humas.example.go.id',
  });
  return {
    all: () => letters(file),
    to: (person: { email: string }) => letters(file).filter(({ to }) => to === person.email),
    close: () => fs.writeFileSync(`${file}.closed`, ''),
    open: () => fs.rmSync(`${file}.closed`, { force: true }),
    remove: () => fs.rmSync(provider, { force: true }),
  };
}

function letters(file: string): Letter[] {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}
