/**
 * Whom a photo shows, and what keeps those people from being recognised. Server and admin panel speak of masks in these
 * shapes only; places are fractions of the upright original, so that they mean the same in every rendition.
 */
import { z } from 'zod';

export const SUBJECTS = ['nobody-recognisable', 'officers-or-guests', 'inmates', 'children'] as const;
export type Subjects = (typeof SUBJECTS)[number];

export const MASK_SHAPES = ['rectangle', 'ellipse'] as const;
/** More faces than a photo of a whole roll call has. */
export const MOST_MASKS = 200;

/** Of width or height, 0 to 1. */
const fraction = z.number().min(0).max(1);
const length = z.number().positive().max(1);
/** What is drawn to the edge may miss it by a rounding. */
const EDGE = 1 + 1e-6;

/** `x` and `y` are its upper left corner. An ellipse fills its box. */
export const mask = z
  .strictObject({ shape: z.enum(MASK_SHAPES), x: fraction, y: fraction, width: length, height: length })
  .refine(({ x, y, width, height }) => x + width <= EDGE && y + height <= EDGE, 'reaches out of the picture');
export const masks = z.array(mask).max(MOST_MASKS);
/** What a crop must not lose. */
export const focalPoint = z.strictObject({ x: fraction, y: fraction });

export type MaskShape = (typeof MASK_SHAPES)[number];
export type Mask = z.infer<typeof mask>;
export type FocalPoint = z.infer<typeof focalPoint>;

/** `none`: as it is; `name`: with the unit's name in a corner; `logo`: with its logo. */
export const WATERMARKS = ['none', 'name', 'logo'] as const;
export type Watermark = (typeof WATERMARKS)[number];

/** Rules of an installation (setting `people`): what it may choose is as strict as the law, or stricter. */
export const CHILDREN_RULES = ['masked', 'never'] as const;
export const INMATES_RULES = ['consent-or-masked', 'masked'] as const;
export interface PeopleRules {
  /** `masked`: photos of children are published masked; `never`: not at all. */
  children: (typeof CHILDREN_RULES)[number];
  /** `consent-or-masked`: with consent on the day, or masked; `masked`: consent is not enough. */
  inmates: (typeof INMATES_RULES)[number];
}
export const PEOPLE_RULES: PeopleRules = { children: 'masked', inmates: 'consent-or-masked' };

/** `POST /humas/pictures/:fileId/faces`: where faces seem to be, the surest first. A person confirms each. */
export interface FaceProposals {
  faces: Mask[];
}
