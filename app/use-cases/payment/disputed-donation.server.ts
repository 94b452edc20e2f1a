import type { Sql } from "#app/db/sql.ts";
import { readHeld } from "#app/ledger/balances.server.ts";
import { campaignDonations } from "#app/ledger/chart-of-accounts.ts";
import type { RefundableDonation } from "../donation/decide-refund.server.ts";
import { feeCoverLeft, tipLeft } from "../donation/left-to-return.ts";

/** A donation as a dispute meets it: also what of its tip and covered fee neither a refund nor a dispute has taken. */
export type DisputedDonation = RefundableDonation & { tip_left: bigint; fee_cover_left: bigint };

/** The caller holds its call's lock. */
export async function readDisputedDonation(sql: Sql, donationId: string): Promise<DisputedDonation> {
  const [row] = await sql.query<Omit<DisputedDonation, "held">>(
    `select d.id, d.call_id, d.campaign_id, d.currency, d.amount, d.tip, d.fee_cover, d.fee_borne, d.refunded,
            d.state = 'held' as is_held,
            ${tipLeft} as tip_left, ${feeCoverLeft} as fee_cover_left
       from donation d where d.id = $1`,
    [donationId],
  );
  const account = campaignDonations({ campaignId: row!.campaign_id, currency: row!.currency });
  return { ...row!, held: (await readHeld(sql, [account])).get(account.code)! };
}
