/** mulberry32: small, quick, the same sequence on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    oneOf: (list) => list[below(list.length)],
    isOneIn: (count) => below(count) === 0,
    /** Looks like Strapi's documentIds. */
    documentId: () => Array.from({ length: 24 }, () => ALPHABET[below(ALPHABET.length)]).join(''),
    shuffled(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [copy[last], copy[other]] = [copy[other], copy[last]];
      }
      return copy;
    },
  };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
