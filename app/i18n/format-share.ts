import { Decimal } from "decimal.js";

/** A share as a percentage without needless decimals: `0.5` is `50 %`, `0.125` is `12.5 %`. */
export function formatShare(share: string): string {
  return `${new Decimal(share).times(100).toFixed()} %`;
}
