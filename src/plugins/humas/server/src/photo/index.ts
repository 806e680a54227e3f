import type { Capability } from '../core';
import { schema } from './schema';

export * from './present';
export * from './structured-data';
export const photo: Capability = { name: 'photo', contentTypes: schema };
