import type { Sql } from "#app/db/sql.ts";
import type { RefundReason } from "#app/domain/donation/refund-reason.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { campaignDonations } from "#app/ledger/chart-of-accounts.ts";
import { openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import type { Ports } from "../ports.ts";
import { decideRefund, type RefundableDonation, saveRefunds } from "./decide-refund.server.ts";

/** A donation as giving it back needs it, read under its call's lock. */
export type PaidDonation = Omit<RefundableDonation, "held"> & { match_status: string };

export const paidColumns =
  "id, call_id, campaign_id, currency, amount, tip, fee_cover, fee_borne, refunded, match_status, state = 'held' as is_held";

/** Whether its money is in the book as a gift. */
export function isPaid({ match_status, is_held }: PaidDonation): boolean {
  return match_status === "paid" || match_status === "rejected" || is_held;
}

/**
 * Books a refund of a part or the rest of a paid gift; the last part completes it: tip and covered fee go back too. The
 * caller holds the call's lock. Facts posted: refund-decided, match-returned.
 */
export async function giveBackDonation(
  sql: Sql,
  ports: Ports,
  of: {
    donation: PaidDonation;
    amount: bigint;
    reason: RefundReason;
    note: string | null;
    actorId: string | null;
    now: Date;
  },
): Promise<{ refundId: string }> {
  const { donation, amount, reason, note, actorId, now } = of;
  const account = campaignDonations({ campaignId: donation.campaign_id, currency: donation.currency });
  const held = (await readHeld(sql, [account])).get(account.code)!;
  const part = { donations: [donation.id] };
  const recorder = await openMatchingRecorder(sql, new Map([[donation.call_id, part]]), {
    recordedAt: now,
    returning: [donation.campaign_id],
  });
  const refundId = ports.ids.id();
  const isFull = amount === donation.amount - donation.refunded;
  const row = decideRefund(recorder, {
    donation: { ...donation, held },
    amount,
    isFull,
    reason,
    note,
    actorId,
    now,
    refundId,
  });
  await recorder.finish();
  await saveRefunds(sql, [row], { now });
  return { refundId };
}
