/** The smaller of two amounts. */
export function lesser(a: bigint, b: bigint): bigint {
  // biome-ignore lint/complexity/useMathMinMax: Math.min has no bigint
  return a < b ? a : b;
}
