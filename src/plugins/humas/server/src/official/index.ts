import type { Capability } from '../core';
import { components, schema } from './schema';

export const official: Capability = { name: 'official', contentTypes: schema, components };
