import type { Capability } from '../core';
import { components, schema } from './schema';

export * from './present';
export * from './structured-data';
export const event: Capability = { name: 'event', contentTypes: schema, components };
