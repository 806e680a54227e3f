/** Who may be recognised in a photo: no child in custody, and no inmate who has not agreed. */
import type { Finding, Manuscript } from '../../../../contracts/workflow';
import { isUnitForChildren } from './children';
import { error, warning, type Rule } from './finding';
import { photoLabel } from './photos';

export const checkRecognisable: Rule = (manuscript) =>
  manuscript.photos.flatMap((photo, index) => {
    if (photo.isMasked) return [];
    const showsChildren =
      photo.subjects === 'children' || (photo.subjects === 'inmates' && isUnitForChildren(manuscript));
    if (showsChildren) return [showsChild(photo, index + 1)];
    return photo.subjects === 'inmates' ? [showsInmate(photo, index + 1)] : [];
  });

type Photo = Manuscript['photos'][number];

function showsChild(photo: Photo, number: number): Finding {
  const label = photoLabel(photo, number);
  return error(
    { code: 'photo-of-children', field: 'photos', text: photo.caption ?? '' },
    {
      id: `${label.id} memperlihatkan anak dan belum disamarkan. Samarkan wajahnya, atau lepaskan fotonya (UU 11/2012 pasal 19).`,
      en: `${label.en} shows children who are not masked. Mask their faces, or take the photo out (UU 11/2012 pasal 19).`,
    },
  );
}

function showsInmate(photo: Photo, number: number): Finding {
  const label = photoLabel(photo, number);
  return warning(
    { code: 'photo-of-inmates', field: 'photos', text: photo.caption ?? '' },
    {
      id: `${label.id} memperlihatkan warga binaan. Pastikan persetujuan tertulisnya sudah tersimpan, atau samarkan wajahnya.`,
      en: `${label.en} shows inmates. Make sure that their written consent is on file, or mask their faces.`,
    },
  );
}
