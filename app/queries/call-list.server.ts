import type { Database } from "#app/db/database.server.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";

export type CallState = "open" | "closed";

export type CallCard = {
  slug: string;
  title: string;
  summary: string;
  matcher: string;
  state: CallState;
  closesAt: string | null;
  campaigns: number;
  /** What its funds received, and what of it is neither given nor held. */
  fund: MoneyData;
  left: MoneyData;
  raised: MoneyData;
  match: MoneyData;
};

export type CallRow = {
  slug: string;
  title: string;
  summary: string;
  matcher: string;
  state: CallState;
  currency: Currency;
  closes_at: Date | null;
  campaigns: bigint;
  deposited: bigint;
  available: bigint;
  raised: bigint;
  match: bigint;
};

/** Columns of a CallRow; `k` is the call, `o` its matcher, `f` its funds' sums, `s` its campaigns' sums. */
export const callColumns = `k.slug, k.title, k.summary, o.name as matcher, k.state::text as state, k.currency, k.closes_at,
  s.campaigns, coalesce(f.deposited, 0)::bigint as deposited, coalesce(f.available, 0)::bigint as available,
  coalesce(s.raised, 0)::bigint as raised, coalesce(s.match, 0)::bigint as match`;

export const callTables = `call k join organisation o on o.id = k.matcher_id
  left join lateral (select sum(deposited) as deposited, sum(available) as available
                       from match_fund_position where call_id = k.id) f on true
  left join lateral (select count(*) as campaigns, sum(raised) as raised, sum(match) as match
                       from match_campaign_position where call_id = k.id and not is_failed) s on true`;

/** Open and closed calls, the open ones first. One SQL statement. */
export async function readCallList(db: Database): Promise<CallCard[]> {
  const rows = await db.sql.query<CallRow>(
    `select ${callColumns} from ${callTables} where k.state in ('open', 'closed')
      order by k.state, k.closes_at desc nulls first, k.id`,
  );
  return rows.map(toCallCard);
}

export function toCallCard(row: CallRow): CallCard {
  const money = (amount: bigint) => toMoneyData({ amount, currency: row.currency });
  return {
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    matcher: row.matcher,
    state: row.state,
    closesAt: row.closes_at?.toISOString() ?? null,
    campaigns: Number(row.campaigns),
    fund: money(row.deposited),
    left: money(row.available),
    raised: money(row.raised),
    match: money(row.match),
  };
}
