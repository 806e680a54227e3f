import { z } from 'zod';
import { FAILURES } from '../../../contracts/failures';
import type { Operation, Outcome } from '../core';

const HEADERS = ['Cache-Control'] satisfies Outcome['headers'];

export const operations: Operation[] = [
  {
    id: 'metrics.show',
    method: 'get',
    path: '/metrics',
    tag: 'metrics',
    summary: 'Figures of this server in the text format of Prometheus',
    description:
      'The token is the setting `metricsToken`, not an API token. Requests are not counted with those of readers.',
    needsToken: true,
    outcomes: {
      200: { description: 'The figures', shape: z.string(), contentType: 'text/plain', headers: HEADERS },
      401: { description: 'Another token, or none', shape: FAILURES[401], headers: HEADERS },
      404: { description: 'Switched off', shape: FAILURES[404], headers: HEADERS },
    },
  },
];
