import type { Currency } from "#app/domain/money/currency.ts";
import type { BalanceLine } from "#app/domain/ports/payments.ts";
import { disputeFundsReinstated, disputeFundsWithdrawn } from "#app/ledger/entries/dispute-moved.ts";
import type { NewEntry } from "#app/ledger/entry.ts";
import type { LineOwner } from "./find-line-owners.server.ts";

/** The entry of a line that takes a disputed payment's money, or gives it back. */
export function disputeLineEntry(
  line: BalanceLine,
  { owner, currency }: { owner: LineOwner; currency: Currency },
): NewEntry {
  const payment = {
    disputeId: owner.dispute_id!,
    donationId: owner.donation_id,
    campaignId: owner.campaign_id,
    callId: owner.call_id,
    currency,
  };
  const moved = { ...payment, balanceLineId: line.id, fee: line.fee };
  const origin = { effectiveAt: line.createdAt, actorId: null, source: line.id };
  return line.amount < 0n
    ? disputeFundsWithdrawn({ ...moved, amount: -line.amount }, origin)
    : disputeFundsReinstated({ ...moved, amount: line.amount }, origin);
}
