import type { Sql } from "#app/db/sql.ts";
import { type CampaignState, runningStates } from "#app/domain/campaign/campaign-state.ts";
import { placeLoss } from "#app/domain/donation/place-loss.ts";
import type { RefundReason } from "#app/domain/donation/refund-reason.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import { disputeReturned } from "#app/ledger/entries/dispute-returned.ts";
import { writeOffRecovered } from "#app/ledger/entries/write-off-recovered.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { readWrittenOff } from "#app/ledger/owed-money.server.ts";
import { saveRefunds } from "../donation/decide-refund.server.ts";
import { noteDonationState } from "../donation/note-donation-state.server.ts";
import type { Ports } from "../ports.ts";
import type { DisputeRow } from "./lock-dispute.server.ts";

type Taken = {
  of_gift: bigint;
  of_tip: bigint;
  of_fee_cover: bigint;
  campaign_id: string | null;
  call_id: string | null;
  campaign: CampaignState | null;
};

type Returning = { dispute: DisputeRow; correctionId: string; amount: bigint; actorId: string | null };

/**
 * What came back after a loss goes to whom it was taken from, in the order in which it was taken: the gift to its campaign, or
 * to its donor when the campaign failed or was cancelled; refunds that the dispute had paid are due to the donor again; tip and
 * covered fee to the platform; the rest to suspense. What the platform had written off of the campaign's debt is its own again. The caller holds the call's lock.
 */
export async function giveOnReturned(
  sql: Sql,
  ports: Ports,
  { dispute, correctionId, amount, actorId }: Returning,
): Promise<"campaign_still_runs" | { toCampaign: bigint; toPlatform: bigint }> {
  const taken = await readTaken(sql, dispute.id);
  if (taken.campaign && runningStates.includes(taken.campaign)) return "campaign_still_runs";
  const now = ports.clock.now();
  const currency = dispute.currency as Currency;
  const { donation_id: donationId } = dispute;
  const { campaign_id: campaignId, call_id: callId } = taken;
  const placed = placeLoss(amount, {
    gift: taken.of_gift,
    tip: taken.of_tip,
    feeCover: taken.of_fee_cover,
    refunds: donationId ? await readPaidByDispute(sql, donationId) : [],
  });
  const { ofGift, ofTip, ofFeeCover, refunds, unplaced } = placed;
  const isOver = taken.campaign === "failed" || taken.campaign === "cancelled";
  const [toCampaign, toTip, toFeeCover] = isOver ? [0n, 0n, 0n] : [ofGift, ofTip, ofFeeCover];
  const ofRefunds = refunds.reduce((sum, one) => sum + one.amount, 0n);
  // Of a campaign that is over tip and covered fee go back with the gift.
  const refund = isOver ? { amount: ofGift, tip: ofTip, feeCover: ofFeeCover } : null;
  const ofOver = refund ? refund.amount + refund.tip + refund.feeCover : 0n;
  const origin = { effectiveAt: now, actorId, source: correctionId };
  const payment = { disputeId: dispute.id, donationId, campaignId, callId, currency };
  const entry = disputeReturned(
    {
      ...payment,
      correctionId,
      toCampaign,
      toDonor: ofOver + ofRefunds,
      toTip,
      toFeeCover,
      unplaced,
    },
    origin,
  );
  const [lost] = campaignId ? await readWrittenOff(sql, { campaignId }) : [];
  const donations = lesser(toCampaign, lost?.donations ?? 0n);
  const by = { disputeCorrection: correctionId };
  const recovered =
    donations > 0n
      ? [
          writeOffRecovered(
            { by, campaignId: campaignId!, callId: callId!, currency, donations, match: [] },
            origin,
          ),
        ]
      : [];
  await postEntries(sql, [...recovered, entry], { recordedAt: now });
  await sql.query(
    `update dispute set of_gift = of_gift - $2, of_tip = of_tip - $3, of_fee_cover = of_fee_cover - $4,
            unplaced = greatest(unplaced - $5, 0) where id = $1`,
    [dispute.id, refund?.amount ?? 0n, refund?.tip ?? 0n, refund?.feeCover ?? 0n, unplaced],
  );
  await makeDueAgain(sql, { refunds, now });
  if (refund && ofOver > 0n) {
    const reason: RefundReason = taken.campaign === "cancelled" ? "campaign_cancelled" : "campaign_failed";
    const row = {
      id: ports.ids.id(),
      donation_id: donationId!,
      amount: refund.amount.toString(),
      tip: refund.tip.toString(),
      fee_cover: refund.feeCover.toString(),
      fee_back: "0",
      reason,
      note: null,
      decided_by: actorId,
      decided_at: now.toISOString(),
    };
    await saveRefunds(sql, [row], { now });
  }
  if (donationId) await noteDonationState(sql, [donationId]);
  return { toCampaign, toPlatform: toTip + toFeeCover };
}

/** What the loss took of the gift, tip and covered fee, less what was given on before. */
async function readTaken(sql: Sql, disputeId: string): Promise<Taken> {
  const [taken] = await sql.query<Taken>(
    `select u.of_gift - k.to_campaign as of_gift, greatest(u.of_tip - k.to_platform, 0) as of_tip,
            u.of_fee_cover - greatest(k.to_platform - u.of_tip, 0) as of_fee_cover,
            d.campaign_id, d.call_id, c.state::text as campaign
       from dispute u left join donation d on d.id = u.donation_id left join campaign c on c.id = d.campaign_id
       cross join lateral (
         select coalesce(sum(k.to_campaign), 0)::bigint as to_campaign, coalesce(sum(k.to_platform), 0)::bigint as to_platform
           from dispute_correction k where k.dispute_id = u.id and k.state = 'approved') k
      where u.id = $1`,
    [disputeId],
  );
  return taken!;
}

/** Refunds all of which the donor had by a dispute. */
function readPaidByDispute(sql: Sql, donationId: string): Promise<{ id: string; amount: bigint }[]> {
  return sql.query(
    `select id, charged_back as amount from refund where donation_id = $1 and state = 'charged_back'
      order by decided_at, id for update`,
    [donationId],
  );
}

/** The donor does not have them any more. Stripe refunds nothing of a payment that was charged back: they are paid by transfer. */
async function makeDueAgain(
  sql: Sql,
  { refunds, now }: { refunds: readonly { id: string; amount: bigint }[]; now: Date },
): Promise<void> {
  await sql.query(
    `update refund r set charged_back = r.charged_back - n.amount, state = 'due', settled_at = null, attempts = 0, next_attempt_at = $3
       from unnest($1::uuid[], $2::bigint[]) as n(id, amount) where r.id = n.id`,
    [refunds.map(({ id }) => id), refunds.map(({ amount }) => amount), now],
  );
}
