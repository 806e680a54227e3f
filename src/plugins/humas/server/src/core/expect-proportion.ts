/** Processor time of this process, not of the clock: the machine is shared. */
function millisecondsOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Four times as much: what is quadratic needs sixteen times as long, at every attempt; noise does not. Short times are noise. */
export function expectProportion(work: (size: number) => unknown): void {
  const isInProportion = () => {
    const once = millisecondsOf(() => work(1));
    return millisecondsOf(() => work(4)) < Math.max(9 * once, 60);
  };
  expect([1, 2, 3, 4, 5].some(isInProportion)).toBe(true);
}
