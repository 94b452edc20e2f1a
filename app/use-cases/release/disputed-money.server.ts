import type { Sql } from "#app/db/sql.ts";
import { isDisputed } from "../donation/open-dispute.ts";

/**
 * What of a campaign is frozen because a bank disputes it, in minor units: gifts whose charge is available (the others
 * are withheld anyway), and the match of all of them by fund. A disputed part freezes the whole gift.
 */
export async function readDisputedMoney(
  sql: Sql,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<{ donations: bigint; match: Map<string, bigint> }> {
  const rows = await sql.query<{
    left: bigint;
    is_available: boolean;
    draws: { fund: string; amount: string }[];
  }>(
    `select d.amount - d.refunded as left, coalesce(d.available_at <= $2, false) as is_available, d.match_draws as draws
       from donation d where d.campaign_id = $1 and d.match_status in ('paid', 'rejected') and ${isDisputed}`,
    [campaignId, now],
  );
  const match = new Map<string, bigint>();
  for (const { fund, amount } of rows.flatMap(({ draws }) => draws))
    match.set(fund, (match.get(fund) ?? 0n) + BigInt(amount));
  const available = rows.filter(({ is_available }) => is_available);
  return { donations: available.reduce((sum, { left }) => sum + left, 0n), match };
}
