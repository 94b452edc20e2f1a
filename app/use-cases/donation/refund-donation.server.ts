import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { campaignDonations } from "#app/ledger/chart-of-accounts.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { decideRefund, type RefundableDonation, saveRefunds } from "./decide-refund.server.ts";
import { isDisputed } from "./open-dispute.ts";

export type RefundRefusal =
  | AccessRefusal
  | { kind: "unknown_donation" }
  | { kind: "not_paid" }
  /** The donor's bank takes it back already: only after that was won. */
  | { kind: "disputed" }
  /** `left`: what of the gift has not been given back, minor units. */
  | { kind: "above_what_is_left"; left: bigint }
  | { kind: "reason_missing" };

type Input = { donationId: string; amount: bigint; note: string };
type Row = RefundableDonation & {
  donor_key: string;
  payment_intent_id: string | null;
  match_status: string;
  is_disputed: boolean;
};

/**
 * The operator gives a part of a gift, or all of it (then tip and covered fee too), back to the donor. Booked at once,
 * with the match that returns; the money is sent by the refund loop. Facts posted: refund-decided, match-returned.
 */
export async function refundDonation(
  ports: Ports,
  actor: Actor,
  { donationId, amount, note }: Input,
): Promise<Result<{ refundId: string }, RefundRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (note.trim() === "") return refused({ kind: "reason_missing" });
  const place = await ports.db.prisma.donation.findUnique({
    where: { id: donationId },
    select: { callId: true },
  });
  if (!place?.callId) return refused({ kind: "unknown_donation" });
  const callId = place.callId;
  return ports.db.transaction(async (sql) => {
    await lockCalls(sql, [callId]);
    const [donation] = await sql.query<Row>(
      `select d.id, d.call_id, d.campaign_id, d.donor_key, d.currency, d.amount, d.tip, d.fee_cover, d.refunded,
              d.payment_intent_id, d.match_status, ${isDisputed} as is_disputed
         from donation d where d.id = $1`,
      [donationId],
    );
    if (!donation?.payment_intent_id || !["paid", "rejected"].includes(donation.match_status)) {
      return refused({ kind: "not_paid" });
    }
    if (donation.is_disputed) return refused({ kind: "disputed" });
    const left = donation.amount - donation.refunded;
    if (amount <= 0n || amount > left) return refused({ kind: "above_what_is_left", left });
    const now = ports.clock.now();
    const account = campaignDonations({ campaignId: donation.campaign_id, currency: donation.currency });
    const held = (await readHeld(sql, [account])).get(account.code)!;
    const part = { donations: [donationId] };
    const recorder = await openMatchingRecorder(sql, new Map([[callId, part]]), {
      recordedAt: now,
      returning: [donation.campaign_id],
    });
    const refundId = ports.ids.id();
    // The last part completes it: nothing of the gift is left, so that tip and covered fee go back too.
    const isFull = amount === left;
    const row = decideRefund(recorder, {
      donation: { ...donation, held },
      amount,
      isFull,
      reason: "operator",
      note,
      actorId: actorIdOf(actor),
      now,
      refundId,
    });
    await recorder.finish();
    await saveRefunds(sql, [row], { now });
    return done({ refundId });
  });
}
