import type { Sql } from "#app/db/sql.ts";
import { borneFeeBack } from "#app/domain/donation/borne-fee.ts";
import { placeLoss } from "#app/domain/donation/place-loss.ts";
import { disputeLost, disputePlaced } from "#app/ledger/entries/dispute-lost.ts";
import { endHolds, returnMatch } from "../donation/hold-gifts.server.ts";
import type { Settling } from "./lock-dispute.server.ts";

type Loss = ReturnType<typeof placeLoss>;
type WaitingRefund = Loss["refunds"][number];

/**
 * What the network took of a lost dispute is taken from what is left of the donation, and the match returns by the rule
 * of refunds. What fits nothing waits in suspense, as does all of a parked payment's, which empties its place there. Answers what it took.
 */
export async function loseDispute({
  sql,
  ports,
  dispute,
  donation,
  payment,
  recorder,
}: Settling): Promise<Pick<Loss, "ofGift" | "ofTip" | "ofFeeCover"> & { feeBack: bigint }> {
  const origin = { effectiveAt: dispute.closed_at!, actorId: null, source: dispute.stripe_id };
  const placed = placeLoss(dispute.amount, {
    gift: donation ? donation.amount - donation.refunded : 0n,
    tip: donation?.tip_left ?? 0n,
    feeCover: donation?.fee_cover_left ?? 0n,
    refunds: donation ? await readUnsentRefunds(sql, donation.id) : [],
  });
  const { ofGift, ofTip, ofFeeCover, refunds, unplaced } = placed;
  const ofRefunds = refunds.reduce((sum, one) => sum + one.amount, 0n);
  const held = donation?.held ?? 0n;
  const left = donation ? donation.amount - donation.refunded : 0n;
  const feeBack = left > 0n ? borneFeeBack(donation!.fee_borne, { part: ofGift, left }) : 0n;
  const taken = { ofGift, ofTip, ofFeeCover, feeBack, ofRefunds, unplaced };
  recorder.post(disputeLost({ ...payment, ...taken, held }, origin));
  if (feeBack > 0n)
    await sql.query("update donation set fee_borne = fee_borne - $2 where id = $1", [donation!.id, feeBack]);
  if (donation && ofGift > 0n) {
    const at = ports.clock.now();
    const key = `match-returned:${dispute.id}`;
    returnMatch(recorder, donation, { amount: ofGift, at, key, origin });
    await endHolds(sql, [donation.id], { now: at });
  }
  await sql.query(
    "update dispute set of_gift = $2, of_tip = $3, of_fee_cover = $4, unplaced = $5 where id = $1",
    [dispute.id, ofGift, ofTip, ofFeeCover, donation ? unplaced : 0n],
  );
  await noteChargedBack(sql, { refunds, at: dispute.closed_at! });
  return { ofGift, ofTip, ofFeeCover, feeBack };
}

/** Refunds of a lost dispute's donation that failed since: the donor has their money by the dispute, or a part of it. */
export async function placeFailedRefunds({
  sql,
  ports,
  dispute,
  payment,
  recorder,
}: Settling): Promise<void> {
  const { donationId } = payment;
  if (!donationId) return;
  const failed = await readUnsentRefunds(sql, donationId);
  const { refunds, unplaced } = placeLoss(dispute.unplaced, {
    gift: 0n,
    tip: 0n,
    feeCover: 0n,
    refunds: failed,
  });
  const at = ports.clock.now();
  for (const { id: refundId, amount } of refunds) {
    const origin = { effectiveAt: at, actorId: null, source: dispute.stripe_id };
    recorder.post(disputePlaced({ ...payment, donationId, refundId, amount }, origin));
  }
  await sql.query("update dispute set unplaced = $2 where id = $1", [dispute.id, unplaced]);
  await noteChargedBack(sql, { refunds, at });
}

/** What of refunds certainly did not reach the donor: never asked for, or failed, less what a dispute paid of them. */
function readUnsentRefunds(sql: Sql, donationId: string): Promise<WaitingRefund[]> {
  return sql.query<WaitingRefund>(
    `select id, amount + tip + fee_cover - charged_back as amount from refund
      where donation_id = $1 and (state = 'failed' or state = 'due' and attempts = 0) order by decided_at, id for update`,
    [donationId],
  );
}

/** A refund of which more is left goes on waiting: to be sent, or to be paid by transfer. */
async function noteChargedBack(
  sql: Sql,
  { refunds, at }: { refunds: readonly WaitingRefund[]; at: Date },
): Promise<void> {
  if (refunds.length === 0) return;
  await sql.query(
    `update refund r set charged_back = n.now,
            state = case when n.is_all then 'charged_back' else r.state end,
            settled_at = case when n.is_all then $3 else r.settled_at end,
            last_error = case when n.is_all then null else r.last_error end
       from (select o.id, o.charged_back + p.amount as now, o.charged_back + p.amount = o.amount + o.tip + o.fee_cover as is_all
               from unnest($1::uuid[], $2::bigint[]) as p(id, amount) join refund o on o.id = p.id) n
      where r.id = n.id`,
    [refunds.map(({ id }) => id), refunds.map(({ amount }) => amount), at],
  );
}
