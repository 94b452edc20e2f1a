/**
 * Splits a whole over weights by the largest remainder: each gets the floor of its part, and the units left over go one
 * each to the largest remainders, equal ones in order. The parts always sum to the whole, and no part is above its weight
 * when the whole is not above their sum.
 *
 * 100 over 1, 1, 1 gives 34, 33, 33; 10 over 5, 3 gives 6 (6.25), 4 (3.75).
 */
export function allocate(whole: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole < 0n || weights.some((weight) => weight < 0n))
    throw new Error("allocate: a negative amount or weight");
  if (total === 0n) {
    if (whole !== 0n) throw new Error("allocate: nothing to split an amount over");
    return weights.map(() => 0n);
  }
  const parts = weights.map((weight) => (whole * weight) / total);
  const remainders = weights.map((weight, index) => ({ index, rest: (whole * weight) % total }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const left = Number(whole - parts.reduce((sum, part) => sum + part, 0n));
  for (const { index } of remainders.slice(0, left)) parts[index] = parts[index]! + 1n;
  return parts;
}
