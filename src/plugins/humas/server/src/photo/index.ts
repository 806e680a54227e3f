import type { Capability } from '../core';
import { schema } from './schema';

export * from './present';
export const photo: Capability = { name: 'photo', contentTypes: schema };
