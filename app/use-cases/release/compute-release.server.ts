import type { Sql } from "#app/db/sql.ts";
import { parseShare } from "#app/domain/money/ratio.ts";
import { releasable } from "#app/domain/release/releasable.ts";
import { type CampaignMoney, readCampaignMoney } from "#app/ledger/campaign-money.server.ts";
import { isInBook } from "#app/ledger/gifts-in-book.ts";
import { readWithheld, withReserve } from "./read-withheld.server.ts";

/** What a release may move now, in minor units: of donations, and of match by fund. */
export type ReleaseAmounts = {
  donations: bigint;
  match: { fundId: string; amount: bigint }[];
  total: bigint;
};

/** Computes from the ledger what a tranche that was reached allows. The caller holds the call's lock. */
export async function computeRelease(
  sql: Sql,
  { campaignId, trancheId, now }: { campaignId: string; trancheId: string; now: Date },
): Promise<ReleaseAmounts> {
  const [tranche] = await sql.query<{ share: string }>("select share from tranche where id = $1", [
    trancheId,
  ]);
  const share = parseShare(tranche!.share)!;
  const money = await readFreeMoney(sql, { campaignId, now });
  const donations = releasable(money.donations, share);
  const match = money.match
    .map(({ fundId, source }) => ({ fundId, amount: releasable(source, share) }))
    .filter(({ amount }) => amount > 0n);
  return { donations, match, total: match.reduce((sum, { amount }) => sum + amount, donations) };
}

/** A campaign's money by source, with what of it is not free now. The caller holds the call's lock. */
export async function readFreeMoney(
  sql: Sql,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<CampaignMoney> {
  const [unavailable] = await sql.query<{ amount: bigint }>(
    `select coalesce(sum(amount - refunded - fee_borne), 0)::bigint as amount from donation d
      where campaign_id = $1 and ${isInBook} and (available_at is null or available_at > $2)`,
    [campaignId, now],
  );
  const withheld = await readWithheld(sql, { campaignId, donations: unavailable!.amount, now });
  return withReserve(sql, await readCampaignMoney(sql, { campaignId, withheld }), { campaignId, now });
}
