/**
 * A process of its own that renders, one job after the other: a file that breaks the decoder ends this process and not the server.
 * Ends with whoever started it.
 */
import sharp from 'sharp';
import type { Job } from './job';
import { render, renderModern } from './render';

sharp.concurrency(1);
sharp.cache(false);

process.on('disconnect', () => process.exit(0));
process.on('message', (job: Job) => {
  const answer = job.work === 'render' ? render(job) : renderModern(job);
  answer.then(
    (value) => process.send?.({ value }),
    (error: Error) => process.send?.({ problem: error.message }),
  );
});
process.send?.('ready');
