/** Which of the followed newsrooms a file is of, and whether it may speak for it. */
import type { Core } from '@strapi/strapi';
import { asSystem } from '../../scope';
import { unprocessable } from '../../core';
import type { CheckedFile, FileHeader } from './change-file';
import { publicKeyFrom, type PublicKey } from './keys';
import { isSameNewsroom } from './newsroom-address';

const SOURCE = 'plugin::humas.source';

export interface NewsroomSource {
  documentId: string;
  name: string;
  address: string;
  kind: string;
  publicKey: string | null;
}

/** `wanted`: its name or documentId; left out: whose address or name the file gives. */
export async function findSource(
  strapi: Core.Strapi,
  { url, publisher }: FileHeader,
  wanted: string | undefined,
): Promise<NewsroomSource> {
  const all = (await strapi.db.query(SOURCE).findMany({ where: { kind: 'newsroom' } })) as NewsroomSource[];
  const named = (name: string) => all.filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const byAddress = all.filter(({ address }) => isSameNewsroom(address, url));
  const found = wanted
    ? [...all.filter(({ documentId }) => documentId === wanted), ...named(wanted)]
    : byAddress.length > 0
      ? byAddress
      : named(publisher);
  const [source] = found;
  if (!source) throw unknownSource(wanted ?? `${publisher}, ${url}`);
  if (found.length > 1) throw severalSources(found);
  return source;
}

export interface Trust {
  /** Accepts the key of the file where none is set. */
  trustKey: boolean;
  onTrust(key: PublicKey): void;
}

/** A key that is set is never replaced by a file. */
export async function assertMaySpeak(
  strapi: Core.Strapi,
  source: NewsroomSource,
  { key, header }: CheckedFile,
  { trustKey, onTrust }: Trust,
) {
  const known = publicKeyFrom(source.publicKey);
  if (known?.text === key.text) return;
  if (known || source.publicKey?.trim()) throw otherKey(source, key);
  if (!trustKey) throw noKey(source, key);
  if (!isSameNewsroom(source.address, header.url)) throw otherAddress(source, header);
  onTrust(key);
  await asSystem('humas apply', () =>
    strapi.documents(SOURCE).update({ documentId: source.documentId, data: { publicKey: key.text } } as never),
  );
}

const unknownSource = (what: string) =>
  unprocessable(
    `Tidak ada sumber berjenis "newsroom" untuk ${what}. Buat dahulu di panel, atau sebut dengan --source`,
    `there is no source of kind "newsroom" for ${what}. Make it in the panel first, or name one with --source`,
  );
const severalSources = (found: NewsroomSource[]) => {
  const names = found.map(({ name, documentId }) => `${name} (${documentId})`).join(', ');
  return unprocessable(
    `Lebih dari satu sumber cocok: ${names}. Sebut salah satu dengan --source`,
    'several sources fit: name one of them with --source',
  );
};
const noKey = ({ name }: NewsroomSource, { text, fingerprint }: PublicKey) =>
  unprocessable(
    `Sumber "${name}" belum punya kunci publik. Cocokkan sidik jari ini dengan penerbitnya: ${fingerprint} — lalu isi kolom publicKey dengan ${text}, atau jalankan lagi dengan --trust-key`,
    'the source has no public key yet: compare that fingerprint with the publisher, then put the key into its publicKey, or run again with --trust-key',
  );
const otherKey = ({ name }: NewsroomSource, { fingerprint }: PublicKey) =>
  unprocessable(
    `Berkas ini tidak ditandatangani dengan kunci sumber "${name}" (sidik jari di berkas: ${fingerprint}). Bila penerbit memang berganti kunci, ganti publicKey di panel`,
    "the file is not signed with that source's key. If the publisher really has a new one, replace publicKey in the panel",
  );
const otherAddress = ({ name, address }: NewsroomSource, { url }: FileHeader) =>
  unprocessable(
    `Berkas ini dari ${url}, sedangkan alamat sumber "${name}" ialah ${address}; kunci baru hanya dipercaya bila alamatnya sama`,
    'the file is of another address than the source; a new key is trusted only where they are the same',
  );
