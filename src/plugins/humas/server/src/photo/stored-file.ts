/** What the rules and the history ask of a picture's row in Strapi's media library. */
export interface StoredFile {
  id: number;
  hash: string;
  provider_metadata?: { humas?: { source?: string } | null } | null;
}

/** Names the picture that was uploaded: it stays the same when masks or a watermark make other files of it. */
export const identityOf = ({ hash, provider_metadata }: StoredFile): string => provider_metadata?.humas?.source ?? hash;

/** Made by the newsroom's own pipeline: what is masked in the form is masked in the files. */
export const isMade = ({ provider_metadata }: StoredFile): boolean => Boolean(provider_metadata?.humas);
