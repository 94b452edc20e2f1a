import type { Sql } from "#app/db/sql.ts";
import type { RefundReason } from "#app/domain/donation/refund-reason.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { campaignDonations } from "#app/ledger/chart-of-accounts.ts";
import { isInBook } from "#app/ledger/gifts-in-book.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { decideRefund, type RefundableDonation, type RefundRow } from "../donation/decide-refund.server.ts";
import { feeCoverLeft, tipLeft } from "../donation/left-to-return.ts";
import { isDisputed } from "../donation/open-dispute.ts";
import type { Ports } from "../ports.ts";

/** Paid donations of which something is left, be it a tip, and that no bank disputes, with what the campaign still holds. */
export async function readPaidDonations(
  sql: Sql,
  { id, currency }: { id: string; currency: Currency },
): Promise<RefundableDonation[]> {
  const account = campaignDonations({ campaignId: id, currency });
  const held = (await readHeld(sql, [account])).get(account.code)!;
  const rows = await sql.query<Omit<RefundableDonation, "held">>(
    `select d.id, d.call_id, d.campaign_id, d.currency, d.amount, ${tipLeft} as tip, ${feeCoverLeft} as fee_cover, d.fee_borne,
            d.refunded, d.state = 'held' as is_held from donation d
      where d.campaign_id = $1 and ${isInBook} and not ${isDisputed}
        and (d.refunded < d.amount or ${tipLeft} + ${feeCoverLeft} > 0)
      order by d.decision_order`,
    [id],
  );
  return rows.map((row) => ({ ...row, held }));
}

/** All match returns and every one of these donations is refunded, tip and covered fee too. Answers the refunds to keep. */
export function failCampaign(
  ports: Ports,
  recorder: MatchingRecorder,
  of: {
    campaign: { id: string; call_id: string };
    donations: readonly RefundableDonation[];
    reason: RefundReason;
    actorId: string | null;
    now: Date;
  },
): RefundRow[] {
  const { campaign, donations, reason, actorId, now } = of;
  recorder.apply(
    campaign.call_id,
    { type: "campaign-failed", at: now.getTime(), campaign: campaign.id },
    { key: `campaign-failed:${campaign.id}`, origin: { effectiveAt: now, actorId, source: campaign.id } },
  );
  let held = donations[0]?.held ?? 0n;
  return donations.map((donation) => {
    const amount = donation.amount - donation.refunded;
    const row = decideRefund(recorder, {
      donation: { ...donation, held },
      amount,
      isFull: true,
      reason,
      note: null,
      actorId,
      now,
      refundId: ports.ids.id(),
    });
    const taken = amount - BigInt(row.fee_back);
    held = held > taken ? held - taken : 0n;
    return row;
  });
}
