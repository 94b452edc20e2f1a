import type { Database } from "#app/db/database.server.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type CampaignPoster = {
  id: string;
  slug: string;
  title: string;
  publicName: string;
  summary: string;
  entrepreneurId: string;
  isPublic: boolean;
  isLive: boolean;
  /** What came by posters, fair by fair, the newest first: less what was given back. */
  fairs: { fair: string; gifts: number; amount: MoneyData }[];
};

type Row = Omit<CampaignPoster, "fairs"> & { currency: Currency };

/** A campaign for its poster, and what came by it; null when there is none. Two queries. */
export async function readCampaignPoster(
  { sql }: Database,
  campaignId: string,
  { now }: { now: Date },
): Promise<CampaignPoster | null> {
  const [row] = await sql.query<Row>(
    `select id, slug, title, public_name as "publicName", summary, entrepreneur_id as "entrepreneurId", currency,
            state = any($3::text[]::campaign_state[]) as "isPublic", state = 'live' and deadline_at > $2 as "isLive" from campaign where id = $1`,
    [campaignId, now, publicStates],
  );
  if (!row) return null;
  const fairs = await sql.query<{ fair: string; gifts: number; amount: bigint }>(
    `select fair, count(*)::int as gifts, sum(amount - refunded)::bigint as amount from donation
      where campaign_id = $1 and fair is not null and match_status in ('paid', 'rejected') and refunded < amount
      group by fair order by max(created_at) desc limit 50`,
    [campaignId],
  );
  const { currency, ...campaign } = row;
  return {
    ...campaign,
    fairs: fairs.map(({ amount, ...one }) => ({ ...one, amount: toMoneyData({ amount, currency }) })),
  };
}
