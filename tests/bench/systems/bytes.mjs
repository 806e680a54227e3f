/** (d) Bare koa with the bytes of one answer in memory: what a perfect cache in this framework would reach. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const Koa = createRequire(import.meta.url)('koa');
const body = readFileSync(process.env.ANSWER_FILE);
const app = new Koa();

app.use((ctx) => {
  ctx.status = 200;
  ctx.set('ETag', process.env.ANSWER_ETAG);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = 'application/json';
  ctx.body = body;
});

process.on('disconnect', () => process.exit(1));
process.on('message', () => process.exit(0));
app.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ answer: 'ready' }));
