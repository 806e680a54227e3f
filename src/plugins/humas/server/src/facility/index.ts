import type { Capability } from '../core';
import { components, schema } from './schema';

export * from './present';
export const facility: Capability = { name: 'facility', contentTypes: schema, components };
