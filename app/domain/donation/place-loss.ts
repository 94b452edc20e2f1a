import { lesser } from "../money/lesser.ts";

/** `amount`: what of it has not reached the donor; or, once placed, what of that a dispute paid. Minor units. */
type Refund = { id: string; amount: bigint };

/** What is left of a donation when a dispute of it is lost, in minor units; refunds are those that were decided and not sent. */
export type Left = { gift: bigint; tip: bigint; feeCover: bigint; refunds: readonly Refund[] };

export type PlacedLoss = {
  ofGift: bigint;
  ofTip: bigint;
  ofFeeCover: bigint;
  refunds: Refund[];
  /** What fits nothing that is left: it is parked, never guessed. */
  unplaced: bigint;
};

/**
 * Where the money goes from that a lost dispute took: the gift first, then refunds of it that wait, oldest first and the
 * last one perhaps in part, then tip and covered fee. 18.00 of which 15.00 of the gift are left, 5.00 wait as a refund
 * and the tip was 2.00: gift 15.00 and 3.00 of the refund, nothing of the tip.
 */
export function placeLoss(amount: bigint, left: Left): PlacedLoss {
  const ofGift = lesser(amount, left.gift);
  let rest = amount - ofGift;
  const refunds: Refund[] = [];
  for (const refund of left.refunds) {
    const part = lesser(rest, refund.amount);
    if (part > 0n) refunds.push({ id: refund.id, amount: part });
    rest -= part;
  }
  const ofTip = lesser(rest, left.tip);
  const ofFeeCover = lesser(rest - ofTip, left.feeCover);
  return { ofGift, ofTip, ofFeeCover, refunds, unplaced: rest - ofTip - ofFeeCover };
}
