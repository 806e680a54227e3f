import { oneByOne } from './line';

function door() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

it('serves one after the other, in the order in which they came', async () => {
  const line = oneByOne(5);
  const events: string[] = [];
  const first = door();
  const all = [
    line.join(async () => {
      events.push('first begins');
      await first.opened;
      events.push('first ends');
    }),
    line.join(async () => events.push('second begins')),
  ];
  await Promise.resolve();
  first.open();
  await Promise.all(all);
  expect(events).toEqual(['first begins', 'first ends', 'second begins']);
});

it('sends away who would have to wait behind too many', async () => {
  const line = oneByOne(1);
  const { open, opened } = door();
  const served = line.join(() => opened);
  const waiting = line.join(async () => 'served');
  expect(line.join(async () => 'never')).toBeNull();
  open();
  await served;
  expect(await waiting).toBe('served');
  expect(await line.join(async () => 'later')).toBe('later');
});

it('goes on after work that failed', async () => {
  const line = oneByOne(1);
  await expect(line.join(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await line.join(async () => 'whole')).toBe('whole');
});
