import { lesser } from "#app/domain/money/lesser.ts";
import { multiplyDown, type Share } from "#app/domain/money/ratio.ts";

/** One source of a campaign's money (its donations, or one fund's match) as the ledger has it, in minor units. */
export type Source = {
  /** Not yet released. */
  held: bigint;
  /** Released so far, less what came back of it. */
  released: bigint;
  /** Released money that must come back. */
  owed: bigint;
  /** Held, but not free: charges not yet available, cash not yet banked, late gifts in their days, the call's reserve. */
  withheld: bigint;
};

/**
 * What may be released now when the tranches reached add up to `share`: never more than is held and free, and never
 * more than the share of all that is the campaign's, less what it kept and owes. Of 1,000.00 held at 50 % it is 500.00;
 * after that, at 80 %, 300.00.
 */
export function releasable({ held, released, owed, withheld }: Source, share: Share): bigint {
  const kept = released - owed;
  const byShare = multiplyDown(held + kept - withheld, share) - kept - owed;
  const free = lesser(held - withheld, byShare);
  return free > 0n ? free : 0n;
}

/** What of the held money pays what is owed of the same kind: all that is free, as far as something is owed. */
export function settingOff({ held, owed, withheld }: Source): bigint {
  const free = lesser(held - withheld, owed);
  return free > 0n ? free : 0n;
}
