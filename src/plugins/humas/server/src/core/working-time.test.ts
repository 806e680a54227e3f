import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { workingTime } from './working-time';

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('a process that waits keeps its time, one that works uses it up', async () => {
  const child = fork('', [], {
    execArgv: [
      '-e',
      'process.on("message", () => { for (const end = Date.now() + 400; Date.now() < end; ); process.send("done") }); process.send("ready")',
    ],
  });
  await once(child, 'message');
  const left = workingTime(child.pid, 1);
  await pause(300);
  const rested = left();
  child.send('work');
  await once(child, 'message');
  const worked = left();
  child.kill();
  expect(rested).toBeGreaterThan(0.8);
  expect(worked).toBeLessThan(rested - 0.05);
});

onLinux('one that waits is not waited for for ever', async () => {
  const left = workingTime(process.pid, 0.05);
  await pause(250);
  expect(left()).toBeLessThan(0);
});

it('where the system does not tell, time is time', async () => {
  const left = workingTime(undefined, 10);
  await pause(50);
  expect(left()).toBeLessThan(9.96);
});
