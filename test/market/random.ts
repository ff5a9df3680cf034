/** Repeatable "random" numbers: the same seed gives the same demo. */
export interface Random {
  /** An integer from 0 to `below` − 1. */
  below(below: number): number;
  /** So many decimal digits, the first not 0. */
  digits(length: number): string;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** mulberry32, a small public-domain generator. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    digits: (length) =>
      Array.from({ length }, (_, index) => String(index === 0 ? 1 + below(9) : below(10))).join(''),
    pick: (list) => list[below(list.length)] ?? list[0],
  };
}

/** A repeatable 32-bit number of a text. */
export function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  }
  return hash >>> 0;
}
