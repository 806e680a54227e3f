/** What may be written of the people in a photo, whoever writes it. Throws a 400 that names the mask or the field. */
import type { z } from 'zod';
import { focalPoint, masks, MOST_MASKS, type FocalPoint, type Mask } from '../../../contracts/people';
import { invalid } from '../core';

type Data = Record<string, unknown>;
/** The photo as it is now. */
type Standing = object;
interface Consent {
  consentGivenOn?: string | null;
  consentUntil?: string | null;
}

export interface PlacesGiven {
  masks?: Mask[] | null;
  focalPoint?: FocalPoint | null;
}

/** Masks and focal point as they are kept, of those that `data` names. */
export function parsePeople(data: Data, standing: Standing = {}): PlacesGiven {
  assertInOrder({ ...standing, ...data });
  return {
    ...('masks' in data ? { masks: parsed(masks, 'masks', data.masks, sayMasks) } : {}),
    ...('focalPoint' in data ? { focalPoint: parsed(focalPoint, 'focalPoint', data.focalPoint, sayFocalPoint) } : {}),
  };
}

interface Said {
  indonesian: string;
  english: string;
}

function parsed<Shape extends z.ZodType>(
  shape: Shape,
  field: string,
  given: unknown,
  say: (path: PropertyKey[]) => Said,
): z.infer<Shape> | null {
  const value = unwrapped(given);
  if (value === null || value === undefined) return null;
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw wrong(field, say(result.error.issues[0]?.path ?? []));
}

/** The panel's plain field sends JSON as text, and nothing of a field that was emptied. */
function unwrapped(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  if (given.trim() === '') return null;
  try {
    return JSON.parse(given);
  } catch {
    return given; // the shape says that it is wrong
  }
}

function sayMasks([index]: PropertyKey[]): Said {
  if (typeof index !== 'number')
    return {
      indonesian: `Penyamaran harus berupa daftar, paling banyak ${MOST_MASKS}. Gambar ulang penyamarannya`,
      english: `masks must be a list of at most ${MOST_MASKS}: draw them again`,
    };
  return {
    indonesian: `Penyamaran ke-${index + 1} tidak benar: bentuknya rectangle atau ellipse, dan letaknya pecahan 0 sampai 1 di dalam gambar. Gambar ulang penyamaran itu`,
    english: `mask ${index + 1} is wrong: its shape is rectangle or ellipse, its place fractions from 0 to 1 within the picture. Draw it again`,
  };
}

const sayFocalPoint = (): Said => ({
  indonesian: 'Titik fokus tidak benar: x dan y adalah pecahan 0 sampai 1. Pilih lagi titiknya, atau kosongkan',
  english: 'the focal point is wrong: x and y are fractions from 0 to 1. Choose it again, or leave it empty',
});

function assertInOrder({ consentGivenOn, consentUntil }: Consent): void {
  if (!consentGivenOn || !consentUntil || consentGivenOn <= consentUntil) return;
  throw wrong('consentUntil', {
    indonesian: `Persetujuan berakhir (${consentUntil}) sebelum diberikan (${consentGivenOn}). Perbaiki salah satu tanggalnya`,
    english: `the consent ends (${consentUntil}) before it was given (${consentGivenOn}): mend one of the dates`,
  });
}

/** With the path by which the panel's form marks the field. */
function wrong(field: string, { indonesian, english }: Said) {
  return invalid(indonesian, english, { errors: [{ path: [field], message: indonesian, name: 'ValidationError' }] });
}
