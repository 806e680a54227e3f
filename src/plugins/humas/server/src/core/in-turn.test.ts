import { createInTurn } from './in-turn';

it('does one piece after the other, in the order in which they came', async () => {
  const inTurn = createInTurn();
  const heard: string[] = [];
  const piece = (name: string) =>
    inTurn(async () => {
      heard.push(`${name} begins`);
      await Promise.resolve();
      heard.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([piece('a'), piece('b'), piece('c')])).toEqual(['a', 'b', 'c']);
  expect(heard).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('lets others have their turn between two pieces that never wait', async () => {
  const inTurn = createInTurn();
  const heard: string[] = [];
  const pieces = ['a', 'b', 'c'].map((name) => inTurn(async () => void heard.push(name)));
  const other = () => setImmediate(() => void (heard.push('other') < 9 && other()));
  other();
  await Promise.all(pieces);
  expect(heard.join(' ')).toMatch(/a.* other .*b.* other .*c/);
});

it('goes on after a piece that failed', async () => {
  const inTurn = createInTurn();
  const failing = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
