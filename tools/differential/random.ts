/** A seeded source of chance: two of the same seed draw the same. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  /** True in so many of 100 draws. */
  percent(share: number): boolean;
  /** One of them, each as likely as the others. */
  pick<Of>(of: readonly [Of, ...Of[]] | readonly Of[]): Of;
  /** Several of them, in their order, at least `least`. */
  some<Of>(of: readonly Of[], least: number): Of[];
}

/**
 * @param seed any whole number; its lowest 32 bits count
 * @see Steele and Vigna, Computationally easy, spectrally good multipliers for congruential pseudorandom number generators, 2021 (the
 * mixing step is that of Mulberry32)
 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const bits = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((bits() / 2 ** 32) * limit);
  const percent = (share: number): boolean => below(100) < share;
  return {
    below,
    percent,
    pick: (of) => {
      const picked = of[below(of.length)];
      if (picked === undefined) throw new RangeError("of must hold something, got nothing");
      return picked;
    },
    some: (of, least) => {
      const kept = of.filter(() => percent(50));
      return kept.length >= least ? kept : of.slice(0, least);
    },
  };
}

/** A number that no other run is likely to start from. */
export const freshSeed = (): number => Math.floor(Math.random() * 2 ** 31);

/** A seed for tests: the same in every run, unless RANDOM_SEED names one that failed, or asks for a `new` one. */
export function seedOfTests(): number {
  const { RANDOM_SEED = "20261122" } = process.env;
  return RANDOM_SEED === "new" ? freshSeed() : Number(RANDOM_SEED);
}
