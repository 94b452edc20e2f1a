/**
 * Exact decimals with at most six places, kept as whole millionths: `1.5` is 1500000.
 * A ratio is above zero (match per unit given); a share may be zero (part of a goal).
 */
export type Ratio = bigint & { readonly unit: "ratio in millionths" };
export type Share = bigint & { readonly unit: "share in millionths" };

const millionthsInOne = 1_000_000n;
const plainDecimal = /^(0|[1-9][0-9]*)(?:\.([0-9]{1,6}))?$/;

/** Null for anything but a plain decimal above zero: `1e1`, `01`, `.5`, `1.0000001`, `0` and numbers that are not text. */
export function parseRatio(value: unknown): Ratio | null {
  const millionths = parseMillionths(value);
  return millionths === null || millionths === 0n ? null : (millionths as Ratio);
}

/** As parseRatio, but zero is a share too. */
export function parseShare(value: unknown): Share | null {
  return parseMillionths(value) as Share | null;
}

/** The shortest plain decimal: 1500000 millionths are `1.5`. */
export function toRatioText(ratio: Ratio | Share): string {
  const whole = ratio / millionthsInOne;
  const places = (ratio % millionthsInOne).toString().padStart(6, "0").replace(/0+$/, "");
  return places === "" ? `${whole}` : `${whole}.${places}`;
}

/** floor(amount × ratio), the rest stays where it was: 1001 × 0.333333 = 333.666… gives 333. Amounts are never negative. */
export function multiplyDown(amount: bigint, ratio: Ratio | Share): bigint {
  return (amount * ratio) / millionthsInOne;
}

/** amount ≥ whole × share, compared exactly: 3333 of 10001 × 0.333333 = 3333.663… is not enough, 3334 is. */
export function isAtLeastShare(amount: bigint, { whole, share }: { whole: bigint; share: Share }): boolean {
  return amount * millionthsInOne >= whole * share;
}

function parseMillionths(value: unknown): bigint | null {
  const parts = typeof value === "string" ? plainDecimal.exec(value) : null;
  if (!parts) return null;
  return BigInt(parts[1]!) * millionthsInOne + BigInt((parts[2] ?? "").padEnd(6, "0"));
}
