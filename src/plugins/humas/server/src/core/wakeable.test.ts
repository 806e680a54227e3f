import { createWakeable } from './wakeable';

const never = (error: Error) => {
  throw error;
};

describe('work that is woken', () => {
  it('runs once more for whoever wakes it meanwhile, and never twice at once', async () => {
    let runs = 0;
    let atOnce = 0;
    const wakeable = createWakeable(async () => {
      expect((atOnce += 1)).toBe(1);
      runs += 1;
      if (runs === 1) [1, 2, 3].forEach(() => wakeable.wake());
      await Promise.resolve();
      atOnce -= 1;
    }, never);
    await wakeable.idle();
    expect(runs).toBe(2);
  });

  it('loses nobody who wakes it at the very moment when it ends', async () => {
    for (let steps = 0; steps < 12; steps += 1) {
      let waiting = 1;
      const wakeable = createWakeable(async () => {
        waiting = 0;
      }, never);
      wakeable.wake();
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      waiting += 1;
      wakeable.wake();
      await wakeable.ended();
      expect([steps, waiting]).toEqual([steps, 0]);
    }
  });

  it('goes on after a failure when it is woken again', async () => {
    const failures: string[] = [];
    let runs = 0;
    const wakeable = createWakeable(
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('no database');
      },
      ({ message }) => failures.push(message),
    );
    await wakeable.idle();
    await wakeable.idle();
    expect([runs, failures]).toEqual([2, ['no database']]);
  });

  it('begins nothing once it is stopped', async () => {
    let runs = 0;
    const wakeable = createWakeable(async () => {
      runs += 1;
    }, never);
    wakeable.stop();
    await wakeable.idle();
    expect(runs).toBe(0);
  });
});
