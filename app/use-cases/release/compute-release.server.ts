import type { Sql } from "#app/db/sql.ts";
import { releasable } from "#app/domain/release/releasable.ts";
import { shareReached } from "#app/domain/release/tranche.ts";
import { readCampaignMoney } from "#app/ledger/campaign-money.server.ts";

/** What a release may move now, in minor units: of donations, and of match by fund. */
export type ReleaseAmounts = {
  donations: bigint;
  match: { fundId: string; amount: bigint }[];
  total: bigint;
};

/** Computes from the ledger what the tranches reached so far allow. The caller holds the call's lock. */
export async function computeRelease(
  sql: Sql,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<ReleaseAmounts> {
  const tranches = await sql.query<{ share: string; state: string }>(
    "select share, state::text from tranche where campaign_id = $1 order by position",
    [campaignId],
  );
  const share = shareReached(
    tranches.map((tranche) => ({ share: tranche.share, isReached: tranche.state !== "waiting" })),
  );
  const [withheld] = await sql.query<{ amount: bigint }>(
    `select coalesce(sum(amount - refunded), 0)::bigint as amount from donation
      where campaign_id = $1 and match_status in ('paid', 'rejected') and (available_at is null or available_at > $2)`,
    [campaignId, now],
  );
  const money = await readCampaignMoney(sql, { campaignId, withheldDonations: withheld!.amount });
  const donations = releasable(money.donations, share);
  const match = money.match
    .map(({ fundId, source }) => ({ fundId, amount: releasable(source, share) }))
    .filter(({ amount }) => amount > 0n);
  return { donations, match, total: match.reduce((sum, { amount }) => sum + amount, donations) };
}
