/** Numbers that identify a private person. UU 27/2022: they have no place in what is published. */
export interface PersonalData {
  kind: 'nik' | 'phone';
  /** As printed. */
  text: string;
}

/** Sixteen figures in one, in fours, or as they are made up: region, day of birth, number. */
const NIK =
  /(?<![\p{L}\p{N}])(?:\d{4}[ .-]?\d{4}[ .-]?\d{4}[ .-]?\d{4}|\d{2}\.?\d{2}\.?\d{2}[ .-]\d{6}[ .-]\d{4})(?![\p{L}\p{N}])/gu;
const FOUR_YEARS = /^(?:(?:19|20)\d\d[ .-]){3}(?:19|20)\d\d$/;
const PHONE = /(?<![\p{L}\p{N}+])(?:\+62|62|0)[ .-]?8\d{1,2}(?:[ .-]?\d{3,4}){2,3}(?![\p{L}\p{N}])/gu;

export function findPersonalData(text: string): PersonalData[] {
  if (!/\d{3}/.test(text)) return [];
  const niks = [...text.matchAll(NIK)]
    .filter(([nik]) => !FOUR_YEARS.test(nik))
    .map(([nik]): PersonalData => ({ kind: 'nik', text: nik }));
  const phones = [...text.matchAll(PHONE)]
    .filter(([phone]) => phone.replace(/\D/g, '').length >= 10)
    .map(([phone]): PersonalData => ({ kind: 'phone', text: phone }));
  return [...niks, ...phones];
}
