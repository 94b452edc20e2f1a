import { lesser } from "../money/lesser.ts";

/** A gift with what came with it, in minor units. */
type Gift = { amount: bigint; tip: bigint; feeCover: bigint; refunded: bigint };

/**
 * What a campaign that bears fees bears of one: the share of its gift, less what the donor added for it, in proportion to
 * what is left of the gift. Of a fee of 0.94 on 20.00 with a tip of 2.00 it is 0.85; with half of the gift refunded, 0.42.
 */
export function borneFee(fee: bigint, { amount, tip, feeCover, refunded }: Gift): bigint {
  const ofGift = (fee * amount) / (amount + tip + feeCover);
  return ((ofGift - lesser(ofGift, feeCover)) * (amount - refunded)) / amount;
}

/** What of it a campaign gets back when `part` of the `left` of its gift is given back: of 0.85 it is 0.43 for the half. */
export function borneFeeBack(borne: bigint, { part, left }: { part: bigint; left: bigint }): bigint {
  return borne - (borne * (left - part)) / left;
}
