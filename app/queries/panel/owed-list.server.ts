import type { Database } from "#app/db/database.server.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { readOwedMoney } from "#app/ledger/owed-money.server.ts";

/** A campaign with what it owes after refunds of released money. */
export type ListedOwed = {
  id: string;
  slug: string;
  title: string;
  donations: MoneyData;
  match: MoneyData;
  total: MoneyData;
};

/** Campaigns that owe, of one call or of all. Two queries. */
export async function readOwedList(
  { sql }: Database,
  of: { campaignId: string | null; callId: string | null },
): Promise<ListedOwed[]> {
  const owed = await readOwedMoney(sql, of);
  if (owed.length === 0) return [];
  const campaigns = await sql.query<{ id: string; slug: string; title: string }>(
    "select id, slug, title from campaign where id = any($1::uuid[]) order by title",
    [owed.map(({ campaignId }) => campaignId)],
  );
  return campaigns.flatMap((campaign) =>
    owed
      .filter(({ campaignId }) => campaignId === campaign.id)
      .map(({ currency, donations, match }) => {
        const ofMatch = match.reduce((sum, { amount }) => sum + amount, 0n);
        const money = (amount: bigint) => toMoneyData({ amount, currency });
        return {
          ...campaign,
          donations: money(donations),
          match: money(ofMatch),
          total: money(donations + ofMatch),
        };
      }),
  );
}
