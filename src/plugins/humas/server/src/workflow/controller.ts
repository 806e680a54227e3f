import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { csvHead, csvLine } from './csv';
import type { WorkflowService } from './service';
import { TRANSITIONS } from './transitions';
import {
  parseChanges,
  parseLocale,
  parseNumber,
  parseRestore,
  parseStep,
  parseTrail,
  parseTrailFile,
} from './validation';

type Context = Parameters<Core.ControllerHandler>[0];

export const controller = ({ strapi }: { strapi: Core.Strapi }): Record<string, Core.ControllerHandler> => {
  const workflow = (): WorkflowService => strapi.plugin('humas').service('workflow');
  const answer = async (ctx: Context, documentId: string, locale: string) => {
    ctx.body = { data: await workflow().show(documentId, locale) };
  };
  const steps = TRANSITIONS.map(({ name, needs }) => [
    name,
    async (ctx: Context) => {
      const request = parseStep(ctx.request.body, needs);
      const { documentId } = ctx.params;
      await workflow().takeStep(name, documentId, request);
      await answer(ctx, documentId, request.locale);
    },
  ]);
  return {
    ...(Object.fromEntries(steps) as Record<string, Core.ControllerHandler>),
    async show(ctx) {
      await answer(ctx, ctx.params.documentId, parseLocale(ctx.query).locale);
    },
    async tasks(ctx) {
      ctx.body = { data: await workflow().tasks() };
    },
    async versions(ctx) {
      const { locale } = parseLocale(ctx.query);
      ctx.body = { data: await workflow().versions(ctx.params.documentId, locale) };
    },
    async version(ctx) {
      const { locale } = parseLocale(ctx.query);
      ctx.body = { data: await workflow().version(ctx.params.documentId, locale, parseNumber(ctx.params.number)) };
    },
    async differences(ctx) {
      const { locale, since } = parseChanges(ctx.query);
      const number = parseNumber(ctx.params.number);
      ctx.body = { data: await workflow().differences(ctx.params.documentId, locale, number, since) };
    },
    async restore(ctx) {
      const { locale, version } = parseRestore(ctx.request.body);
      await workflow().restore(ctx.params.documentId, locale, parseNumber(ctx.params.number), version);
      await answer(ctx, ctx.params.documentId, locale);
    },
    async trail(ctx) {
      ctx.body = await workflow().trail(parseTrail(ctx.query));
    },
    async trailFile(ctx) {
      const pieces = workflow().wholeTrail(parseTrailFile(ctx.query));
      const first = await pieces.next(); // a refusal must come before the first byte
      ctx.type = 'text/csv; charset=utf-8';
      ctx.set('Content-Disposition', 'attachment; filename="jejak-audit.csv"');
      ctx.body = Readable.from(lines(first, pieces));
    },
  };
};

async function* lines(
  first: Awaited<ReturnType<ReturnType<WorkflowService['wholeTrail']>['next']>>,
  pieces: ReturnType<WorkflowService['wholeTrail']>,
) {
  yield csvHead();
  if (first.done) return;
  yield first.value.map(csvLine).join('');
  for await (const entries of pieces) yield entries.map(csvLine).join('');
}
