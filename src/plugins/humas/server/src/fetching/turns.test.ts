import { createTurns } from './turns';

const never = new AbortController().signal;

it('lets so many in at once, in order, each host by itself', async () => {
  const turns = createTurns(2, 0);
  const order: string[] = [];
  const come = async (host: string, name: string) => {
    const leave = await turns.take(host, never);
    order.push(name);
    return leave;
  };
  const [first] = await Promise.all([come('a', 'a1'), come('a', 'a2')]);
  const third = come('a', 'a3');
  const fourth = come('a', 'a4');
  await come('b', 'b1');
  expect(order).toEqual(['a1', 'a2', 'b1']);
  first();
  const leaveThird = await third;
  expect(order).toEqual(['a1', 'a2', 'b1', 'a3']);
  leaveThird();
  await fourth;
  expect(order).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
});

it('keeps the moment between two', async () => {
  const turns = createTurns(5, 60);
  const startedAt = performance.now();
  await Promise.all([1, 2, 3].map(() => turns.take('a', never)));
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(115);
});

it('who gives up while waiting leaves the queue to the next', async () => {
  const turns = createTurns(1, 0);
  const leave = await turns.take('a', never);
  const impatient = new AbortController();
  const given = turns.take('a', impatient.signal);
  const next = turns.take('a', never);
  impatient.abort(new Error('enough'));
  await expect(given).rejects.toThrow('enough');
  leave();
  await expect(next).resolves.toBeInstanceOf(Function);
});

it('who mostly waits takes nobody’s turn', async () => {
  const turns = createTurns(1, 0);
  await turns.take('a', never);
  await expect(turns.pass('a', never)).resolves.toBeUndefined();
});
