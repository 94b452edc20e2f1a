import { lesser } from "../money/lesser.ts";

type Refund = { id: string; total: bigint };

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
 * Where the money goes from that a lost dispute took: the gift first, then whole refunds of it that wait, oldest first,
 * then tip and covered fee. 20.00 of which 15.00 of the gift are left, 5.00 wait as a refund and the tip was 2.00: gift
 * 15.00 and the refund, nothing of the tip.
 */
export function placeLoss(amount: bigint, left: Left): PlacedLoss {
  const ofGift = lesser(amount, left.gift);
  let rest = amount - ofGift;
  const refunds: Refund[] = [];
  for (const refund of left.refunds) {
    if (refund.total > rest) continue;
    refunds.push(refund);
    rest -= refund.total;
  }
  const ofTip = lesser(rest, left.tip);
  const ofFeeCover = lesser(rest - ofTip, left.feeCover);
  return { ofGift, ofTip, ofFeeCover, refunds, unplaced: rest - ofTip - ofFeeCover };
}
