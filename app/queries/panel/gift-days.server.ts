import type { Sql } from "#app/db/sql.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { isPublicGift } from "../public-gift.ts";

/** What people gave on a day, as `2026-12-20`. */
export type DayOfGifts = { day: string; raised: MoneyData; donors: number };

const shown = 40;

/** The gifts of each day with one, of the last forty days in Ecuador and Peru, oldest first; amounts less refunds. One SQL statement. */
export function readGiftDays(
  sql: Sql,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<{ day: string; raised: bigint; donors: number }[]> {
  return sql.query(
    `select ((d.paid_at at time zone 'America/Guayaquil')::date)::text as day, sum(d.amount - d.refunded)::bigint as raised,
            count(distinct d.donor_key)::int as donors
       from donation d where d.campaign_id = $1 and ${isPublicGift} and d.paid_at > $2 group by 1 order by 1`,
    [campaignId, new Date(now.getTime() - shown * 86_400_000)],
  );
}
