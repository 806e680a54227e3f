/** What newsrooms and hubs may ask of us. */
import { z } from 'zod';
import { failure, FAILURES } from '../../../../contracts/failures';
import type { Operation, Outcome } from '../../core';

const HEADERS = ['Cache-Control'] satisfies Outcome['headers'];
const tooMany: Outcome = {
  description: 'Too many requests from this address',
  shape: FAILURES[429],
  headers: ['Retry-After', ...HEADERS],
};
const unknown: Outcome = { description: 'There is no such subscription', shape: FAILURES[404], headers: HEADERS };

const publicKey = z.object({
  algorithm: z.literal('Ed25519'),
  publicKey: z.string().describe('For `publicKey` of the source that follows this newsroom'),
  id: z.string(),
  fingerprint: z.string().describe('SHA-256 of the key, to be compared by telephone'),
});

export const operations: Operation[] = [
  {
    id: 'federation.key',
    method: 'get',
    path: '/key',
    tag: 'key',
    summary: 'What files of this newsroom (`humas export`) are signed with',
    outcomes: {
      200: { description: 'Found', shape: z.object({ data: publicKey, meta: z.object({}) }), headers: HEADERS },
      404: { description: 'No file has been exported yet', shape: FAILURES[404], headers: HEADERS },
      429: tooMany,
    },
  },
  {
    id: 'websub.verify',
    method: 'get',
    path: '/websub/:source/:token',
    tag: 'websub',
    summary: 'For hubs that this newsroom has asked for news: verification of intent (WebSub 5.3)',
    parameters: {
      'hub.mode': z.enum(['subscribe', 'unsubscribe', 'denied']),
      'hub.topic': z.string(),
      'hub.challenge': z.string().optional(),
      'hub.lease_seconds': z.int().min(1).optional(),
      'hub.reason': z.string().optional(),
    },
    outcomes: {
      200: { description: 'The challenge', shape: z.string(), contentType: 'text/plain', headers: HEADERS },
      404: unknown,
      429: tooMany,
    },
  },
  {
    id: 'websub.notify',
    method: 'post',
    path: '/websub/:source/:token',
    tag: 'websub',
    summary: 'For hubs: there is news. The source is looked at; what the hub sends is not believed',
    headers: { 'X-Hub-Signature': z.string().describe('HMAC of the body with the secret: `sha256=…`') },
    outcomes: {
      202: { description: 'Heard', headers: HEADERS },
      404: unknown,
      413: { description: 'More than 10 MB', shape: failure, headers: HEADERS },
      429: tooMany,
    },
  },
];
