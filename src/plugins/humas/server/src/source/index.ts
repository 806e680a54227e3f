import type { Capability } from '../core';
import { schema } from './schema';

export const source: Capability = { name: 'source', contentTypes: schema };
