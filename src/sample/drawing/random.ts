/** Numbers that look random and are the same for the same seed, so that a drawing can be made again byte for byte. */
export interface Random {
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** mulberry32: small, public domain, good enough for where a cloud stands. */
export function randomFrom(seed: number): Random {
  let state = Math.trunc(seed * 7919 + 104729) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return { between, whole, pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0] };
}
