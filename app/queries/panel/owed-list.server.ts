import type { Database } from "#app/db/database.server.ts";
import type { Sql } from "#app/db/sql.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { type OwedMoney, readOwedMoney, readWrittenOff } from "#app/ledger/owed-money.server.ts";

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
  return listOwed(sql, await readOwedMoney(sql, of));
}

/** Campaigns of which something was written off that may still come. Two queries. */
export async function readWrittenOffList({ sql }: Database): Promise<ListedOwed[]> {
  return listOwed(sql, await readWrittenOff(sql, { campaignId: null }));
}

async function listOwed(sql: Sql, owed: readonly OwedMoney[]): Promise<ListedOwed[]> {
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
