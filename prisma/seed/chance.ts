import { createHash } from "node:crypto";

/** Chance that falls the same way for the same seed: whole numbers only, each from a hash of the seed and a count. */
export type Chance = {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as often as its weight says. */
  weighted<T>(values: readonly (readonly [value: T, weight: number])[]): T;
  /** True in so many of a hundred cases. */
  inHundred(cases: number): boolean;
};

export function createChance(seed: string): Chance {
  let count = 0;
  let pool = Buffer.alloc(0);

  function below(end: number): number {
    if (pool.length < 4) {
      pool = createHash("sha256").update(`${seed}:${count}`).digest();
      count += 1;
    }
    const drawn = pool.readUInt32BE(0);
    pool = pool.subarray(4);
    return drawn % end;
  }

  return {
    below,
    pick: (list) => list[below(list.length)]!,
    weighted(values) {
      let rest = below(values.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [value, weight] of values) {
        if (rest < weight) return value;
        rest -= weight;
      }
      throw new Error("weights that sum to nothing");
    },
    inHundred: (cases) => below(100) < cases,
  };
}
