import { parsePeople } from './validation';

const FACE = { shape: 'ellipse', x: 0.1, y: 0.2, width: 0.1, height: 0.1 };
const refusal = (data: Record<string, unknown>, standing = {}) => {
  try {
    parsePeople(data, standing);
  } catch (error) {
    return (error as Error).message;
  }
  return null;
};

it.each([
  { name: 'nothing where nothing is named', data: { caption: 'Apel' }, kept: {} },
  { name: 'masks', data: { masks: [FACE] }, kept: { masks: [FACE] } },
  { name: 'masks as the panel spells them', data: { masks: JSON.stringify([FACE]) }, kept: { masks: [FACE] } },
  { name: 'no mask', data: { masks: [] }, kept: { masks: [] } },
  { name: 'masks taken away', data: { masks: null }, kept: { masks: null } },
  { name: 'emptied fields', data: { masks: '', focalPoint: ' ' }, kept: { masks: null, focalPoint: null } },
  { name: 'a focal point', data: { focalPoint: { x: 0, y: 1 } }, kept: { focalPoint: { x: 0, y: 1 } } },
])('keeps $name', ({ data, kept }) => expect(parsePeople(data)).toEqual(kept));

it.each([
  {
    name: 'the second mask',
    data: { masks: [FACE, { ...FACE, width: 3 }] },
    said: /^Penyamaran ke-2 tidak benar: .*\(mask 2 /,
  },
  { name: 'no list', data: { masks: FACE }, said: /^Penyamaran harus berupa daftar, paling banyak 200/ },
  { name: 'too many', data: { masks: Array(201).fill(FACE) }, said: /paling banyak 200/ },
  { name: 'no JSON', data: { masks: '[{' }, said: /^Penyamaran harus berupa daftar/ },
  {
    name: 'a point outside',
    data: { focalPoint: { x: 2, y: 0 } },
    said: /^Titik fokus tidak benar.*\(the focal point/,
  },
])('refuses $name in a sentence', ({ data, said }) => expect(refusal(data)).toMatch(said));

it.each([
  { name: 'one day', data: { consentGivenOn: '2026-01-02', consentUntil: '2026-01-02' }, isRefused: false },
  { name: 'without end', data: { consentGivenOn: '2026-01-02', consentUntil: null }, isRefused: false },
  { name: 'backwards', data: { consentGivenOn: '2026-01-02', consentUntil: '2026-01-01' }, isRefused: true },
  { name: 'backwards from what stands', data: { consentUntil: '2025-12-31' }, isRefused: true },
])('a consent may last $name: refused $isRefused', ({ data, isRefused }) =>
  expect(refusal(data, { consentGivenOn: '2026-01-01' }) !== null).toBe(isRefused),
);
