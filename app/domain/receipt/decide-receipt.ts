import type { AnnulmentReason } from "./receipt-content.ts";

export type ReceiptAmounts = { gift: bigint; tip: bigint; feeCover: bigint };

/** What is to be done so that a donation's valid receipt states what is left of it. */
export type ReceiptDecision = {
  /** Why its valid receipt is annulled; null: it stays, or there is none. */
  annul: AnnulmentReason | null;
  /** Whether one is issued for what is left. */
  isIssued: boolean;
};

/** Kinds of entries by which a gift is lessened, with what that means for its receipt. */
const reasons: Record<string, AnnulmentReason> = {
  "refund-decided": "refunded",
  "dispute-lost": "disputed",
  "entry-reversed": "corrected",
};

/** Kinds of entries after which a receipt may have to be issued, annulled or replaced. */
export const receiptEntryKinds = ["donation-captured", "donation-received", ...Object.keys(reasons)];

/**
 * A receipt is never changed: when less is left of the gift than it states it is annulled, and another is issued for the rest.
 * Asked again it changes nothing. `takenBy`: the newest entry that lessened the gift.
 */
export function decideReceipt(of: {
  left: ReceiptAmounts;
  stated: ReceiptAmounts | null;
  takenBy: string | null;
}): ReceiptDecision {
  const { left, stated, takenBy } = of;
  const isLeft = left.gift + left.tip + left.feeCover > 0n;
  if (!stated) return { annul: null, isIssued: isLeft };
  const isSame = left.gift === stated.gift && left.tip === stated.tip && left.feeCover === stated.feeCover;
  if (isSame) return { annul: null, isIssued: false };
  return { annul: reasons[takenBy ?? ""] ?? "corrected", isIssued: isLeft };
}
