import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { frontOf } from '../../delivery';
import { bilingual, notFound } from '../../core';
import type { FederationService } from './service';

type Context = Parameters<Core.ControllerHandler>[0];

const federationOf = (strapi: Core.Strapi): FederationService => strapi.plugin('humas').service('federation');

export const federationController = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => ({
  async key(ctx) {
    await admit(strapi, ctx);
    const key = await federationOf(strapi).publicKey();
    if (!key)
      throw notFound('Ruang berita ini belum pernah membuat berkas', 'this newsroom has not exported a file yet');
    ctx.body = {
      data: { algorithm: 'Ed25519', publicKey: key.text, id: key.id, fingerprint: key.fingerprint },
      meta: {},
    };
  },
});

export const websubController = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => ({
  async verify(ctx) {
    await admit(strapi, ctx);
    const said = (name: string) => one(ctx.query[`hub.${name}`]);
    const lease = Number(said('lease_seconds'));
    const challenge = await federationOf(strapi).verifyIntent(callbackOf(ctx), {
      mode: said('mode'),
      topic: said('topic'),
      challenge: said('challenge')?.slice(0, LONGEST_CHALLENGE),
      leaseSeconds: lease > 0 ? lease : undefined,
      reason: said('reason'),
    });
    if (challenge === null) throw unknownSubscription();
    ctx.type = 'text/plain';
    ctx.set('X-Content-Type-Options', 'nosniff'); // it is somebody else's text
    ctx.body = challenge;
  },
  async notify(ctx) {
    await admit(strapi, ctx);
    const heard = await federationOf(strapi).hearNews(callbackOf(ctx), one(ctx.headers['x-hub-signature']), ctx.req);
    if (heard === 'unknown') throw unknownSubscription();
    if (heard === 'too-large') throw new errors.PayloadTooLargeError(bilingual('Terlalu besar', 'more than 10 MB'));
    ctx.status = 202;
    ctx.body = '';
  },
});

const LONGEST_CHALLENGE = 4096;

const callbackOf = ({ params }: Context) => ({ sourceId: String(params.source), token: String(params.token) });

const one = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const unknownSubscription = () => notFound('Langganan ini tidak dikenal', 'there is no such subscription');

async function admit(strapi: Core.Strapi, ctx: Context) {
  ctx.set('Cache-Control', 'no-store');
  const seconds = await frontOf(strapi).admit(ctx.headers, ctx.req.socket.remoteAddress ?? '');
  if (seconds === 0) return;
  ctx.set('Retry-After', String(seconds));
  throw new errors.RateLimitError(`Too many requests; come again in ${seconds} s`, { retryAfterSeconds: seconds });
}
