import type { Form } from '../core';

/** What officers read below the fields, and which columns the list has. */
export const form: Form = {
  title: 'name',
  columns: ['name', 'englishName', 'code'],
  sort: ['name', 'ASC'],
  help: { code: 'Huruf kecil, angka dan tanda hubung. Jangan diubah setelah dipakai.' },
};
