/** What must be said of each photo: for people as text, for programs as CSV. */
import type { PhotoLabel } from '../../../../contracts/public';
import { CSV_MARK, csvRow, fold } from '../../core';
import type { Words } from './words';

export interface KitPhoto {
  photo: PhotoLabel;
  /** Short name */
  unit: string | null;
}
export interface ListedPhoto extends KitPhoto {
  /** Null where the storage did not give it. */
  file: string | null;
}

export const captionsCsv = (photos: ListedPhoto[], words: Words): string =>
  [
    csvRow(words.columns),
    ...photos.map(({ photo, unit, file }) =>
      csvRow([
        ...[file, photo.caption, photo.altText, photo.credit, photo.creditedTo, photo.takenOn],
        ...[unit, photo.width, photo.height],
      ]),
    ),
  ].reduce((text, row) => text + row, CSV_MARK);

export const captionsText = (photos: ListedPhoto[], words: Words): string =>
  photos
    .map(({ photo, unit, file }) =>
      [
        file ?? `${labelOf(photo)} ${words.missing}`,
        ...[
          [words.caption, photo.caption],
          [words.altText, photo.altText],
          [words.credit, creditOf(photo)],
          [words.takenOn, photo.takenOn],
          [words.unit, unit],
        ].flatMap(([label, said]) => (said ? `${label}: ${fold(said)}` : [])),
      ].join('\n'),
    )
    .join('\n\n');

export const labelOf = ({ caption, slug }: PhotoLabel) => `"${fold(caption ?? slug)}"`;

/** "Dokpri (Humas Lapas Purwodadi)": as printed, and whose it is where that says more. */
function creditOf({ credit, creditedTo }: PhotoLabel) {
  return credit && creditedTo && credit !== creditedTo ? `${credit} (${creditedTo})` : (credit ?? creditedTo);
}
