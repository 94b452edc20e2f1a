import type { Sql } from "#app/db/sql.ts";
import { keepBack, type Reserve, reserveEndsAt } from "#app/domain/release/reserve.ts";
import type { CampaignMoney, Withheld } from "#app/ledger/campaign-money.server.ts";
import { isInBook } from "#app/ledger/gifts-in-book.ts";
import { isDisputed } from "../donation/open-dispute.ts";
import { isSignalled } from "../payment/open-signal.ts";

type Row = { amount: bigint; draws: { fund: string; amount: string }[] };

/**
 * Gifts whose money is not free, with their match: in cash that is not banked, late ones that their donor may still take
 * back, those that a bank disputes, even in part, and those that look like fraud or like related parties until a person decided. `donations` starts with what is withheld for other causes, of other gifts.
 */
export async function readWithheld(
  sql: Sql,
  { campaignId, donations, now }: { campaignId: string; donations: bigint; now: Date },
): Promise<Withheld> {
  const rows = await sql.query<Row & { is_available: boolean }>(
    `select d.amount - d.refunded - d.fee_borne as amount, d.available_at is not null and d.available_at <= $2 as is_available,
            case when d.state = 'held' then '[]' else d.match_draws end as draws
       from donation d left join late_gift l on l.donation_id = d.id left join hand_gift g on g.id = d.id
       left join cash_banking b on b.id = g.banking_id
      where d.campaign_id = $1 and ${isInBook}
        and (d.state = 'held' or l.until > $2 or ${isDisputed} or ${isSignalled} or (g.kind = 'cash' and b.state is distinct from 'confirmed'))`,
    [campaignId, now],
  );
  const match = new Map<string, bigint>();
  for (const { fund, amount } of rows.flatMap(({ draws }) => draws))
    match.set(fund, (match.get(fund) ?? 0n) + BigInt(amount));
  const available = rows.filter(({ is_available }) => is_available);
  return { donations: available.reduce((sum, { amount }) => sum + amount, donations), match };
}

/** A campaign's money with what its call keeps back for some days after its end. */
export async function withReserve(
  sql: Sql,
  money: CampaignMoney,
  { campaignId, now }: { campaignId: string; now: Date },
): Promise<CampaignMoney> {
  const [campaign] = await sql.query<{ reserve: Reserve | null; ended_at: Date | null }>(
    "select reserve, ended_at from campaign where id = $1",
    [campaignId],
  );
  const { reserve, ended_at: endedAt } = campaign!;
  if (!reserve || (endedAt && reserveEndsAt(reserve, { endedAt }) <= now)) return money;
  return {
    donations: keepBack(money.donations, reserve),
    match: money.match.map(({ fundId, source }) => ({ fundId, source: keepBack(source, reserve) })),
  };
}
