import type { Capability } from '../core';
import { components, schema } from './schema';

export * from './present';
export * from './structured-data';
export const region: Capability = { name: 'region', contentTypes: schema, components };
