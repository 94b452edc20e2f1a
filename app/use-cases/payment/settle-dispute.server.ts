import type { Sql } from "#app/db/sql.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { disputeOpened, disputeWon } from "#app/ledger/entries/dispute-moved.ts";
import { openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { type RefundRow, saveRefunds } from "../donation/decide-refund.server.ts";
import { noteDonationState } from "../donation/note-donation-state.server.ts";
import { restartLateGift } from "../donation/note-short-gifts.server.ts";
import { tellUndeliveredRefunds } from "../donation/tell-undelivered-refunds.server.ts";
import type { Ports } from "../ports.ts";
import { readDisputedDonation } from "./disputed-donation.server.ts";
import type { DisputeRow, Settling } from "./lock-dispute.server.ts";
import { loseDispute, placeFailedRefunds } from "./lose-dispute.server.ts";
import { refundAfterVerdict } from "./refund-after-verdict.server.ts";
import { tellDisputeDecided, tellDonorOfDispute } from "./tell-of-dispute.server.ts";

/** Takes one dispute as far as what is known of it goes. Facts posted: dispute-opened, dispute-won, dispute-lost, dispute-placed. */
export async function settleDispute(sql: Sql, ports: Ports, dispute: DisputeRow): Promise<void> {
  const now = ports.clock.now();
  const donation = dispute.donation_id ? await readDisputedDonation(sql, dispute.donation_id) : null;
  const expected = donation?.currency ?? dispute.currency;
  if (!isCurrency(dispute.currency) || dispute.currency !== expected) {
    const problem = `currency ${dispute.currency}, not ${expected}`;
    await sql.query("update dispute set problem = $2 where id = $1", [dispute.id, problem]);
    return;
  }
  const payment = {
    disputeId: dispute.id,
    donationId: donation?.id ?? null,
    campaignId: donation?.campaign_id ?? null,
    callId: donation?.call_id ?? null,
    currency: dispute.currency,
  };
  const part = donation ? [[donation.call_id, { donations: [donation.id] }] as const] : [];
  const recorder = await openMatchingRecorder(sql, new Map(part), {
    recordedAt: now,
    returning: donation ? [donation.campaign_id] : [],
  });
  const settling = { sql, ports, dispute, donation, payment, recorder };
  await sql.query("update dispute set state = $2::dispute_state, donation_id = $3 where id = $1", [
    dispute.id,
    stateNow(dispute),
    payment.donationId,
  ]);
  if (dispute.state === null) open(settling);
  const isOpen = dispute.state !== "won" && dispute.state !== "lost";
  const refunds: RefundRow[] = [];
  const end = isOpen ? stateNow(dispute) : null;
  if (end === "won") refunds.push(...(await win(settling)));
  if (end === "lost") refunds.push(...(await lose(settling)));
  if (dispute.unplaced > 0n) await placeFailedRefunds(settling);
  await recorder.finish();
  await saveRefunds(sql, refunds, { now });
  await sql.query(
    `update dispute u set withdrawn_at = (select min(t.created_at) from balance_transaction t
                                           where t.source = u.stripe_id and t.type = 'dispute') where u.id = $1`,
    [dispute.id],
  );
  if (end === "won" || end === "lost") await tellDisputeDecided(sql, { disputeId: dispute.id, now });
  if (!donation) return;
  if (dispute.verdict === null)
    await tellDonorOfDispute(sql, { disputeId: dispute.id, donationId: donation.id, now });
  if (end === "won" || end === "lost")
    await restartLateGift(sql, { donationId: donation.id, disputeId: dispute.id, now });
  await noteDonationState(sql, [donation.id]);
  if (end === "won") await tellUndeliveredRefunds(sql, [donation.id], { now });
}

function stateNow({
  state,
  verdict,
  held,
  amount,
  is_in_doubt,
}: DisputeRow): NonNullable<DisputeRow["state"]> {
  if (state === "won" || state === "lost") return state;
  if (verdict === "won") return "won";
  if (verdict === "lost" && held === amount && !is_in_doubt) return "lost";
  return held > 0n ? "withdrawn" : "opened";
}

function open({ recorder, dispute, payment }: Settling): void {
  const { stripe_id: stripeId, amount, reason, opened_at: effectiveAt } = dispute;
  const origin = { effectiveAt, actorId: null, source: stripeId };
  recorder.post(disputeOpened({ ...payment, stripeId, amount, reason }, origin));
}

/** The donation is free again; one whose campaign failed meanwhile is refunded now. */
async function win(settling: Settling) {
  const { recorder, dispute, payment } = settling;
  const origin = { effectiveAt: dispute.closed_at!, actorId: null, source: dispute.stripe_id };
  recorder.post(disputeWon(payment, origin));
  return refundAfterVerdict(settling);
}

/** What the bank took is gone; the rest of a donation whose campaign failed meanwhile is refunded now. */
async function lose(settling: Settling): Promise<RefundRow[]> {
  const { ofGift, ofTip, ofFeeCover, feeBack } = await loseDispute(settling);
  const { donation } = settling;
  if (!donation) return [];
  const ofCampaign = ofGift - feeBack;
  const left = {
    ...donation,
    refunded: donation.refunded + ofGift,
    fee_borne: donation.fee_borne - feeBack,
    held: donation.held > ofCampaign ? donation.held - ofCampaign : 0n,
    tip_left: donation.tip_left - ofTip,
    fee_cover_left: donation.fee_cover_left - ofFeeCover,
  };
  return refundAfterVerdict({ ...settling, donation: left });
}
